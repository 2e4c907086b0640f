import { expect, test } from 'vitest'
import { asSentence } from '../../../shared/lib/words.ts'

test.each([
  ['a fine', 'A fine.'],
  ['a fine.', 'A fine.'],
  ['Custody of 12 weeks', 'Custody of 12 weeks.'],
])('%s stands alone as %s', (words, sentence) => {
  expect(asSentence(words)).toBe(sentence)
})
