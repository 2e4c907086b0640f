import type { OfficerListed } from '../../../shared/contract/commands.ts'
import type { Officer } from '../../../shared/document/document.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { issueSeal, issueUserKey } from '../signing/issue-key.ts'
import { type HeldFolder, type HoldProblem, holdFolder } from '../storage/hold-folder.ts'
import { type OpenProblem, openStore, type StorePorts } from '../storage/open-store.ts'
import { countAttempts } from '../vault/attempts.ts'
import { type Cost, usualCost } from '../vault/derive-keys.ts'
import type { Header } from '../vault/header.ts'
import {
  finishFounding,
  readHeader,
  storePath,
  sweepUnfinished,
  unfinishedStorePath,
  writeHeader,
} from '../vault/header-file.ts'
import { passphraseFault } from '../vault/passphrase-rule.ts'
import { newRecoveryCode, readRecoveryCode } from '../vault/recovery-code.ts'
import { makeSlot, openRecoverySlot, openUserSlot } from '../vault/slots.ts'
import type { VaultProblem } from '../vault/vault-problem.ts'
import { type LostLines, type OpenOffice, openOffice } from './open-office.ts'

export type OfficeProblem = VaultProblem | OpenProblem | HoldProblem
export type NewOfficer = Omit<Officer, 'userId'>
export type OfficeOptions = StorePorts & {
  readonly folder: string
  /** A passphrase stretched for milliseconds, so that tests are quick. No shell passes it. */
  readonly costForTests?: Cost
}

/** The one office on this machine, before anyone has signed in. */
export type Office = {
  look(): Result<{ is: 'firstRun' } | { is: 'locked'; office: string; users: OfficerListed[] }, OfficeProblem>
  /** The office, its store, its first user. The recovery code is handed out here and kept nowhere. */
  create(founding: {
    office: string
    user: NewOfficer
    passphrase: string
  }): Promise<Result<{ recoveryCode: string; opened: OpenOffice }, OfficeProblem>>
  unlock(key: { userId: string; passphrase: string }): Promise<Result<OpenOffice, OfficeProblem>>
  /** A lost passphrase: the code opens, the user gets a new passphrase and a new signing key, and the log says so. */
  recover(key: {
    userId: string
    recoveryCode: string
    newPassphrase: string
  }): Promise<Result<OpenOffice, OfficeProblem>>
  /** Lets another application have the folder. */
  release(): void
}

