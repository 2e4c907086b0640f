import type { AllocateAnswer } from '../allocation/allocate.ts'
import type { AllocateInput } from '../allocation/allocate-input.ts'
import { componentsThatAre, sentenceTerms } from '../allocation/judged.ts'
import type { Schedule15 } from '../allocation/schedule15.ts'
import type { AllocationForChecks } from './context.ts'

/** The allocation as the checks read it. `statedTotalMonths`: the total the officer writes down, or null. */
export function allocationForChecks(
  input: AllocateInput,
  answer: AllocateAnswer,
  schedule15: Schedule15,
  statedTotalMonths: number | null,
): AllocationForChecks {
  const { components } = input.sentence
  const specified = componentsThatAre('yes', input, schedule15)
  const { resolved } = sentenceTerms(input)
  return {
    choice: input.choice,
    choiceBasis: input.choiceBasis ?? null,
    decision: answer.decision,
    grounds: answer.grounds,
    mappaEligible: answer.mappa.eligible,
    custody: components.some(({ disposal }) => disposal === 'custody'),
    components: resolved.map((one, at) => ({
      specified: specified.has(one.id),
      reachesTwelveMonths: one.reachesTwelveMonths,
      months: one.length.months,
      days: one.length.days,
      concurrent: isConcurrent(components.find(({ id }) => id === one.id)?.runs ?? null, at),
    })),
    effective: answer.terms.effective,
    arithmeticSum: answer.terms.arithmeticSum,
    statedTotalMonths,
  }
}

/** A second term of which the court said nothing runs concurrently. */
const isConcurrent = (runs: AllocateInput['sentence']['components'][number]['runs'], at: number): boolean =>
  runs === null ? at > 0 : 'concurrentWith' in runs
