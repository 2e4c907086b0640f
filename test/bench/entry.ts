import type { AskedQuestion, FormDefinition } from '../../shared/form/definition.ts'
import { askedIn } from '../../shared/form/journey.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { pathsOf } from '../../shared/record/marks.ts'
import { derivedIn } from '../support/derived.ts'
import { type ExampleName, exampleOf, formOf } from '../support/templates.ts'
import type { Figure } from './figure.ts'
import { keysOf } from './keys.ts'
import { type Keys, sumOf } from './keys-pressed.ts'
import { dayOf, NOTHING_STANDS, type Standing, type Start, standing } from './standing.ts'

/** What a report costs to enter. `keys` are those that write no character. */
export type Entry = {
  readonly questions: number
  readonly characters: number
  readonly keys: number
  readonly minutes: number
}

const FILLED: Keys = { characters: 0, presses: 0, stops: 1, arrows: 0 }
/** Take or leave: the stop at its button, and the press. */
const TAKEN: Keys = { characters: 0, presses: 1, stops: 1, arrows: 0 }

/**
 * Counted, of nobody timed: no thinking, no papers, no interview. What stands filled costs the Tab that passes it, and is
 * not one to answer; what stands in the block of the court's list costs the one link to change it.
 */
export function entryOf(
  form: Pick<FormDefinition, 'sections' | 'lists'>,
  answers: Answers,
  { filled, listed, rows, blocks }: Standing = NOTHING_STANDS,
): Entry {
  const derived = derivedIn(form, answers)
  const asked = form.sections.flatMap((section) => askedIn(section, answers, derived))
  const isFilled = ({ id }: AskedQuestion): boolean => {
    const answer = answers[id]
    const paths = answer === undefined ? [] : pathsOf(id, answer)
    return listed.has(id) || (paths.length > 0 && paths.every((path) => filled.has(path)))
  }
  const onSheet = asked.filter(({ id }) => !listed.has(id))
  const { characters, presses, stops, arrows } = sumOf([
    ...(onSheet.length < asked.length ? [FILLED] : []),
    ...Array.from({ length: blocks }, () => TAKEN),
    ...onSheet.map((question, index) => {
      const keys = isFilled(question) ? FILLED : keysOf(question, answers, form.lists, { filled, rows })
      // The key that answers a line of a table goes on to the next.
      const line = lineOf(question)
      const before = onSheet.slice(0, index).findLast((one) => lineOf(one) !== null)
      const goesOn = line !== null && before !== undefined && lineOf(before) === line
      return goesOn ? { ...keys, stops: 0 } : keys
    }),
  ])
  const questions = asked.filter((question) => !isFilled(question) && question.noneOf === undefined).length
  const keys = presses + stops + arrows
  return { questions, characters, keys, minutes: minutesOf(questions, characters, keys) }
}

/** The table or the lines that a question is answered in by one key. */
const lineOf = ({ grid, lineOf: lined }: AskedQuestion): string | null =>
  grid ?? (lined?.as === 'beside' ? lined.question : null)

/** Of the keyboard alone: 200 characters and 90 other keys a minute. */
export const minutesOfKeys = (characters: number, keys: number): number => characters / 200 + keys / 90

/** An officer who knows the form: those, and 4 seconds to read a question. */
const minutesOf = (questions: number, characters: number, keys: number): number =>
  minutesOfKeys(characters, keys) + (4 * questions) / 60

type Aims = Partial<Record<keyof Entry, number>>

/** The cases counted, and what is aimed at from the court's list, and with an earlier report. */
const CASES: readonly { readonly name: ExampleName; readonly list: Aims; readonly earlier: Aims }[] = [
  {
    name: 'case-1',
    list: { questions: 65, characters: 3650, keys: 330, minutes: 26 },
    earlier: { minutes: 22 },
  },
  { name: 'case-2', list: { minutes: 26 }, earlier: {} },
  { name: 'case-3', list: { minutes: 60 }, earlier: {} },
]

const STARTS = [
  { start: 'nothing', words: 'from nothing' },
  { start: 'list', words: 'from the court list' },
  { start: 'earlier', words: 'with an earlier report' },
] as const

const COUNTED = [
  { of: 'questions', words: 'questions to answer', unit: '' },
  { of: 'characters', words: 'characters', unit: '' },
  { of: 'keys', words: 'other keys', unit: '' },
  { of: 'minutes', words: 'minutes', unit: 'min' },
] as const

export const entryOfExample = (name: ExampleName, start: Start): Entry => {
  const { format, answers } = exampleOf(name)
  const form = formOf(format)
  return entryOf(form, answers, standing(form, answers, start, dayOf(answers)))
}

export const benchEntry = (): Figure[] =>
  CASES.flatMap(({ name, ...aims }) =>
    STARTS.flatMap(({ start, words: from }) => {
      const entry = entryOfExample(name, start)
      return COUNTED.map(({ of, words, unit }): Figure => {
        const aim = start === 'nothing' ? undefined : aims[start][of]
        return {
          name: `${name} (${exampleOf(name).format}) ${from}: ${words}`,
          unit,
          p50: entry[of],
          p95: null,
          of: 1,
          ...(aim === undefined ? {} : { aim: `at most ${aim.toLocaleString('en-GB')}` }),
        }
      })
    }),
  )
