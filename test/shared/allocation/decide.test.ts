import { describe, expect, it } from 'vitest'
import { decideAllocation } from '../../../shared/allocation/decide.ts'
import { type AllocationFacts, noFactsYet, type SentencePart } from '../../../shared/allocation/facts.ts'
import { fromReport } from '../../../shared/allocation/from-report.ts'
import { allocationTables, date } from '../../support/allocation-input.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const report = fromReport(documentOf('oral', exampleOf('case-1').answers), formOf('oral'))
const [row = ''] = report.offences.map((offence) => offence.row)

function decided(disposal: SentencePart['disposal'], deferredSentence: boolean | null) {
  const part = { id: 'a', offence: { row }, disposal, term: null, operationalMonths: null, runs: null }
  const facts: AllocationFacts = {
    ...noFactsYet,
    parts: [{ ...part, schedule15: null, paragraph: null, supervised: null }],
    person: { ...noFactsYet.person, deferredSentence },
  }
  const result = { date: date('2016-10-11'), outcome: 'otherwise', sentence: 'as passed' } as const
  const read = decideAllocation({ report, result, facts, approvedBy: null }, allocationTables)
  return read.ok ? read.value : read.problem
}

describe('an allocation put together from the report and what the officer recorded', () => {
  it('where something else was passed, whether sentence is deferred is asked before the case is closed', () => {
    expect(decided('other', null)).toMatchObject({
      answer: { decision: 'CANNOT_DECIDE' },
      open: [{ rule: 'AL-15' }],
    })
    expect(decided('other', false)).toMatchObject({ answer: { decision: 'NOT_ALLOCATED' }, open: [] })
    expect(decided('other', true)).toMatchObject({ answer: { decision: 'NPS' } })
    expect(decided('fine', null)).toMatchObject({ answer: { decision: 'NOT_ALLOCATED' }, open: [] })
  })

  it('a life sentence is asked for no length', () => {
    expect(decided('life', false)).toMatchObject({ answer: { decision: 'NPS', mappa: { category: 2 } } })
  })
})
