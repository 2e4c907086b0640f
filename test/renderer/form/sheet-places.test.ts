import { expect, test } from 'vitest'
import { sheetPlaces } from '../../../renderer/form/sheet-places.ts'
import type { QuestionKind } from '../../../shared/form/definition.ts'

const places = (...kinds: QuestionKind[]) => sheetPlaces(kinds.map((kind) => ({ kind }))).join(' ')

test('short questions that follow each other stand in pairs, the one left over in a row', () => {
  expect(places('text', 'date', 'number')).toBe('left right row')
  expect(places('yesNo', 'time', 'dateTime', 'text')).toBe('left right left right')
})

test('a choice has a row of its own, and what an officer writes a card', () => {
  expect(places('text', 'choice', 'text', 'text')).toBe('row row left right')
  expect(places('text', 'longText', 'richText', 'rows', 'yesNoList', 'choices', 'offence')).toBe(
    'row card card card card card row',
  )
  expect(places()).toBe('')
})
