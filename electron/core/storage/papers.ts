import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { type Paper, type PaperKind, paperKindSchema } from '../../../shared/record/paper.ts'
import type { Ids } from '../machine/ports.ts'
import type { CannotWrite } from '../machine/write-whole.ts'
import type { Change } from './change.ts'
import type { PaperFiles } from './paper-files.ts'
import { notAllowed, notFound, type ReportTable } from './report-table.ts'
import { bytesColumn, execute, query } from './rows.ts'
import type { Actor, NotAllowed, NotFound } from './store.ts'

/** The paper stands in the store, and its file is not where it was, or no longer what it was. */
export type PaperLost = { readonly kind: 'paperLost' }

/** Papers read beside a report. Whoever may read the report may read them; its author adds and takes away. */
export type Papers = {
  /** Oldest first. */
  list(reportId: string): Promise<Paper[]>
  reportOf(paperId: string): Promise<string | null>
  /** Answers once it is on the disk. */
  add(
    by: Actor,
    paper: { reportId: string; name: string; kind: PaperKind; bytes: Uint8Array },
  ): Promise<Result<Paper, NotFound | NotAllowed | CannotWrite>>
  /** A piece of it, the first of a sitting with a line in the log. */
  read(by: Actor, asked: { id: string; piece: number }): Promise<Result<Uint8Array, NotFound | PaperLost>>
  remove(by: Actor, paperId: string): Promise<Result<null, NotFound | NotAllowed>>
}

const columns = 'paper_id AS id, name, kind, size, at AS addedAt, user_id AS addedBy'
const paperRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: paperKindSchema,
  size: z.int(),
  addedAt: z.string(),
  addedBy: z.string(),
})

/** The erasing of papers: their rows within the transaction that discards their report, their files after it. */
export function papersTable(db: Database, files: PaperFiles) {
  const erase = execute(db, 'DELETE FROM papers WHERE report_id = ?')
  const known = query(db, 'SELECT paper_id AS id FROM papers', z.strictObject({ id: z.string() }), 'papers')
  return {
    eraseOf: (reportId: string): void => erase(reportId),
    sweep: (): void => files.keepOnly(new Set(known.all().map(({ id }) => id))),
  }
}
export type PapersTable = ReturnType<typeof papersTable>

export function papersStore(
  db: Database,
  change: Change,
  { reports, table, files, ids }: { reports: ReportTable; table: PapersTable; files: PaperFiles; ids: Ids },
): Papers {
  const ofReport = query(
    db,
    `SELECT ${columns} FROM papers WHERE report_id = ? ORDER BY at, rowid`,
    paperRow,
    'papers',
  )
  const one = query(
    db,
    `SELECT ${columns}, report_id AS reportId, key FROM papers WHERE paper_id = ?`,
    paperRow.extend({ reportId: z.string(), key: bytesColumn }),
    'papers',
  )
  const insert = execute(
    db,
    'INSERT INTO papers (paper_id, report_id, user_id, at, name, kind, size, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const drop = execute(db, 'DELETE FROM papers WHERE paper_id = ?')
  /** By whom what was read since the store was opened. */
  const consulted = new Set<string>()

  /** The author's own act, on a report that is still there. */
  const authors = (by: Actor, reportId: string): Result<null, NotFound | NotAllowed> => {
    const report = reports.read(reportId)
    if (!report.ok) return report
    if (report.value.state.is === 'discarded') return notAllowed('state')
    return report.value.author.userId === by.userId ? succeed(null) : notAllowed('notAuthor')
  }

  return {
    list: async (reportId) => ofReport.all(reportId),
    reportOf: async (paperId) => one.first(paperId)?.reportId ?? null,

    add: async (by, { reportId, name, kind, bytes }) => {
      // Asked before the disk is written, and again with the row: the report may be discarded meanwhile.
      const may = authors(by, reportId)
      if (!may.ok) return may
      const id = ids.uuid()
      const key = ids.randomBytes(32)
      const size = bytes.length
      try {
        const written = await files.write(id, key, bytes)
        if (!written.ok) return written
        return await change.orRefuse<Paper, NotFound | NotAllowed>(by, (now) => {
          const still = authors(by, reportId)
          if (!still.ok) return still
          insert(id, reportId, by.userId, now, name, kind, size, key)
          return succeed({
            value: { id, name, kind, size, addedAt: now, addedBy: by.userId },
            auditEntry: { action: 'paper.added', subject: reportId, detail: { paper: id, kind, size } },
          })
        })
      } finally {
        files.release(id)
      }
    },

    read: async (by, { id, piece }) => {
      const paper = one.first(id)
      if (paper === null) return notFound
      const sitting = `${by.userId} ${id}`
      if (!consulted.has(sitting)) {
        await change.always(by, () => ({
          value: undefined,
          auditEntry: { action: 'paper.opened', subject: paper.reportId, detail: { paper: id } },
        }))
        consulted.add(sitting)
      }
      const bytes = await files.read(id, paper.key, paper.size, piece)
      return bytes === null ? fail({ kind: 'paperLost' }) : succeed(bytes)
    },

    remove: async (by, paperId) => {
      const removed = await change.orRefuse<null, NotFound | NotAllowed>(by, () => {
        const paper = one.first(paperId)
        if (paper === null) return notFound
        const may = authors(by, paper.reportId)
        if (!may.ok) return may
        drop(paperId)
        return succeed({
          value: null,
          auditEntry: { action: 'paper.removed', subject: paper.reportId, detail: { paper: paperId } },
        })
      })
      if (removed.ok) table.sweep()
      return removed
    },
  }
}
