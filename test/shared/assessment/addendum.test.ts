import { expect, test } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const form = formOf('addendum')
const { answers } = exampleOf('case-1')
const raised = (given: object) =>
  assess({ answers: { ...given }, form, authorGrade: 'PO' }, assessmentTables).findings.map(
    ({ id, field }) => `${id} ${field}`,
  )
/** What an addendum asks of a report that is written already. */
const known = Object.fromEntries(
  Object.entries(answers).filter(
    ([id]) => id.startsWith('person.') || id.startsWith('hearing.') || id === 'offences',
  ),
)

test('a blank addendum is asked for what it asks, and for nothing of a report', () => {
  expect([...new Set(raised({}).map((one) => one.slice(0, 4)))]).toEqual(['QC01'])
})

test('an addendum that says which report, why and what, and that the proposal stands, has nothing open', () => {
  const done = {
    ...known,
    'addendum.report': 'a1 Oral report of 11 October 2016 by Ellen Ruddock on Lee Anthony Pascall, X123456',
    'addendum.why': 'checkAnswered',
    'addendum.text': fromPlainText('The call-outs came back on 12 October: there are none.'),
    'addendum.proposal': 'stands',
    'sources.used': { ticked: ['serviceRecords'] },
  }
  expect(raised(done)).toEqual([])
})
