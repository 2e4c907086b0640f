import { expect, test } from 'vitest'
import { wordKey, wordsIn } from '../../../renderer/spelling/words.ts'

const words = (text: string): string[] => wordsIn(text).map(({ word }) => word)

test('words are letters and apostrophes; each says where it stands', () => {
  expect(wordsIn('“He’s gone,” she said')).toEqual([
    { word: 'He’s', from: 1, to: 5 },
    { word: 'gone', from: 6, to: 10 },
    { word: 'she', from: 13, to: 16 },
    { word: 'said', from: 17, to: 21 },
  ])
  expect(words('Siobhán, Łukasz a Dŵr')).toEqual(['Siobhán', 'Łukasz', 'Dŵr'])
})

test('of a word with a hyphen each part is one, but for a short one that only goes before', () => {
  expect(words('re-offending co-defendant well-meaning half-brother')).toEqual([
    'offending',
    'defendant',
    'meaning',
    'brother',
  ])
})

test('abbreviations, references, addresses and single letters are left alone', () => {
  expect(words('The OGRS3 of B46 and PNCs at j.smith@example.org, see www.exmple.gov or 3rd and I')).toEqual([
    'The',
    'of',
    'and',
    'at',
    'see',
    'or',
    'and',
  ])
})

test('a word is looked up without its possessive, its case or the kind of its apostrophe', () => {
  expect([wordKey('O’Neill’s'), wordKey("o'neill")]).toEqual(["o'neill", "o'neill"])
})
