import Database from 'better-sqlite3'
import { applyKey } from '../../electron/core/storage/apply-key.ts'
import { listedFacts } from '../../electron/core/storage/report-rows.ts'
import { countAttempts } from '../../electron/core/vault/attempts.ts'
import { readHeader, storePath } from '../../electron/core/vault/header-file.ts'
import { openUserSlot } from '../../electron/core/vault/slots.ts'
import { must } from '../../shared/lib/must.ts'
import type { Answers } from '../../shared/record/answers.ts'
import type { ReportState } from '../../shared/record/lifecycle.ts'
import { PASSPHRASES } from './office-at-work.ts'
import { formOf } from './templates.ts'

export type FilledReport = { readonly id: string; readonly answers: Answers; readonly state: ReportState }

/** Puts reports into the store of an office that nobody has open, past its log: thousands in a few seconds. */
export async function fillStore(folder: string, reports: Iterable<FilledReport>): Promise<void> {
  const header = readHeader(folder)
  const known = must(header.ok ? header.value : null, 'there is an office')
  const { userId } = must(known.users[0], 'it has a user')
  const attempts = countAttempts({ now: () => new Date().toISOString() })
  const slot = await openUserSlot(known, userId, PASSPHRASES.author, attempts)
  if (!slot.ok) throw new Error(slot.problem.says)
  const db = new Database(storePath(folder, known.databaseId))
  applyKey(db, slot.value.dataKey)
  db.pragma('synchronous = OFF')
  const insert = db.prepare(
    `INSERT INTO reports (id, format, template_version, author_id, rev, state_is, state, name, crn, court,
       hearing_date, started_at, saved_at, changed_at, answers)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const { format, version } = formOf('oral')
  const at = '2016-10-03T09:00:00.000Z'
  db.transaction(() => {
    for (const { id, answers, state } of reports)
      insert.run(
        id,
        format,
        version,
        userId,
        state.is,
        JSON.stringify(state),
        ...listedFacts(answers),
        at,
        at,
        at,
        JSON.stringify(answers),
      )
  })()
  db.close()
}

/** The id of a report by its number, in the shape of a UUID. */
export const idOf = (number: number): string =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
