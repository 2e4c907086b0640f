import { describe, expect, test } from 'vitest'
import { passphraseProblem } from '../../../renderer/parts/passphrase.ts'

describe('a new passphrase', () => {
  test('one character short is said with both figures; at the length it passes', () => {
    expect(passphraseProblem('a'.repeat(14), 'a'.repeat(14), 15)).toContain(
      'at least 15 characters; this one has 14',
    )
    expect(passphraseProblem('a'.repeat(15), 'a'.repeat(15), 15)).toBeNull()
  })

  test('typed twice, it must be the same', () => {
    expect(passphraseProblem('correct horse battery', 'correct horse batterY', 15)).toBe(
      'The two passphrases are not the same',
    )
  })

  test('signs that take two code units count as one', () => {
    expect(passphraseProblem('😀'.repeat(15), '😀'.repeat(15), 15)).toBeNull()
    expect(passphraseProblem('😀'.repeat(14), '😀'.repeat(14), 15)).not.toBeNull()
  })
})
