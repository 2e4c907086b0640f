import type { AllocateAnswer } from '../allocation/allocate.ts'
import type { AllocateInput } from '../allocation/allocate-input.ts'
import { componentsThatAre, goesToPrison, sentenceTerms } from '../allocation/judged.ts'
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
    custody: components.some(goesToPrison),
    components: resolved.map((one) => ({
      specified: specified.has(one.id),
      reachesTwelveMonths: one.reachesTwelveMonths,
      ...(one.length === 'indeterminate' ? { months: null, days: null } : one.length),
      concurrent: !one.alone && !isConsecutive(components.find(({ id }) => id === one.id)?.runs ?? null),
    })),
    effective: answer.terms.effective === 'indeterminate' ? null : answer.terms.effective,
    arithmeticSum: answer.terms.arithmeticSum,
    statedTotalMonths,
  }
}

const isConsecutive = (runs: AllocateInput['sentence']['components'][number]['runs']): boolean =>
  runs !== null && !('concurrentWith' in runs)
