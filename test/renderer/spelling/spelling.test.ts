import { expect, test } from 'vitest'
import type { Language } from '../../../renderer/spelling/dictionary.ts'
import { createSpelling } from '../../../renderer/spelling/spelling.ts'
import { spellerHere } from './speller-here.ts'

const wrong = async (
  spelling: ReturnType<typeof createSpelling>,
  text: string,
  language: Language = 'en',
) => [...(await spelling.wrong(text.split(' '), language))]

test('British spelling is known, other spelling and slips are not, and something is offered for them', async () => {
  const spelling = createSpelling(spellerHere, () => {})
  expect(await wrong(spelling, 'His behaviour and the colour of the licence he’s programme')).toEqual([])
  expect(await wrong(spelling, 'behavior color recieved')).toEqual(['behavior', 'color', 'recieved'])
  expect(await spelling.suggest('recieved', 'en')).toContain('received')
})

test('names the page holds, one’s own words and what is ignored are not marked, and whoever listens hears of it', async () => {
  const spelling = createSpelling(spellerHere, () => {})
  let heard = 0
  spelling.onChange(() => {
    heard += 1
  })
  expect(await wrong(spelling, 'Demir’s cohabitee reoffended')).toHaveLength(3)
  spelling.know('report', ['Demir'])
  spelling.know('own', ['cohabitee'])
  spelling.ignore('reoffended')
  expect(await wrong(spelling, 'Demir’s cohabitee reoffended')).toEqual([])
  expect(heard).toBe(3)
  spelling.know('report', ['Demir'])
  expect(heard).toBe(3)
  spelling.know('report', [])
  expect(await wrong(spelling, 'Demir')).toEqual(['Demir'])
})

test('a word is asked once, a language not before it is needed', async () => {
  const asked: string[] = []
  const started: Language[] = []
  const spelling = createSpelling(
    (language) => {
      started.push(language)
      return spellerHere(language, asked)
    },
    () => {},
  )
  expect(started).toEqual([])
  expect(spelling.wrongNow(['word'], 'en')).toBeNull()
  await wrong(spelling, 'word wrod word')
  await wrong(spelling, 'wrod word')
  expect(asked).toEqual(['word', 'wrod'])
  expect([...(spelling.wrongNow(['wrod', 'word'], 'en') ?? [])]).toEqual(['wrod'])
  expect(started).toEqual(['en'])
})

test('Welsh is spelt in Welsh', { timeout: 60_000 }, async () => {
  const spelling = createSpelling(spellerHere, () => {})
  expect(await wrong(spelling, 'Mae’r diffynnydd wedi dweud ei fod yn byw gyda’i deulu', 'cy')).toEqual([])
  expect(await wrong(spelling, 'diffynydd received', 'cy')).toEqual(['diffynydd', 'received'])
})
