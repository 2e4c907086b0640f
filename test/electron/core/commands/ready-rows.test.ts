import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingRequired } from '../../../../shared/form/progress.ts'
import type { Row } from '../../../../shared/record/answers.ts'
import { NOTHING_DERIVED } from '../../../support/derived.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf, formOf, templates } from '../../../support/templates.ts'

const { application, ask } = applicationIn()
beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
})
afterAll(() => application.close())

const started = (format: string, name: string) =>
  ask.done('report.start', { format, name, court: '', hearingDate: '' })
const checksIn = ({ answers }: Awaited<ReturnType<typeof started>>): readonly Row[] => {
  const { checks } = answers
  return typeof checks === 'object' && 'rows' in checks ? checks.rows : []
}
// An addendum names the report whose checks were made.
const formats = [...new Set(templates.forms.flatMap(({ format, is }) => (is === 'addition' ? [] : [format])))]

test.each(formats)(
  'a new %s report has the three checks of every report, and nobody has done anything about them',
  async (format) => {
    const report = await started(format, `Ready In ${format}`)
    const rows = checksIn(report)
    expect(rows.map(({ cells }) => cells['check'])).toEqual([
      'domesticAbuse',
      'childSafeguarding',
      'previousConvictions',
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
    for (const { cells } of rows) expect(Object.keys(cells)).toEqual(['check', 'from'])
    const missing = missingRequired(formOf(format), report.answers, NOTHING_DERIVED).find(
      ({ question }) => question === 'checks',
    )
    expect(missing?.why).toBe('empty')
  },
)

test('rows of two reports never share an id', async () => {
  const ids = [await started('oral', 'One Person'), await started('oral', 'Another Person')].flatMap(
    (report) => checksIn(report).map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(6)
})
