import { hkdfSync } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'

/** Argon2id's cost. `lanes` is its parallelism. The upper ends keep an altered file from exhausting the machine. */
export const costSchema = z.strictObject({
  memoryKiB: z
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.int().min(1).max(20),
  lanes: z.int().min(1).max(16),
})
export type Cost = z.infer<typeof costSchema>

/** RFC 9106's second recommended option; some 85 ms on a 2-core machine. */
export const usualCost: Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }

/** Two keys out of one passphrase, neither of which tells anything of the other. */
export type DerivedKeys = {
  /** Opens the slot that holds the data key. */
  readonly slotKey: Buffer
  /** Opens this user's own signing key, and nothing else. */
  readonly signingSecret: Buffer
}

/** Argon2id over the passphrase as Unicode NFKC, then HKDF-SHA-256 for each purpose. */
export async function deriveKeys(secret: string, salt: Uint8Array, cost: Cost): Promise<DerivedKeys> {
  const typed = Buffer.from(secret.normalize('NFKC'), 'utf8')
  const stretched = await hashRaw(typed, {
    // Argon2id, the library's default: its enum is erased at run time and cannot be named here.
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  })
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', stretched, salt, purpose, 32))
  const keys = {
    slotKey: derive('courtside/1/data key slot'),
    signingSecret: derive('courtside/1/signing key'),
  }
  typed.fill(0)
  stretched.fill(0)
  return keys
}

/** The key of the search index of a database, which tells nothing of the data key that it is derived from. */
export const searchKey = (dataKey: Uint8Array, databaseId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, databaseId, 'courtside/1/search index', 32))

/** Wipes both. */
export function forget(keys: DerivedKeys): void {
  keys.slotKey.fill(0)
  keys.signingSecret.fill(0)
}
