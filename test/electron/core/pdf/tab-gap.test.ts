import { expect, test } from 'vitest'
import { printable } from '../../../../electron/core/pdf/typesetting.ts'

test('a tab prints as a gap that is wider than a space, and the line may still break at it', () => {
  expect(printable('Name\tJones')).toMatch(/^Name[\u{A0}]{2,} Jones$/u)
})
