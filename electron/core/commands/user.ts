import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { writeWhole } from '../machine/write-whole.ts'
import { inWords } from '../office/session.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** The office's people, and the public keys by which a receiver knows them. */
export const userCommands = ({ ports, session }: CommandContext) => [
  handle('user.list', () => {
    const open = session.signedIn()
    if (!open.ok) return open
    return accept(open.value.store.users.list().map(({ userId, name, grade }) => ({ userId, name, grade })))
  }),

  handle('user.add', async ({ passphrase, ...officer }) => {
    const open = session.signedIn()
    if (!open.ok) return open
    const { store, by } = open.value
    // The first SPO is added by whoever founded the office. After that nobody makes the second person of their own signature.
    const hasSpo = store.users.list().some(({ grade }) => grade === 'SPO')
    if (officer.grade === 'SPO' && by.grade !== 'SPO' && hasSpo) {
      return refuse({
        kind: 'notAllowed',
        says: 'This office has an SPO, and only an SPO may add another. Ask them to.',
      })
    }
    const added = await open.value.open.addUser(officer, passphrase)
    return added.ok ? accept(added.value) : refuse(inWords(added.problem))
  }),

  handle('office.exportTrust', async () => {
    const asked = session.signedIn()
    if (!asked.ok) return asked
    const path = await ports.dialogs.saveFile('trust.json')
    if (path === null) return refuse({ kind: 'cancelled', says: 'Nothing was written.' })
    const open = session.recheck(asked.value)
    if (!open.ok) return open
    const written = writeWhole(path, Buffer.from(`${JSON.stringify(open.value.open.trust(), null, 2)}\n`))
    if (!written.ok) return refuse({ kind: 'cannotWrite', says: written.problem.says })
    open.value.store.audit.note(open.value.by, { action: 'trust.exported', subject: null })
    return accept({ path })
  }),
]
