import { expect, it } from 'vitest'
import { midSentence } from '../../../shared/quality/in-words.ts'

it.each([
  ['Three shops at Westwood Cross', 'three shops at Westwood Cross'],
  ['Former partner', 'former partner'],
  ['A woman walking home', 'a woman walking home'],
  ['Stranger, adult man', 'stranger, adult man'],
  ['Laura Pettifer', 'Laura Pettifer'],
  ['Boots in Ashford', 'Boots in Ashford'],
  ['PC Green', 'PC Green'],
  ['Greggs', 'Greggs'],
  ['his sister', 'his sister'],
])('“%s” goes on within a sentence as “%s”', (typed, said) => {
  expect(midSentence(typed)).toBe(said)
})
