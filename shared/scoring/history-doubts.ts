import { completedYears } from '../lib/dates.ts'
import { type Case, mainOffence } from '../record/case.ts'
import type { KnownQuestion } from '../record/known-questions.ts'

/** Answers that score, and yet can hardly both be right. */
export type HistoryDoubt = { readonly field: KnownQuestion; readonly says: string }

const sexualCounts = [
  ['sexual.contactAdult', 'contact offences against adults'],
  ['sexual.contactChild', 'contact offences against children'],
  ['sexual.indecentImages', 'indecent images'],
  ['sexual.nonContact', 'other sexual offences'],
] as const satisfies readonly (readonly [KnownQuestion, string])[]

/**
 * What does not fit in the history that the scores rest on: worth a look, never a refusal, for the record of a
 * person may be stranger than the rule. Kinds of sexual sanction are not added up: one sanction may be of two.
 */
export function historyDoubts(facts: Case): readonly HistoryDoubt[] {
  const total = facts.number('history.totalSanctions')
  if (total === null) return []
  const doubts: HistoryDoubt[] = []
  const earlier = firstWasEarlier(facts)
  if (total === 1 && earlier === true)
    doubts.push({
      field: 'history.totalSanctions',
      says: 'One sanction in all, and yet a first sanction before this conviction: count again, or mend the date.',
    })
  if (total > 1 && earlier === false)
    doubts.push({
      field: 'history.firstSanctionDate',
      says: `${total} sanctions in all, and the first on the day of this conviction: mend the date, or count again.`,
    })
  if (facts.yesNo('history.sexual') === true)
    for (const [field, kind] of sexualCounts) {
      const count = facts.number(field)
      if (count !== null && count > total)
        doubts.push({
          field,
          says: `${count} sanctions for ${kind}, and ${total} in all: one of the two is wrong.`,
        })
    }
  return doubts
}

/** Null where nothing says: by its date, or by an age below the age at conviction. The same age says nothing. */
function firstWasEarlier(facts: Case): boolean | null {
  const convicted = mainOffence(facts)?.date('convictedOn') ?? null
  if (convicted === null) return null
  const first = facts.date('history.firstSanctionDate')
  if (first !== null) return first < convicted
  const age = facts.number('history.ageAtFirstSanction')
  const born = facts.date('person.dateOfBirth')
  return age !== null && born !== null && age < completedYears(born, convicted) ? true : null
}
