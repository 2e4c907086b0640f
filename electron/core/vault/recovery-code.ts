import { createHash } from 'node:crypto'
import { must } from '../../../shared/lib/must.ts'

/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_SYMBOLS = 28
const CHECK_SYMBOLS = 4

const symbolOf = (byte: number): string => must(CROCKFORD[byte & 31], 'five bits number the symbols')
const checkOf = (secret: string): string =>
  [...createHash('sha256').update(`courtside recovery code ${secret}`).digest().subarray(0, CHECK_SYMBOLS)]
    .map(symbolOf)
    .join('')

/** A code of eight groups of four: 140 random bits, then a group that notices a slip of the pen. Needs 28 random bytes. */
export function newRecoveryCode(random: Uint8Array): string {
  if (random.length !== SECRET_SYMBOLS)
    throw new Error(`A recovery code needs ${SECRET_SYMBOLS} random bytes`)
  const secret = [...random].map(symbolOf).join('')
  return (`${secret}${checkOf(secret)}`.match(/.{4}/g) ?? []).join('-')
}

/** The code as it is stretched, from how it was typed (O for 0, small letters, any spacing); null where it was mistyped. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== SECRET_SYMBOLS + CHECK_SYMBOLS) return null
  if (![...plain].every((symbol) => CROCKFORD.includes(symbol))) return null
  const secret = plain.slice(0, SECRET_SYMBOLS)
  return plain.slice(SECRET_SYMBOLS) === checkOf(secret) ? secret : null
}
