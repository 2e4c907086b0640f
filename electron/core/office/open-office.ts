import type { OrganisationKind } from '../../../shared/allocation/organisations.ts'
import type { OfficerListed } from '../../../shared/contract/commands.ts'
import type { Officer } from '../../../shared/document/document.schema.ts'
import type { OrganisationKeys } from '../../../shared/handover/key-list.schema.ts'
import type { TrustList } from '../../../shared/handover/trust.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { ReceiveKeys } from '../handover/encryption.ts'
import { issueUserKey, signingKey, unsealUserKey } from '../signing/issue-key.ts'
import { readPrivateKey, type SigningKey } from '../signing/signing-key.ts'
import { type Trust, trusting } from '../signing/trusting.ts'
import { openStore, type StorePorts } from '../storage/open-store.ts'
import type { Actor, Store } from '../storage/store.ts'
import type { Attempts } from '../vault/attempts.ts'
import { type Cost, searchKey } from '../vault/derive-keys.ts'
import type { Header } from '../vault/header.ts'
import { readHeader, searchPath, storePath, writeHeader } from '../vault/header-file.ts'
import { passphraseFault } from '../vault/passphrase-rule.ts'
import { makeSlot, openUserSlot } from '../vault/slots.ts'
import type { NewOfficer, OfficeProblem } from './office.ts'
import { organisationEntry, receiveKeysOf } from './organisation-entry.ts'

/** An office with one user signed in: the open store, and what needs the data key. */
export type OpenOffice = {
  readonly name: string
  readonly user: Officer
  readonly actor: Actor
  readonly store: Store
  addUser(officer: NewOfficer, passphrase: string): Promise<Result<OfficerListed, OfficeProblem>>
  /** The signed-in user's own key, for one signature. The open store alone signs for nobody: the passphrase is needed again. */
  signingKey(passphrase: string): Promise<Result<SigningKey, OfficeProblem>>
  /** The office's seal for handovers. */
  seal(): Promise<SigningKey>
  /** Where the index of the search lies, and its key, which whoever takes it wipes. */
  searchFile(): { path: string; key: Buffer }
  /** The public keys of the office, for whoever is to check what it sends. */
  trust(): Promise<TrustList>
  /** The keys that files come encrypted to, by their names. */
  receiveKeys(): Promise<ReceiveKeys>
  /** This office as it stands in the list of organisations and keys. */
  organisationEntry(
    kind: OrganisationKind,
  ): Promise<{ readonly entry: OrganisationKeys; readonly receiveKid: string }>
  /** Whom the office believes of what it received at this instant: itself and the signed list. */
  trusting(receivedAt: string): Promise<Trust>
  /** The same, and beside it each office whose own export somebody here compared. */
  trustingAll(receivedAt: string): Promise<readonly Trust[]>
  /**
   * Notes it, closes the store, wipes the data key. Nothing of this value works afterwards. Gives how many lines of the
   * log found no room on the disk and are lost.
   */
  lock(): Promise<number>
}

/** How many lines are lost that no line of the log tells of yet. It outlives a lock, and the lines do not. */
export type LostLines = { count: number }

type Opening = StorePorts & {
  readonly folder: string
  readonly cost: Cost
  readonly attempts: Attempts
  readonly lost: LostLines
  readonly header: Header
  readonly userId: string
  readonly dataKey: Buffer
  readonly signingSecret: Buffer
}

/** Opens the store for a user whose slot has just been opened; takes over both secrets and wipes them. */
export async function openOffice(opening: Opening): Promise<Result<OpenOffice, OfficeProblem>> {
  const { folder, header, dataKey, signingSecret } = opening
  try {
    const opened = openStore(storePath(folder, header.databaseId), dataKey, opening)
    if (!opened.ok) {
      dataKey.fill(0)
      return opened
    }
    const store = opened.value
    try {
      const officer = await signIn(opening, store)
      if (officer !== null) return succeed(await signedInAs(opening, store, officer))
    } catch (error) {
      await closeCounting(store, opening.lost)
      throw error
    }
    await closeCounting(store, opening.lost)
  } catch (error) {
    dataKey.fill(0)
    throw error
  } finally {
    signingSecret.fill(0)
  }
  dataKey.fill(0)
  return fail({
    kind: 'noSuchUser',
    says: 'This user was never wholly added. Ask a colleague to sign in and add you again.',
  })
}

/** Closes the store. What waits in it finds no room any more: its number is for the next line of who signs in. */
async function closeCounting(store: Store, lost: LostLines): Promise<number> {
  const waiting = store.audit.waiting()
  lost.count += waiting
  await store.close()
  return waiting
}

/** Notes who signed in and sees to their key; null where the store does not know them. */
async function signIn(opening: Opening, store: Store): Promise<Officer | null> {
  const { folder, clock, ids, header, userId, signingSecret, lost } = opening
  const user = await store.users.read(userId)
  if (!user.ok) return null
  const officer = user.value
  const linesLost = lost.count
  await store.audit.note(officer, {
    action: 'session.unlocked',
    subject: null,
    ...(linesLost === 0 ? {} : { detail: { linesLost } }),
  })
  lost.count -= linesLost
  const slot = must(
    header.users.find((listed) => listed.userId === userId),
    'their slot was opened',
  )
  // After a recovery, or one that was cut off, the key lies under a passphrase that nobody knows any more.
  const key = await store.users.sealedKey(userId)
  if (!key.ok || key.value.slot !== slot.salt) {
    const owner = { signingSecret, slot: slot.salt }
    await store.users.issueKey(officer, userId, issueUserKey(officer, owner, clock.now(), ids))
  }
  await dropUnfinishedUsers(folder, store)
  return officer
}

