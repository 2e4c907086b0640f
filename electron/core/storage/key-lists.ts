import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type KeyList, keyListSchema } from '../../../shared/handover/key-list.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

/** A list of organisations and keys whose signature was checked, and the root that signed it. */
export type CheckedKeyList = {
  readonly list: KeyList
  readonly root: { readonly kid: string; readonly name: string }
  /** Of the file, hex. */
  readonly sha256: string
}
export type KeptKeyList = CheckedKeyList & { readonly importedAt: string; readonly importedBy: string }

export type KeyLists = {
  /** The one in force: the highest version ever taken; null before any. */
  newest(): Promise<KeptKeyList | null>
  /** In force from now on; refused where a version as high, or another root's, was taken before. */
  add(by: Actor, checked: CheckedKeyList): Promise<Result<null, { readonly kind: 'notNewer' }>>
}

/** Every list that was taken, each kept: what was believed, and when. */
export function keyListsStore(db: Database, change: Change): KeyLists {
  const last = query(
    db,
    `SELECT root_kid AS kid, root_name AS rootName, sha256, content AS list, imported_at AS importedAt,
       users.name AS importedBy FROM key_lists JOIN users USING (user_id) ORDER BY version DESC LIMIT 1`,
    z
      .strictObject({
        kid: z.string(),
        rootName: z.string(),
        sha256: z.string(),
        list: jsonColumn(keyListSchema),
        importedAt: z.string(),
        importedBy: z.string(),
      })
      .transform(({ kid, rootName, ...row }) => ({ ...row, root: { kid, name: rootName } })),
    'key_lists',
  )
  const insert = execute(
    db,
    `INSERT INTO key_lists (version, root_kid, root_name, sha256, content, imported_at, user_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    newest: async () => last.first(),
    add: (by, { list, root, sha256 }) =>
      change.orRefuse(by, (now) => {
        const before = last.first()
        if (before !== null && (before.list.version >= list.version || before.root.kid !== root.kid))
          return fail({ kind: 'notNewer' })
        insert(list.version, root.kid, root.name, sha256, JSON.stringify(list), now, by.userId)
        return succeed({
          value: null,
          auditEntry: {
            action: 'trust.imported',
            subject: null,
            detail: { version: list.version, root: root.kid, sha256, organisations: list.orgs.length },
          },
        })
      }),
  }
}
