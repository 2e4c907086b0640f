import { describe, expect, test } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { REPLACED } from '../../../shared/document/copies.ts'
import { type CourtView, courtView } from '../../../shared/document/court-view.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleDocument } from '../../support/example-document.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { PLANTED, planted } from '../../support/restricted-places.ts'
import { EXAMPLES, type ExampleName, exampleOf, formOf } from '../../support/templates.ts'

const part = (view: CourtView, id: string) =>
  must(
    view.parts.find((one) => one.id === id),
    `${id} is said`,
  )
const words = (view: CourtView, id: string): string => JSON.stringify(part(view, id).nodes)

const viewOf = (format: string, answers: Answers): CourtView => {
  const form = formOf(format)
  const { proposedSentence } = assess({ answers, form, authorGrade: 'PO' }, assessmentTables)
  return courtView(documentOf(format, answers, { proposedSentence }))
}

describe('What is said in court', () => {
  const view = courtView(exampleDocument('case-1'))

  test('comes in the order it is spoken in, the proposal first', () => {
    expect(view.parts.map(({ id }) => id)).toEqual([
      'proposal',
      'why',
      'requirements',
      'risk',
      'harmed',
      'asked',
    ])
    expect(part(view, 'proposal').nodes).toEqual([
      {
        is: 'band',
        label: 'Proposed sentence',
        text: 'A community order for 12 months with a drug rehabilitation requirement for 6 months, 15 rehabilitation activity requirement days and an exclusion requirement for 6 months; the community order of 24 May 2016 is revoked.',
      },
    ])
    expect(words(view, 'why')).toContain('Fine: Not suitable. A fine would sit on £1,340 of others.')
    expect(words(view, 'harmed')).toContain('Three shops at Westwood Cross')
    expect(words(view, 'asked')).toContain('appointments are better after eleven')
  })

  test('says levels and figures in three lines', () => {
    expect(part(view, 'risk').nodes).toEqual([
      {
        is: 'lines',
        title: null,
        lines: [
          'Serious harm: low to every group.',
          'Reoffending, in my assessment: very high.',
          'OGRS3 90 % within two years, very high.',
          'RSR 1.30 %, low.',
        ],
      },
    ])
  })

  test('names the groups at more risk, and the others together', () => {
    const risk = (levels: Record<string, string>) =>
      words(viewOf('oral', { ...exampleOf('case-1').answers, ...levels }), 'risk')
    expect(risk({ 'rosh.knownAdult': 'high', 'rosh.children': 'medium' })).toContain(
      'Serious harm: high to a known adult, medium to children, low to others.',
    )
    expect(
      risk({ 'rosh.knownAdult': 'medium', 'rosh.children': 'medium', 'rosh.staff': 'veryHigh' }),
    ).toContain('Serious harm: very high to staff, medium to children and a known adult, low to the public.')
  })

  test('names the checks that are still out, and no other', () => {
    expect(view.parts.some(({ id }) => id === 'outstanding')).toBe(false)
    const answers = exampleOf('case-1').answers
    const checks = answers['checks']
    if (typeof checks !== 'object' || !('rows' in checks)) throw new Error('case 1 has checks')
    const rows = checks.rows.map((row, index) =>
      index === 1
        ? { ...row, cells: { check: 'childSafeguarding', status: 'requested', from: 'Kent County Council' } }
        : row,
    )
    const said = words(viewOf('oral', { ...answers, checks: { rows } }), 'outstanding')
    expect(said).toContain('Kent County Council')
    expect(said).not.toContain('Central referral unit')
  })

  test('of a report of which nothing is written, only that nothing is proposed', () => {
    expect(viewOf('oral', {})).toMatchObject({
      handUp: false,
      parts: [{ id: 'proposal', nodes: [{ is: 'lines', lines: ['No sentence is proposed yet.'] }] }],
    })
  })
})

describe('What is restricted', () => {
  test.each(EXAMPLES)(
    'is nowhere in the court view of %s, whatever is restricted in it',
    (name: ExampleName) => {
      const { format, answers } = exampleOf(name)
      const form = formOf(format)
      const view = viewOf(format, planted(form, answers))
      expect(view.handUp).toBe(true)
      expect(JSON.stringify(view)).not.toContain(PLANTED)
      if (form.format !== 'allocation-only') expect(words(view, 'why')).toContain(REPLACED)
    },
  )

  test('calls for a sheet to hand up, and nothing else does', () => {
    expect(courtView(exampleDocument('case-1')).handUp).toBe(true)
    expect(viewOf('oral', { 'person.name': 'Lee' }).handUp).toBe(false)
  })
})
