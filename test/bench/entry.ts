import type { AskedQuestion, FormDefinition } from '../../shared/form/definition.ts'
import { askedIn } from '../../shared/form/journey.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { derivedIn } from '../support/derived.ts'
import { type ExampleName, exampleOf, formOf } from '../support/templates.ts'
import type { Figure } from './figure.ts'
import { keysOf } from './keys.ts'
import { type Keys, sumOf } from './keys-pressed.ts'

/** What a report costs to enter. `keys` are those that write no character. */
export type Entry = {
  readonly questions: number
  readonly characters: number
  readonly keys: number
  readonly minutes: number
}

const FILLED: Keys = { characters: 0, presses: 0, stops: 1, arrows: 0 }

/**
 * Counted, of nobody timed: no thinking, no papers, no interview. `filled` are the ids of questions that stand
 * answered at the start: each costs the Tab that passes it, and is not one to answer.
 */
export function entryOf(
  form: Pick<FormDefinition, 'sections' | 'lists'>,
  answers: Answers,
  filled: ReadonlySet<string> = new Set(),
): Entry {
  const derived = derivedIn(form, answers)
  const asked = form.sections.flatMap((section) => askedIn(section, answers, derived))
  const { characters, presses, stops, arrows } = sumOf(
    asked.map((question, index) => {
      const keys = filled.has(question.id) ? FILLED : keysOf(question, answers, form.lists)
      // The key that answers a line of a table goes on to the next.
      const line = lineOf(question)
      const before = asked.slice(0, index).findLast((one) => lineOf(one) !== null)
      const goesOn = line !== null && before !== undefined && lineOf(before) === line
      return goesOn ? { ...keys, stops: 0 } : keys
    }),
  )
  const questions = asked.filter(({ id, noneOf }) => !filled.has(id) && noneOf === undefined).length
  const keys = presses + stops + arrows
  return { questions, characters, keys, minutes: minutesOf(questions, characters, keys) }
}

/** The table or the lines that a question is answered in by one key. */
const lineOf = ({ grid, lineOf: lined }: AskedQuestion): string | null =>
  grid ?? (lined?.as === 'beside' ? lined.question : null)

/** An officer who knows the form: 200 characters and 90 other keys a minute, and 4 seconds to read a question. */
const minutesOf = (questions: number, characters: number, keys: number): number =>
  characters / 200 + keys / 90 + (4 * questions) / 60

/** The cases counted, and what is aimed at once the court's list fills what it knows. */
const CASES: readonly { readonly name: ExampleName; readonly aims: Partial<Record<keyof Entry, string>> }[] =
  [
    { name: 'case-1', aims: { questions: '65', characters: '3,650', keys: '330', minutes: '26' } },
    { name: 'case-2', aims: { minutes: '26' } },
    { name: 'case-3', aims: { minutes: '60' } },
  ]

const COUNTED = [
  { of: 'questions', words: 'questions to answer', unit: '' },
  { of: 'characters', words: 'characters', unit: '' },
  { of: 'keys', words: 'other keys', unit: '' },
  { of: 'minutes', words: 'minutes', unit: 'min' },
] as const

export const benchEntry = (): Figure[] =>
  CASES.flatMap(({ name, aims }) => {
    const { format, answers } = exampleOf(name)
    const entry = entryOf(formOf(format), answers)
    return COUNTED.map(({ of, words, unit }): Figure => {
      const aim = aims[of]
      return {
        name: `${name} (${format}) from nothing: ${words}`,
        unit,
        p50: entry[of],
        p95: null,
        of: 1,
        ...(aim === undefined ? {} : { aim: `at most ${aim}, from the court’s list` }),
      }
    })
  })
