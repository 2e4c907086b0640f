import { expect, test } from 'vitest'
import { sentences } from '../../../renderer/parts/FindingWords.tsx'

test.each([
  ['State the risk to children. Her son was present.', 'State the risk to children.', 'Her son was present.'],
  ['One sentence only.', 'One sentence only.', ''],
  ['An RSR of 6.90 means NPS. Say why not.', 'An RSR of 6.90 means NPS.', 'Say why not.'],
  ['Answer “What do you propose?” It is needed.', 'Answer “What do you propose?”', 'It is needed.'],
  ['Theft, e.g. from a shop', 'Theft, e.g. from a shop', ''],
])('of "%s" the first sentence stands out', (says, first, rest) => {
  expect(sentences(says)).toEqual({ first, rest })
})
