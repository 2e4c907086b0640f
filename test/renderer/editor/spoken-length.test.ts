import { expect, test } from 'vitest'
import { spokenLength, wordCount } from '../../../renderer/editor/spoken-length.ts'

test('words are counted as an officer counts them', () => {
  expect(wordCount('Ms Demir-Walsh’s son, 9, was “present” – on 2.9.2016.')).toBe(8)
  expect(wordCount(' – … ')).toBe(0)
})

test('the time to say it is given to ten seconds, never as none for some words', () => {
  expect(spokenLength(0)).toBe('No words yet')
  expect(spokenLength(1)).toBe('1 word, about 10 s to say')
  expect(spokenLength(184)).toBe('184 words, about 1 min 20 s to say')
  expect(spokenLength(140)).toBe('140 words, about 1 min to say')
  expect(spokenLength(5000)).toBe('5,000 words, about 35 min 40 s to say')
})
