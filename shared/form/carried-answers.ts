import type { Answers } from '../record/answers.ts'
import type { HearingResult } from '../record/result.ts'
import type { FormDefinition } from './definition.ts'

/** When the case is called on: another day's are not carried over. */
const OF_THE_DAY: readonly string[] = ['hearing.time', 'hearing.courtroom']

/**
 * What a new record for the same conviction takes from a sealed report, so that nobody types it twice: the
 * person, the offences and the court, as far as `form` asks for them; the hearing is the day of the sentence.
 * Nothing that a score or a level rests on: those are asked, and worked out, for this conviction.
 */
export function carriedAnswers(answers: Answers, form: FormDefinition, result: HearingResult): Answers {
  const sameDay = answers['hearing.date'] === result.date
  const carried = form.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id }) => {
      const answer = answers[id]
      const about = id.startsWith('person.') || id.startsWith('hearing.') || id === 'offences'
      return answer === undefined || !about || (!sameDay && OF_THE_DAY.includes(id)) ? [] : [[id, answer]]
    })
  return { ...Object.fromEntries(carried), 'hearing.date': result.date }
}
