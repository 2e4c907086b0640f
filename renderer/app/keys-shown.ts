import type { FormDefinition, Option } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'
import { TOOLS } from '../editor/formatting.ts'
import { isKeyId, KEYS, type KeyPlace, keyInWords, keysOf, PLACES } from '../keys/keys.ts'

export type ShownKey = { readonly keys: readonly string[]; readonly does: string }
type ShownKeys = { readonly title: string; readonly lines: readonly ShownKey[] }

/** Every key of the window, by where it works: the list, the formatting bar, and what the forms give to their tables. */
export function keysShown(forms: readonly FormDefinition[]): readonly ShownKeys[] {
  const listed = Object.keys(KEYS).filter(isKeyId)
  const from = (place: KeyPlace): readonly ShownKey[] =>
    listed.flatMap((id) =>
      KEYS[id].at === place ? [{ keys: fewKeys(keysOf(id).map(keyInWords)), does: KEYS[id].does }] : [],
    )
  return [
    { title: PLACES.anywhere, lines: from('anywhere') },
    { title: PLACES.office, lines: from('office') },
    { title: PLACES.day, lines: from('day') },
    { title: PLACES.inbox, lines: from('inbox') },
    { title: PLACES.report, lines: from('report') },
    { title: PLACES.answer, lines: [...from('answer'), CHOICE_KEY, ...lineKeys(forms), ...actKeys(forms)] },
    { title: PLACES.text, lines: [...from('text'), ...TEXT_KEYS] },
    { title: PLACES.court, lines: from('court') },
    { title: PLACES.after, lines: from('after') },
  ]
}

/** Which letter it is stands in the words of the choice (chooseBySign). */
const CHOICE_KEY: ShownKey = {
  keys: ['A … Z'],
  does: 'Choose what begins with this letter, where one alone does: Y yes, N no',
}

const TEXT_KEYS: readonly ShownKey[] = TOOLS.flatMap(({ keys, label, needs }) =>
  needs === undefined ? [{ keys: [keyInWords(keys)], does: label }] : [],
)

/** Nine in a row are told by their ends. */
const fewKeys = (keys: readonly string[]): readonly string[] =>
  keys.length > 4 ? [`${keys[0]} … ${keys.at(-1)}`] : keys

const questionsOf = (forms: readonly FormDefinition[]) =>
  forms.flatMap(({ sections, lists }) =>
    sections.flatMap(({ questions }) => questions.map((question) => ({ question, lists }))),
  )

/** A line for each set of choices that stands as a table: "L M H V: Low, Medium, High, Very high". */
function lineKeys(forms: readonly FormDefinition[]): readonly ShownKey[] {
  const tables = questionsOf(forms).flatMap(({ question, lists }): (readonly Option[])[] =>
    question.grid !== undefined && question.kind === 'choice' ? [lists[question.options]?.options ?? []] : [],
  )
  const byKeys = new Map(tables.map((options) => [options.map(lineKey).join(), options]))
  return [...byKeys.values()].map((options) => ({
    keys: options.map((option) => lineKey(option).toUpperCase()),
    does: `In a table of choices: ${options.map(({ label }) => label).join(', ')}; then the next line`,
  }))
}

/** What the buttons of a row do, where they have a key. */
function actKeys(forms: readonly FormDefinition[]): readonly ShownKey[] {
  const acts = questionsOf(forms).flatMap(({ question }) =>
    question.kind === 'rows'
      ? (question.acts ?? []).flatMap(({ key, label }) => (key === undefined ? [] : [{ key, label }]))
      : [],
  )
  return [...Map.groupBy(acts, ({ key }) => key)].map(([key, those]) => ({
    keys: [key.toUpperCase()],
    does: `On a row with buttons: ${[...new Set(those.map(({ label }) => label))].join(', ')}`,
  }))
}
