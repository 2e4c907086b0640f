import { expect, it } from 'vitest'
import { isBlank } from '../../../shared/lib/is-blank.ts'
import { isAnswered } from '../../../shared/record/answers.ts'
import { readCase } from '../../../shared/record/case.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'

it.each(['', ' ', '\u00a0\n\t', '\u200b', '\u200d \ufeff', '\u2060\u00ad'])('%j shows nothing', (text) => {
  expect(isBlank(text)).toBe(true)
  expect(isAnswered(text)).toBe(false)
  expect(isAnswered(fromPlainText(text))).toBe(false)
  expect(readCase({ 'rosh.who': text, 'views.own': fromPlainText(text) }).text('rosh.who')).toBe('')
})

it.each(['a', '-', '\u200bno\u200b', '0', '日'])('%j shows something', (text) => {
  expect(isBlank(text)).toBe(false)
  expect(isAnswered(text)).toBe(true)
})
