import type { FormDefinition } from '../form/definition.ts'
import { counted, listed } from '../lib/words.ts'
import { proposedSentenceFromCase } from '../proposal/proposed-sentence.ts'
import type { Case } from '../record/case.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, tens) => [word, tens * 10 + 20] as const),
])
const WORDS = [...VALUES.keys(), 'hundred', 'and'].join('|')
/** "80 hours", "12-month", "twenty-five RAR days", "1 year". */
const AMOUNT = new RegExp(
  String.raw`\b(\d+|(?:${WORDS})(?:[ -](?:${WORDS}))*)[ -](?:\p{L}+ ){0,3}?(hour|day|week|month|year)s?\b`,
  'giu',
)

const numberIn = (number: string): number =>
  number.split(/[ -]/).reduce((sum, word) => {
    if (word === 'hundred') return sum * 100
    return sum + (VALUES.get(word) ?? (word === 'and' ? 0 : Number(word)))
  }, 0)

type Amount = { readonly unit: string; readonly value: number }

/** The amounts of time in a text; years as months. */
const amountsIn = (text: string): readonly Amount[] =>
  [...text.toLowerCase().matchAll(AMOUNT)].map(([, number = '', unit = '']) =>
    unit === 'year' ? { unit: 'month', value: numberIn(number) * 12 } : { unit, value: numberIn(number) },
  )

/** The amounts of this unit that the others do not hold: "80 hours". */
const notIn = (others: readonly Amount[], amounts: readonly Amount[], unit: string): string => {
  const held = new Set(others.filter((one) => one.unit === unit).map(({ value }) => value))
  const left = amounts.filter((one) => one.unit === unit && !held.has(one.value))
  return listed([...new Set(left.map(({ value }) => counted(value, unit)))])
}

/**
 * Amounts in the words of the proposal that its structured part has not got, beside those of the same unit that the
 * words leave out: "80 hours" and "60 hours". Empty where either has nothing that the other lacks.
 */
export function numbersThatDiffer(
  facts: Case,
  { lists }: Pick<FormDefinition, 'lists'>,
): readonly { readonly text: string; readonly proposal: string }[] {
  const said = amountsIn(facts.plain('proposal.text'))
  const proposed = amountsIn(proposedSentenceFromCase(facts, lists) ?? '')
  return ['hour', 'day', 'week', 'month'].flatMap((unit) => {
    const [text, proposal] = [notIn(proposed, said, unit), notIn(said, proposed, unit)]
    return text === '' || proposal === '' ? [] : [{ text, proposal }]
  })
}
