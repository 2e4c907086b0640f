import { expect, test } from 'vitest'
import { excerptOf } from '../../../shared/search/excerpt.ts'
import { readSearch } from '../../../shared/search/search-query.ts'
import type { Passage } from '../../../shared/search/searched-text.schema.ts'

const passage = (text: string, restricted: Passage['restricted'] = []): Passage => ({
  where: 'The offence',
  text,
  restricted,
})
const marked = (passages: readonly Passage[], typed: string) => {
  const found = excerptOf(passages, readSearch(typed))
  return found === null ? null : found.marks.map(([from, to]) => found.text.slice(from, to))
}
const LONG = `${'He said little of it. '.repeat(20)}Then the window broke. ${'She rang the police. '.repeat(20)}`

test('the words looked for are marked as they stand in the text, however they are spelt', () => {
  expect(marked([passage('Mr O’Neill met Łukasz, who neilled it.')], "o'neill lukasz")).toEqual([
    'O’Neill',
    'Łukasz',
  ])
  expect(marked([passage('Burglaries, and a burglary')], 'burglar')).toEqual(['Burglaries', 'burglary'])
  expect(marked([passage('An Alburglar')], 'burglar')).toBeNull()
})

test('of several places the one with most of the words is shown', () => {
  const places = [passage('A window.'), passage('The window broke.'), passage('It broke.')]
  expect(excerptOf(places, readSearch('broke window'))?.text).toBe('The window broke.')
})

test('a long text is cut between words around the first of them', () => {
  const found = excerptOf([passage(LONG)], readSearch('window'))
  expect(found?.text).toMatch(/^… .*Then the window broke\. .* …$/)
  expect(found?.text.length).toBeLessThan(200)
  expect(marked([passage(LONG)], 'window')).toEqual(['window'])
})

test('words that the defendant may not read are said to be restricted where they are shown, and only there', () => {
  const at = LONG.indexOf('window')
  const restricted = (from: number, to: number) =>
    excerptOf([passage(LONG, [[from, to]])], readSearch('window'))?.restricted
  expect(restricted(at, at + 6)).toBe(true)
  expect(restricted(at - 30, at - 20)).toBe(true)
  expect(restricted(0, 20)).toBe(false)
  expect(restricted(LONG.length - 20, LONG.length)).toBe(false)
})

test('a number has no words to show', () => {
  expect(excerptOf([passage('X123456')], readSearch('X123456'))).toBeNull()
})
