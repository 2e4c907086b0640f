import type { Database } from 'better-sqlite3'
import { must } from '../../../shared/lib/must.ts'

/** Gives the raw 32-byte key as `x'…'` in bytes that are wiped afterwards; a string could not be. */
export function applyKey(db: Database, key: Uint8Array): void {
  db.pragma(`cipher = 'chacha20'`)
  const digits = new TextEncoder().encode('0123456789abcdef')
  const digit = (value: number): number => must(digits[value], 'half a byte is below 16')
  const written = Buffer.from(`x'${'0'.repeat(64)}'`, 'latin1')
  for (const [index, byte] of key.entries()) {
    written[2 + index * 2] = digit(byte >> 4)
    written[3 + index * 2] = digit(byte & 15)
  }
  db.key(written)
  written.fill(0)
}
