import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type TrustList, trustListSchema } from '../../../shared/handover/trust.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

export type TrustKept = {
  readonly list: TrustList
  readonly fingerprint: string
  readonly keptAt: string
  readonly keptBy: string
}
/** The list that is here was issued later, or at the same time. */
export type OlderList = { readonly kind: 'olderList'; readonly issuedAt: string }

/** The public keys of other offices, each list as somebody here compared it; those before it stay in the file. */
export type TrustLists = {
  /** The last list of each office. */
  read(): Promise<TrustKept[]>
  /** In place of the office's list before; one that is not newer never takes its place. */
  keep(by: Actor, kept: { list: TrustList; fingerprint: string }): Promise<Result<null, OlderList>>
}

export function trustListsStore(db: Database, change: Change): TrustLists {
  const last = query(
    db,
    `SELECT content AS list, fingerprint, kept_at AS keptAt, users.name AS keptBy
     FROM trust_lists JOIN users USING (user_id)
     WHERE list_id IN (SELECT max(list_id) FROM trust_lists GROUP BY office) ORDER BY trust_lists.office`,
    z.strictObject({
      list: jsonColumn(trustListSchema),
      fingerprint: z.string(),
      keptAt: z.string(),
      keptBy: z.string(),
    }),
    'trust_lists',
  )
  const insert = execute(
    db,
    'INSERT INTO trust_lists (office, fingerprint, kept_at, user_id, content) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    read: async () => last.all(),
    keep: (by, { list, fingerprint }) =>
      change.orRefuse<null, OlderList>(by, (now) => {
        const before = last.all().find((one) => one.list.office === list.office)
        if (before !== undefined && before.list.issuedAt >= list.issuedAt)
          return fail({ kind: 'olderList', issuedAt: before.list.issuedAt })
        insert(list.office, fingerprint, now, by.userId, JSON.stringify(list))
        return succeed({
          value: null,
          auditEntry: {
            action: 'sender.trusted',
            subject: null,
            detail: { keys: list.keys.length, fingerprint },
          },
        })
      }),
  }
}
