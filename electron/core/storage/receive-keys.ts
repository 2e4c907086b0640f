import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type ReceiveJwk, receiveJwkSchema } from '../../../shared/handover/trust.schema.ts'
import type { Change } from './change.ts'
import { bytesColumn, execute, jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

/** A key that files come encrypted to: its private half lies in the store as the seal's does. */
export type StoredReceiveKey = {
  readonly kid: string
  readonly publicJwk: ReceiveJwk
  readonly pkcs8: Uint8Array
  readonly notBefore: string
}

export type ReceiveKeysKept = {
  /** Every one the office ever had, oldest first: what came before still opens. */
  all(): Promise<StoredReceiveKey[]>
  add(by: Actor, key: Omit<StoredReceiveKey, 'notBefore'>): Promise<void>
}

export function receiveKeysStore(db: Database, change: Change): ReceiveKeysKept {
  const every = query(
    db,
    `SELECT kid, public_jwk AS publicJwk, private_key AS pkcs8, not_before AS notBefore FROM receive_keys
     ORDER BY not_before, kid`,
    z.strictObject({
      kid: z.string(),
      publicJwk: jsonColumn(receiveJwkSchema),
      pkcs8: bytesColumn,
      notBefore: z.string(),
    }),
    'receive_keys',
  )
  const insert = execute(
    db,
    'INSERT INTO receive_keys (kid, public_jwk, private_key, not_before) VALUES (?, ?, ?, ?)',
  )
  return {
    all: async () => every.all(),
    add: (by, { kid, publicJwk, pkcs8 }) =>
      change.always(by, (now) => {
        insert(kid, JSON.stringify(publicJwk), pkcs8, now)
        return {
          value: undefined,
          auditEntry: { action: 'office.receiveKeyMade', subject: null, detail: { key: kid } },
        }
      }),
  }
}
