import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { writeWhole } from '../machine/write-whole.ts'
import { inWords } from '../office/session.ts'
import { trustFingerprint } from '../signing/trust.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** The office's people, and the public keys by which a receiver knows them. */
export const userCommands = ({ ports, asUser, chosen }: CommandContext) =>
  ({
    'user.list': asUser(async (_, { store }) =>
      accept((await store.users.list()).map(({ userId, name, grade }) => ({ userId, name, grade }))),
    ),

    'user.preferences': asUser(async (_, { store, by }) => accept(await store.preferences.read(by))),

    'user.prefer': asUser(async (chosen, { store, by }) => {
      await store.preferences.set(by, chosen)
      return accept(chosen)
    }),

    'user.add': asUser(async ({ passphrase, ...officer }, { store, by, open }) => {
      // The first SPO is added by whoever founded the office. After that nobody makes the second person of their own signature.
      const hasSpo = await (await store.users.list()).some(({ grade }) => grade === 'SPO')
      if (officer.grade === 'SPO' && by.grade !== 'SPO' && hasSpo) {
        return refuse({
          kind: 'notAllowed',
          says: 'This office has an SPO, and only an SPO may add another. Ask them to.',
        })
      }
      const added = await open.addUser(officer, passphrase)
      return added.ok ? accept(added.value) : refuse(inWords(added.problem))
    }),

    'office.exportTrust': asUser(async (_, who) => {
      const path = await chosen(who, ports.dialogs.saveFile('trust.json'))
      if (!path.ok) return path
      const list = await who.open.trust()
      const written = writeWhole(path.value, Buffer.from(`${JSON.stringify(list, null, 2)}\n`))
      if (!written.ok) return refuse({ kind: 'cannotWrite', says: written.problem.says })
      await who.store.audit.note(who.by, { action: 'trust.exported', subject: null })
      return accept({ path: path.value, fingerprint: trustFingerprint(list) })
    }),
  }) satisfies Partial<Handlers>
