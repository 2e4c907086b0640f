import { expect, it } from 'vitest'
import { isBlank } from '../../../shared/lib/is-blank.ts'
import { isAnswered } from '../../../shared/record/answers.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { caseOf } from '../../support/case-of.ts'

it.each(['', ' ', '\u00a0\n\t', '\u200b', '\u200d \ufeff', '\u2060\u00ad'])('%j shows nothing', (text) => {
  expect(isBlank(text)).toBe(true)
  expect(isAnswered(text)).toBe(false)
  expect(isAnswered(fromPlainText(text))).toBe(false)
  expect(caseOf({ 'rosh.who': text, 'views.own': fromPlainText(text) }).text('rosh.who')).toBe('')
})

it.each(['a', '-', '\u200bno\u200b', '0', '日'])('%j shows something', (text) => {
  expect(isBlank(text)).toBe(false)
  expect(isAnswered(text)).toBe(true)
})
