import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { publicJwkSchema, trustedKeySchema } from '../../../shared/handover/trust.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { fail, succeed } from '../../../shared/lib/result.ts'
import type { IssuedKey, OfficeSeal, SealedPrivateKey } from './key-record.ts'
import { bytesColumn, execute, jsonColumn, query } from './rows.ts'

const publicColumns = `kid, key_use AS "use", user_id AS userId, name, grade, public_jwk AS publicJwk,
  not_before AS notBefore, not_after AS notAfter`
const publicRow = trustedKeySchema.extend({ publicJwk: jsonColumn(publicJwkSchema) })

/** The keys table. Within transactions of its callers: it begins none itself. */
export function keysTable(db: Database) {
  const insert = execute(
    db,
    `INSERT INTO keys (kid, key_use, user_id, name, grade, public_jwk, private_key, slot, not_before, not_after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const retire = execute(db, 'UPDATE keys SET not_after = ? WHERE user_id = ? AND not_after IS NULL')
  const presentOfUser = query(
    db,
    `SELECT ${publicColumns}, private_key AS sealed, slot FROM keys WHERE user_id = ? AND not_after IS NULL`,
    publicRow.extend({ sealed: bytesColumn, slot: z.string() }),
    'keys',
  )
  const seal = query(
    db,
    `SELECT ${publicColumns}, private_key AS pkcs8 FROM keys WHERE key_use = 'seal' AND not_after IS NULL`,
    publicRow.extend({ pkcs8: bytesColumn }),
    'keys',
  )
  const everyPublic = query(
    db,
    `SELECT ${publicColumns} FROM keys ORDER BY not_before, kid`,
    publicRow,
    'keys',
  )
  const put = (key: IssuedKey, privateKey: Uint8Array, slot: string | null): void =>
    insert(
      key.kid,
      key.use,
      key.userId,
      key.name,
      key.grade,
      JSON.stringify(key.publicJwk),
      privateKey,
      slot,
      key.notBefore,
      key.notAfter,
    )
  return {
    addSeal: (office: OfficeSeal) => put(office.key, office.pkcs8, null),
    addUserKey: (key: IssuedKey & SealedPrivateKey) => put(key, key.sealed, key.slot),
    retire: (userId: string, at: string) => retire(at, userId),
    sealedKey: (userId: string) => {
      const found = presentOfUser.first(userId)
      return found === null ? fail({ kind: 'notFound' } as const) : succeed(found)
    },
    seal: (): OfficeSeal => {
      const { pkcs8, ...key } = must(seal.first(), 'an office is founded with its seal')
      return { key, pkcs8 }
    },
    publicKeys: () => everyPublic.all(),
  }
}

export type KeysTable = ReturnType<typeof keysTable>
