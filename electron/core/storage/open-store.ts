import { closeSync, existsSync, openSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { StoreEvent } from '../../../shared/contract/events.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Clock, Ids } from '../machine/ports.ts'
import { systemFault } from '../machine/system-error.ts'
import { applyKey } from './apply-key.ts'
import { auditLog, auditWriter } from './audit.ts'
import { changer } from './change.ts'
import { check } from './check.ts'
import { checkContactsStore } from './check-contacts.ts'
import { countersigningStore } from './countersigning.ts'
import { courtListsStore, listRowTable } from './court-lists.ts'
import { directoriesStore } from './directories.ts'
import { handoversStore } from './handovers.ts'
import { inboxStore } from './inbox.ts'
import { keyListsStore } from './key-lists.ts'
import { messagesStore } from './messages.ts'
import { migrate, newestSchema, schemaNumber } from './migrate.ts'
import { noticeOf } from './notices.ts'
import { paperFiles } from './paper-files.ts'
import { type PapersTable, papersStore, papersTable } from './papers.ts'
import { peopleStore } from './people.ts'
import { type PlaceProblem, prepareFolder } from './place.ts'
import { preferencesStore } from './preferences.ts'
import { privateNotesStore, privateNotesTable } from './private-notes.ts'
import { receiptsReadStore } from './receipts-read.ts'
import { receiveKeysStore } from './receive-keys.ts'
import { reportTable } from './report-table.ts'
import { reportsStore } from './reports.ts'
import { riskReviewsStore } from './risk-reviews.ts'
import { applySettings } from './settings.ts'
import { softeningStore } from './softening.ts'
import type { Store } from './store.ts'
import { teamStore } from './team.ts'
import { trustListsStore } from './trust-lists.ts'
import { writingStore } from './writing.ts'

/** What a store is given. `changed` hears of every change that was committed. */
export type StorePorts = {
  readonly clock: Clock
  readonly ids: Ids
  changed(event: StoreEvent): void
}

export type OpenProblem =
  | PlaceProblem
  | {
      readonly kind: 'missing' | 'exists' | 'newerStore' | 'notReadable' | 'settingRefused'
      readonly says: string
    }

/**
 * Opens the encrypted store at `path` with its raw 32-byte key. `make` says whether the file is to be made
 * (and must not be there) or to be opened (and must be there): an absent store is never quietly replaced.
 */
export function openStore(
  path: string,
  key: Uint8Array,
  ports: StorePorts,
  make: 'open' | 'create' = 'open',
): Result<Store, OpenProblem> {
  const place = prepareFolder(dirname(path))
  if (!place.ok) return place
  if (make === 'open' && !existsSync(path)) {
    return problem(
      'missing',
      'The file with the reports is not where it was. Look for a backup; do not start a new office over it.',
    )
  }
  if (make === 'create') {
    if (existsSync(path)) return problem('exists', 'There is already a file with reports here.')
    // Made before SQLite opens it, so that it and its log are the owner's alone from the first byte.
    closeSync(openSync(path, 'wx', 0o600))
  }
  const db = new Database(path, { fileMustExist: true })
  const refused = unlockAndCheck(db, key)
  if (refused !== null) {
    db.close()
    return fail(refused)
  }
  try {
    migrate(db)
    return succeed(storeOver(db, ports, join(dirname(path), `${basename(path, '.db')}-papers`)))
  } catch (error) {
    db.close()
    throw error
  }
}

const problem = (
  kind: Exclude<OpenProblem['kind'], PlaceProblem['kind']>,
  says: string,
): Result<never, OpenProblem> => fail({ kind, says })

function unlockAndCheck(db: Database.Database, key: Uint8Array): OpenProblem | null {
  try {
    applyKey(db, key)
    const found = schemaNumber(db)
    if (found > newestSchema) {
      return {
        kind: 'newerStore',
        says: 'These reports were last used with a newer version of Courtside. Install that version to open them; nothing has been changed.',
      }
    }
    const refusedSetting = applySettings(db)
    if (refusedSetting === null) return null
    return {
      kind: 'settingRefused',
      says: `This computer's disk does not let Courtside save safely (${refusedSetting}), so it will not start. Ask IT for a folder on a local disk.`,
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    const fault = systemFault(error)
    if (fault === 'denied' || fault === 'missing' || fault === 'full') {
      return {
        kind: 'cannotWrite',
        says: 'Courtside cannot write to the file with the reports. Check that you are allowed to, and that the disk is not full. Nothing has been changed.',
      }
    }
    if (fault === 'inUse') {
      return {
        kind: 'cannotWrite',
        says: 'The file with the reports is in use by another program. Close it, then try again.',
      }
    }
    return {
      kind: 'notReadable',
      says: 'The file with the reports cannot be read: it is damaged, or the key is not the one it was made with. Nothing has been changed. Ask IT to restore it from a backup.',
    }
  }
}

/** Where the list of papers is damaged no file goes: the store opens, and its check says what is wrong. */
function sweepWhatIsRead(papers: PapersTable): void {
  try {
    papers.sweep()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}

function storeOver(db: Database.Database, ports: StorePorts, papersFolder: string): Store {
  const notice = noticeOf(db)
  const change = changer(db, ports.clock, auditWriter(db), (act) => {
    const event = notice(act)
    if (event !== null) ports.changed(event)
  })
  const reports = reportTable(db)
  const rows = listRowTable(db)
  const audit = auditLog(db, change)
  const notes = privateNotesTable(db)
  const files = paperFiles(papersFolder)
  const papers = papersTable(db, files)
  sweepWhatIsRead(papers)
  return {
    ...peopleStore(db, change),
    reports: reportsStore(db, change, reports, rows, {
      erase: (id) => {
        notes.eraseOf(id)
        papers.eraseOf(id)
      },
      erased: papers.sweep,
    }),
    directories: directoriesStore(db, change),
    preferences: preferencesStore(db, change),
    softening: softeningStore(db, change),
    countersigning: countersigningStore(db, change),
    checkContacts: checkContactsStore(db, change),
    riskReviews: riskReviewsStore(db, change),
    courtLists: courtListsStore(db, change, ports.ids),
    writing: writingStore(db, change),
    privateNotes: privateNotesStore(db, change, reports, ports.ids),
    papers: papersStore(db, change, { reports, table: papers, files, ids: ports.ids }),
    receiveKeys: receiveKeysStore(db, change),
    keyLists: keyListsStore(db, change),
    handovers: handoversStore(db, change, reports, ports.ids),
    receiptsRead: receiptsReadStore(db, change),
    inbox: inboxStore(db, change),
    messages: messagesStore(db, change),
    team: teamStore(db, change),
    trustLists: trustListsStore(db, change),
    audit,
    check: () => check(db, audit),
    close: async () => {
      // The last to close moves the write-ahead log into the file.
      db.close()
    },
  }
}
