import { expect, test } from 'vitest'
import { bornWord, heardWord, readSearch } from '../../../shared/search/search-query.ts'

const begins = (...words: string[]) => words.map((word) => ({ begins: word }))
const date = (day: string) => ({ oneOf: [bornWord(day), heardWord(day)] })

test.each([
  ['', []],
  [' ., ', []],
  ['O’Neill, Siân', begins('oneill', 'sian')],
  ['Carter-Jones', begins('carter', 'jones')],
  ['x 123 456', [{ oneOf: ['x123456'] }]],
  ['CRN X123456', [{ oneOf: ['x123456'] }]],
  ['x123', begins('x123')],
  ['97/284716z', [{ oneOf: ['19970284716z'] }]],
  ['PNC 1997/0284716Z', [{ oneOf: ['19970284716z'] }]],
  ['97/28', begins('97', '28')],
  ['9/3/1981', [date('1981-03-09')]],
  ['9 March 1981', [date('1981-03-09')]],
  ['9th March, 1981', [date('1981-03-09')]],
  ['09031981', [date('1981-03-09')]],
  ['1981-3-9', [date('1981-03-09')]],
  ['Pascall 9 Mar 1981 theft', [...begins('pascall'), date('1981-03-09'), ...begins('theft')]],
])('%j', (typed, terms) => {
  expect(readSearch(typed)).toEqual(terms)
})

test('however much is pasted, no more than twelve terms are looked for', () => {
  expect(readSearch('one two '.repeat(25))).toHaveLength(12)
})
