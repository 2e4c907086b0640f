import { readFileSync, statSync } from 'node:fs'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { KeyListShown, TrustRead } from '../../../shared/contract/trust-commands.ts'
import { receiveKeyOf } from '../../../shared/handover/receive-key-of.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { writeWhole } from '../machine/write-whole.ts'
import { refused } from '../report/refused.ts'
import { groupsToCompare } from '../signing/groups-to-compare.ts'
import { LARGEST_LIST, readKeyList } from '../signing/key-list.ts'
import { whyNotTaken } from '../signing/whether-to-take.ts'
import type { CheckedKeyList } from '../storage/key-lists.ts'
import type { Store } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

const LIST_FILES = { name: 'List of organisations and keys', extensions: ['json'] }

/** The list of organisations and keys: what is in force, a newer one, and what this office gives for it. */
export const trustCommands = ({ ports, asUser, chosen }: CommandContext) => {
  const read = async (store: Store): Promise<TrustRead> => {
    const kept = await store.keyLists.newest()
    if (kept === null) return { list: null }
    const { importedAt, importedBy } = kept
    return { list: { ...shown(kept, ports.clock.now()), importedAt, importedBy } }
  }

  /** A list that may be taken into force, from its bytes. */
  const checked = async (store: Store, bytes: Uint8Array): Promise<Reply<CheckedKeyList>> => {
    const list = await readKeyList(bytes)
    if (!list.ok) return refuse({ kind: 'notVerified', ...list.problem })
    const why = whyNotTaken(list.value, await store.keyLists.newest(), ports.clock.now())
    return why === null ? accept(list.value) : refuse({ kind: 'notAllowed', says: why })
  }

  return {
    'trust.read': asUser(async (_, { store }) => accept(await read(store))),

    'trust.choose': asUser(async (_, who) => {
      const { store, by } = who
      if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
      const path = await chosen(who, ports.dialogs.openFile(LIST_FILES), 'No file was chosen.')
      if (!path.ok) return path
      const bytes = bytesOf(path.value)
      if (bytes === null) {
        return refuse({
          kind: 'notFound',
          says: 'The file cannot be read. Check that it is still there and that you are allowed to open it.',
        })
      }
      const found = await checked(store, bytes)
      if (!found.ok) return found
      return accept({
        text: new TextDecoder().decode(bytes),
        list: shown(found.value, ports.clock.now()),
        firstUse: (await store.keyLists.newest()) === null,
      })
    }),

    'trust.import': asUser(async ({ text, compared }, { store, by }) => {
      if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
      const found = await checked(store, Buffer.from(text))
      if (!found.ok) return found
      const { kid } = found.value.root
      if ((await store.keyLists.newest()) === null && compared !== kid) {
        return refuse({
          kind: 'notAllowed',
          says: `Compare the groups of the root first, by telephone or letter: ${groupsToCompare(kid)}`,
        })
      }
      const added = await store.keyLists.add(by, found.value)
      if (!added.ok) {
        return refuse({ kind: 'notAllowed', says: 'A list as new as this one was imported meanwhile.' })
      }
      return accept(await read(store))
    }),

    'office.exportEntry': asUser(async ({ kind }, who) => {
      const { store, by, open } = who
      const { entry, receiveKid } = await open.organisationEntry(kind)
      const path = await chosen(who, ports.dialogs.saveFile('organisation.json'))
      if (!path.ok) return path
      const written = writeWhole(path.value, Buffer.from(`${JSON.stringify(entry, null, 2)}\n`))
      if (!written.ok) return refuse({ kind: 'cannotWrite', says: written.problem.says })
      await store.audit.note(by, { action: 'trust.exported', subject: null })
      return accept({ path: path.value, words: groupsToCompare(receiveKid) })
    }),
  } satisfies Partial<Handlers>
}

const shown = ({ list, root }: CheckedKeyList, now: string): KeyListShown => ({
  version: list.version,
  issuedAt: list.issuedAt,
  expires: list.expires,
  expired: now > list.expires,
  root: { ...root, words: groupsToCompare(root.kid) },
  orgs: list.orgs.map(({ orgId, name, kind, keys }) => {
    const found = receiveKeyOf(list, name, now)
    return {
      orgId,
      name,
      kind,
      keys: keys.length,
      revoked: keys.filter(({ revokedAt }) => revokedAt !== null).length,
      receive: found.is === 'none' ? null : { kid: found.key.kid, words: groupsToCompare(found.key.kid) },
    }
  }),
})

function bytesOf(path: string): Uint8Array | null {
  try {
    const found = statSync(path)
    if (!found.isFile() || found.size > LARGEST_LIST) return null
    return readFileSync(path)
  } catch (error) {
    systemFaultOrThrow(error)
    return null
  }
}
