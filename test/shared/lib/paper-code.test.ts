import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperProof, readPaper } from '../../../shared/lib/paper-code.ts'

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const given = { reportId: '0192a4c0-0000-7000-8000-000000000001', revision: 41, office: 'NPS Kent, Margate' }

test('the code gives the whole fingerprint back, and the groups its first half, however they are typed', () => {
  fc.assert(
    fc.property(hex, (payloadSha256) => {
      const { code, groups } = paperProof({ ...given, payloadSha256 })
      expect(readPaper(code)).toBe(payloadSha256)
      expect(groups).toHaveLength(8)
      for (const typed of [groups.join(' '), groups.join('-').toUpperCase(), `  ${groups.join('')}\n`])
        expect(readPaper(typed)).toBe(payloadSha256.slice(0, 32))
    }),
  )
})

test('the code names report, revision and office, and nobody', () => {
  expect(paperProof({ ...given, payloadSha256: 'a'.repeat(64) }).code).toBe(
    `COURTSIDE1 ${given.reportId} 41 ${'a'.repeat(64)} NPS Kent, Margate`,
  )
})

test.each([
  '',
  'abcd',
  'g'.repeat(32),
  'a'.repeat(31),
  'a'.repeat(33),
  `COURTSIDE2 x 1 ${'a'.repeat(64)}`,
  'COURTSIDE1 x 1',
])('what is neither is not guessed at: "%s"', (text) => {
  expect(readPaper(text)).toBeNull()
})
