import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Directory, directorySchema } from '../../../shared/services/directory.schema.ts'
import type { ImportedDirectory } from '../../../shared/services/imported-directory.ts'
import { sha256Hex } from './audit.ts'
import type { AuditLine, Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

export type Directories = {
  /** The one in force: the last imported; null before any. */
  read(): Promise<ImportedDirectory | null>
  /** In force from now on, whole. What was before stays in the file: a finding may rest on it. */
  replace(by: Actor, directory: Directory): Promise<void>
  /** A line in the log that it left. */
  exported(by: Actor, directory: Directory): Promise<void>
}

/** The office's directories of local services, each import a row of its own. */
export function directoriesStore(db: Database, change: Change): Directories {
  const last = query(
    db,
    `SELECT directories.content AS directory, directories.imported_at AS importedAt, users.name AS importedBy
     FROM directories JOIN users USING (user_id) ORDER BY directory_id DESC LIMIT 1`,
    z.strictObject({
      directory: jsonColumn(directorySchema),
      importedAt: z.string(),
      importedBy: z.string(),
    }),
    'directories',
  )
  const insert = execute(
    db,
    'INSERT INTO directories (imported_at, user_id, sha256, content) VALUES (?, ?, ?, ?)',
  )
  return {
    read: async () => last.first(),
    replace: (by, directory) =>
      change.always(by, (now) => {
        const bytes = canonicalBytes(directory)
        const sha256 = sha256Hex(bytes)
        insert(now, by.userId, sha256, Buffer.from(bytes).toString('utf8'))
        return { value: undefined, auditEntry: about('directory.imported', directory, sha256) }
      }),
    exported: (by, directory) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: about('directory.exported', directory, sha256Hex(canonicalBytes(directory))),
      })),
  }
}

const about = (action: AuditLine['action'], { entries, sample }: Directory, sha256: string): AuditLine => ({
  action,
  subject: null,
  detail: { sha256, entries: entries.length, of: sample ? 'sample' : 'office' },
})
