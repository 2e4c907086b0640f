import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '../../../../electron/core/vault/recovery-code.ts'

const random = fc.uint8Array({ minLength: 28, maxLength: 28 })

test('every code reads back, however it was spaced and in whatever letters', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = newRecoveryCode(bytes)
      const secret = readRecoveryCode(code)
      expect(secret).toHaveLength(28)
      expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', '  ')}\n`)).toBe(secret)
      expect(readRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(secret)
    }),
  )
})

test('one symbol written wrong, or two neighbours exchanged, is noticed', () => {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(random, fc.nat(31), fc.constantFrom(...symbols), (bytes, at, symbol) => {
      const plain = newRecoveryCode(bytes).replaceAll('-', '')
      const slipped = plain.slice(0, at) + symbol + plain.slice(at + 1)
      if (slipped !== plain) expect(readRecoveryCode(slipped)).toBeNull()
      const [one = '', other = ''] = [plain[at], plain[at + 1]]
      const exchanged = plain.slice(0, at) + other + one + plain.slice(at + 2)
      if (exchanged !== plain) expect(readRecoveryCode(exchanged)).toBeNull()
    }),
    { seed: 1 },
  )
})

test.each(['', 'U'.repeat(32), '0'.repeat(31), '0'.repeat(33), 'a code of quite another kind'])(
  '%j is no code',
  (typed) => {
    expect(readRecoveryCode(typed)).toBeNull()
  },
)
