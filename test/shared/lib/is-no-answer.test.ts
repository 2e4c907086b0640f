import { expect, it } from 'vitest'
import { isNoAnswer } from '../../../shared/lib/is-no-answer.ts'

it.each([
  ['', true],
  [' \u200b', true],
  ['None', true],
  ['N/A', true],
  ['n/k', true],
  ['-', true],
  ['…', true],
  ['?', true],
  ['Not asked.', true],
  ['TBC', true],
  ['(to follow)', true],
  ['Not known.', true],
  ['999', false],
  ['None of them minds; seen alone.', false],
  ['His mother agrees.', false],
  ['Not asked to move, she says.', false],
])('%j answers nothing: %s', (text, expected) => {
  expect(isNoAnswer(text)).toBe(expected)
})
