import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FittingServices } from '../../../../renderer/screens/report/FittingServices.tsx'
import { ImportRefused } from '../../../../renderer/screens/services/ImportRefused.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import { applyChanges } from '../../../../shared/record/answers.ts'
import type { Directory } from '../../../../shared/services/directory.schema.ts'
import { assessmentTables } from '../../../support/assessment-tables.ts'
import { directoryOf, isoDate, programmeEntry, sampleDirectory } from '../../../support/directory.ts'
import { exampleOf } from '../../../support/templates.ts'
import { appWindow } from '../../app-window.ts'

const { answers } = exampleOf('case-3')

/** The window around the pane, on the day. */
const around = (directory: Directory | null, day: string) =>
  appWindow({
    tables: { ...assessmentTables, services: directory === null ? null : { directory, today: isoDate(day) } },
  })
const pane = (directory: Directory | null, day = '2016-10-14', changes = {}) =>
  renderToStaticMarkup(
    <AppContext value={around(directory, day)}>
      <FittingServices answers={applyChanges(answers, changes)} />
    </AppContext>,
  )
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')

describe('the services beside the proposal', () => {
  test('without a directory: that there is none, and never the sample', () => {
    const text = pane(null)
    expect(text).toContain('No directory imported.')
    for (const { name } of sampleDirectory.entries) expect(text).not.toContain(name)
  })

  test('give wait, date confirmed, contact and what they are for', () => {
    const text = pane(directoryOf(programmeEntry()))
    expect(text).toContain('Building Better Relationships, Maidstone')
    expect(text).toContain('For what you propose. Meets relationships.')
    expect(text).toContain('21 weeks, as at 26 September 2016')
    expect(text).toContain('Last confirmed 26 September 2016|')
    expect(text).toContain('01622 000000')
    expect(text).not.toContain('For other courts')
  })

  test.each([
    ['2016-12-25', false],
    ['2016-12-26', true],
  ])('on %s, 90 days after an entry was confirmed or one more, it is said to be stale: %s', (day, stale) => {
    const text = pane(directoryOf(programmeEntry()), day)
    expect(text.includes('Last confirmed 26 September 2016: ask again')).toBe(stale)
  })

  test('keep those of other courts apart, and say who may not have them', () => {
    const elsewhere = programmeEntry({ id: 'm', name: 'BBR, Margate', areas: ['Margate'] })
    const text = pane(directoryOf(elsewhere, programmeEntry()), '2016-10-14', { 'person.sex': 'female' })
    const [here, other] = text.split('For other courts')
    expect(here).toContain('Building Better Relationships, Maidstone')
    expect(here).not.toContain('BBR, Margate')
    expect(other).toContain('BBR, Margate')
    expect(text).toContain('Not for this person: it is for men.')
  })

  test('of a sample are called so', () => {
    expect(pane(sampleDirectory)).toContain('Local services (sample)')
    expect(pane(directoryOf(programmeEntry()))).not.toContain('sample')
  })
})

test('a file that is refused shows each problem with its place', () => {
  const refusal = {
    kind: 'badInput' as const,
    says: 'Nothing was replaced.',
    problems: [{ path: 'entries.3.wait', message: 'must be an object' }],
  }
  const text = renderToStaticMarkup(<ImportRefused refusal={refusal} />)
  expect(text).toContain('Nothing was replaced.')
  expect(text).toContain('<code>entries.3.wait</code> must be an object')
  expect(renderToStaticMarkup(<ImportRefused refusal={null} />)).toBe('')
})