async function signedInAs(opening: Opening, store: Store, officer: Officer): Promise<OpenOffice> {
  const { folder, clock, header, userId, dataKey } = opening
  const actor: Actor = { userId, grade: officer.grade }
  let locked = false
  const { name } = await store.office.read()
  const trust = async (): Promise<TrustList> => ({
    schema: 'courtside/trust/1',
    office: name,
    issuedAt: clock.now(),
    keys: await store.office.publicKeys(),
    signatures: [],
  })
  const believed = async (receivedAt: string): Promise<Trust> => {
    const kept = await store.keyLists.newest()
    return trusting({ own: await trust(), list: kept?.list ?? null }, receivedAt)
  }
  return {
    name,
    user: officer,
    actor,
    store,
    addUser: (added, passphrase) =>
      addUser({ ...opening, store, actor, isLocked: () => locked }, added, passphrase),
    signingKey: async (passphrase) => {
      const present = readHeader(folder)
      if (!present.ok) return present
      const again = await openUserSlot(present.value ?? header, userId, passphrase, opening.attempts)
      if (!again.ok) return again
      again.value.dataKey.fill(0)
      if (locked) {
        again.value.signingSecret.fill(0)
        return fail(lockedMeanwhile)
      }
      const sealed = await store.users.sealedKey(userId)
      const unsealed = unsealUserKey(
        must(sealed.ok ? sealed.value : null, 'a key is issued at unlocking'),
        again.value.signingSecret,
      )
      again.value.signingSecret.fill(0)
      return succeed(must(unsealed, 'the key was sealed under the passphrase of this slot'))
    },
    seal: async () => {
      const { key: sealKey, pkcs8 } = await store.office.seal()
      const inHand = signingKey(sealKey, pkcs8)
      pkcs8.fill(0)
      return inHand
    },
    searchFile: () => ({
      path: searchPath(folder, header.databaseId),
      key: searchKey(dataKey, header.databaseId),
    }),
    trust,
    trusting: believed,
    trustingAll: async (receivedAt) => [
      await believed(receivedAt),
      ...(await store.trustLists.read()).map(({ list }) => trusting({ own: list }, receivedAt)),
    ],
    receiveKeys: async () =>
      new Map(
        (await store.receiveKeys.all()).map(({ kid, pkcs8 }) => {
          const key = readPrivateKey(pkcs8)
          pkcs8.fill(0)
          return [kid, key]
        }),
      ),
    organisationEntry: async (kind) =>
      organisationEntry(store, kind, await receiveKeysOf(store, actor, opening.ids)),
    lock: async () => {
      locked = true
      let linesLost = 0
      try {
        await store.audit.note(actor, { action: 'session.locked', subject: null })
      } finally {
        linesLost = await closeCounting(store, opening.lost)
        dataKey.fill(0)
      }
      return linesLost
    },
  }
}

async function addUser(
  within: Opening & { store: Store; actor: Actor; isLocked(): boolean },
  added: NewOfficer,
  passphrase: string,
): Promise<Result<OfficerListed, OfficeProblem>> {
  const { folder, ids, clock, cost, store, actor, header, dataKey } = within
  const fault = passphraseFault(passphrase)
  if (fault !== null) return fail({ kind: 'weakPassphrase', says: fault })
  const officer: Officer = { ...added, userId: ids.uuid() }
  const { userId, name, grade } = officer
  const made = await makeSlot(
    passphrase,
    dataKey,
    { databaseId: header.databaseId, holder: userId },
    cost,
    ids,
  )
  // The data key was wiped at locking: what was just made would wrap nothing.
  if (within.isLocked()) {
    made.signingSecret.fill(0)
    return fail(lockedMeanwhile)
  }
  const present = readHeader(folder)
  if (!present.ok) return present
  const before = present.value ?? header
  const written = writeHeader(folder, {
    ...before,
    users: [...before.users, { ...made.slot, userId, name, grade }],
  })
  if (!written.ok) return written
  const owner = { signingSecret: made.signingSecret, slot: made.slot.salt }
  await store.users.add(actor, officer, issueUserKey(officer, owner, clock.now(), ids))
  made.signingSecret.fill(0)
  return succeed({ userId, name, grade })
}

const lockedMeanwhile = {
  kind: 'lockedMeanwhile',
  says: 'Courtside was locked before this was done. Sign in and do it again.',
} as const

/** A slot whose user the store does not know was cut off while being added: it opens nothing and is let go. */
async function dropUnfinishedUsers(folder: string, store: Store): Promise<void> {
  const read = readHeader(folder)
  if (!read.ok || read.value === null) return
  const known = new Set((await store.users.list()).map((user) => user.userId))
  const kept = read.value.users.filter((user) => known.has(user.userId))
  if (kept.length < read.value.users.length) writeHeader(folder, { ...read.value, users: kept })
}