export function officeAt(options: OfficeOptions): Office {
  const { folder, clock, ids, changed } = options
  const cost = options.costForTests ?? usualCost
  const attempts = countAttempts(clock)
  const lost: LostLines = { count: 0 }
  let held: HeldFolder | null = null

  /** Before anything of the folder is read: what another application there writes meanwhile would be missed. */
  const hold = (): Result<null, OfficeProblem> => {
    if (held !== null) return succeed(null)
    const taken = holdFolder(folder)
    if (taken.ok) held = taken.value
    return taken.ok ? succeed(null) : taken
  }

  const header = (): Result<Header, OfficeProblem> => {
    const mine = hold()
    if (!mine.ok) return mine
    const read = readHeader(folder)
    if (!read.ok) return read
    if (read.value === null)
      return fail({ kind: 'noSuchUser', says: 'There is no office on this computer yet.' })
    finishFounding(folder, read.value.databaseId)
    return succeed(read.value)
  }
  const open = (found: Header, userId: string, dataKey: Buffer, signingSecret: Buffer) =>
    openOffice({ ...options, cost, attempts, lost, header: found, userId, dataKey, signingSecret })

  return {
    release: () => {
      held?.release()
      held = null
    },

    look: () => {
      const mine = hold()
      if (!mine.ok) return mine
      const read = readHeader(folder)
      if (!read.ok) return read
      if (read.value === null) return succeed({ is: 'firstRun' })
      // The file is open to whoever can write in the folder: what is shown of it is cleaned.
      const users = read.value.users.map(({ userId, name, grade }) => ({
        userId,
        name: oneLine(name),
        grade,
      }))
      return succeed({ is: 'locked', office: oneLine(read.value.office), users })
    },

    create: async ({ office, user, passphrase }) => {
      const fault = passphraseFault(passphrase)
      if (fault !== null) return fail({ kind: 'weakPassphrase', says: fault })
      const mine = hold()
      if (!mine.ok) return mine

      const databaseId = ids.uuid()
      const officer = { ...user, userId: ids.uuid() }
      const dataKey = ids.randomBytes(32)
      const recoveryCode = newRecoveryCode(ids.randomBytes(28))
      const secret = must(readRecoveryCode(recoveryCode), 'it was made a line above')
      const own = await makeSlot(passphrase, dataKey, { databaseId, holder: officer.userId }, cost, ids)
      const recovery = await makeSlot(secret, dataKey, { databaseId, holder: 'recovery' }, cost, ids)
      recovery.signingSecret.fill(0)

      // Asked after the last wait: of two foundings begun at once the second stops here.
      const before = readHeader(folder)
      if (!before.ok) return before
      if (before.value !== null)
        return fail({ kind: 'exists', says: 'There is already an office on this computer.' })
      sweepUnfinished(folder)
      const founded = await found(databaseId, office, officer, dataKey, {
        signingSecret: own.signingSecret,
        slot: own.slot.salt,
      })
      if (!founded.ok) return founded
      const { userId, name, grade } = officer
      const header: Header = {
        version: 1,
        databaseId,
        office,
        users: [{ ...own.slot, userId, name, grade }],
        recovery: recovery.slot,
      }
      const written = writeHeader(folder, header)
      if (!written.ok) return written
      finishFounding(folder, databaseId)
      const opened = await open(header, userId, dataKey, own.signingSecret)
      return opened.ok ? succeed({ recoveryCode, opened: opened.value }) : opened
    },

    unlock: async ({ userId, passphrase }) => {
      const known = header()
      if (!known.ok) return known
      const slot = await openUserSlot(known.value, userId, passphrase, attempts)
      return slot.ok ? open(known.value, userId, slot.value.dataKey, slot.value.signingSecret) : slot
    },

    recover: async ({ userId, recoveryCode, newPassphrase }) => {
      const fault = passphraseFault(newPassphrase)
      if (fault !== null) return fail({ kind: 'weakPassphrase', says: fault })
      const known = header()
      if (!known.ok) return known
      const user = known.value.users.find((listed) => listed.userId === userId)
      if (user === undefined)
        return fail({ kind: 'noSuchUser', says: 'There is no such user in this office.' })
      const code = await openRecoverySlot(known.value, recoveryCode, attempts)
      if (!code.ok) return code
      code.value.signingSecret.fill(0)
      const { dataKey } = code.value

      const noted = await noteRecovery(known.value.databaseId, userId, dataKey)
      if (!noted.ok) {
        dataKey.fill(0)
        return noted
      }
      const { databaseId } = known.value
      const made = await makeSlot(newPassphrase, dataKey, { databaseId, holder: userId }, cost, ids)
      // Read anew after the waits: a colleague added meanwhile must not be written away.
      const present = header()
      if (!present.ok) {
        dataKey.fill(0)
        return present
      }
      const renewed = {
        ...present.value,
        users: present.value.users.map((listed) =>
          listed.userId === userId ? { ...listed, ...made.slot } : listed,
        ),
      }
      const written = writeHeader(folder, renewed)
      if (!written.ok) {
        dataKey.fill(0)
        return written
      }
      attempts.succeeded(userId)
      return open(renewed, userId, dataKey, made.signingSecret)
    },
  }

  /** The store with its office in it, under a name that says it is unfinished until `vault.json` is there. */
  async function found(
    databaseId: string,
    name: string,
    firstUser: Officer,
    dataKey: Uint8Array,
    owner: { signingSecret: Uint8Array; slot: string },
  ): Promise<Result<null, OfficeProblem>> {
    const store = openStore(
      unfinishedStorePath(folder, databaseId),
      dataKey,
      { clock, ids, changed },
      'create',
    )
    if (!store.ok) return store
    const now = clock.now()
    await store.value.office.establish({
      databaseId,
      name,
      seal: issueSeal(name, now, ids),
      firstUser,
      firstKey: issueUserKey(firstUser, owner, now, ids),
    })
    await store.value.close()
    return succeed(null)
  }

  /** In the log before it takes effect: a recovery that is cut off is still known of. */
  async function noteRecovery(
    databaseId: string,
    userId: string,
    dataKey: Uint8Array,
  ): Promise<Result<null, OfficeProblem>> {
    const store = openStore(storePath(folder, databaseId), dataKey, { clock, ids, changed })
    if (!store.ok) return store
    const user = await store.value.users.read(userId)
    if (user.ok) await store.value.audit.note(user.value, { action: 'user.recovered', subject: userId })
    await store.value.close()
    return user.ok
      ? succeed(null)
      : fail({ kind: 'noSuchUser', says: 'There is no such user in this office.' })
  }
}
