import { allocate } from '../../shared/allocation/allocate.ts'
import { type AllocationFacts, noFactsYet, type SentencePart } from '../../shared/allocation/facts.ts'
import type { Sentenced } from '../../shared/proposal/passed.schema.ts'
import type { Delivery } from '../../shared/record/delivery.ts'
import { allocationInput, allocationTables } from './allocation-input.ts'

/** A part of a sentence: a community order for one offence of the report. */
export const part = (id: string, row: string, changes: Partial<SentencePart> = {}): SentencePart => ({
  id,
  offence: { row },
  schedule15: null,
  paragraph: null,
  disposal: 'community',
  term: null,
  operationalMonths: null,
  runs: null,
  supervised: null,
  ...changes,
})

/** Every question about the person answered with no. */
export const noneOfThese: AllocationFacts['person'] = {
  notification: false,
  mappaCategory3: false,
  earlierQualifyingSentenceRunning: false,
  deportation: false,
  deferredSentence: false,
  stillQualifies: null,
}

export const factsOf = (
  parts: readonly SentencePart[],
  changes: Partial<AllocationFacts> = {},
): AllocationFacts => ({ ...noFactsYet, parts: [...parts], person: noneOfThese, ...changes })

export const someDelivery: Delivery = {
  date: allocationInput().sentence.date,
  time: '11:40',
  by: 'Pat Evans',
  bench: 'Margate Magistrates’ Court, courtroom 2',
  asked: 'Whether the waiting list is short.',
}

export const someResult: Sentenced = {
  date: allocationInput().sentence.date,
  outcome: 'asProposed',
  sentence: 'Community order, 12 months',
  passed: null,
}

/** An allocation as a store may be asked to keep it: its input is some case that goes to the CRC. */
export function someAllocation(result: Sentenced = someResult) {
  const input = allocationInput()
  return {
    is: 'decided' as const,
    decision: 'CRC' as const,
    spoReason: null,
    facts: factsOf([part('a', 'offence-1')]),
    input,
    answer: allocate(input, allocationTables),
    result,
  }
}
