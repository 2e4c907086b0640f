import { CROCKFORD } from '../vault/recovery-code.ts'

const SYMBOLS = 32

/**
 * The first 160 bits of a key's name as eight groups of four, to be read out over a telephone or held against a
 * letter: the alphabet of the recovery code, which survives handwriting.
 */
export function groupsToCompare(kid: string): string {
  const bits = [...Buffer.from(kid, 'base64url')].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const symbols = Array.from({ length: SYMBOLS }, (_, at) =>
    CROCKFORD.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  )
  return (symbols.join('').match(/.{4}/g) ?? []).join('-')
}
