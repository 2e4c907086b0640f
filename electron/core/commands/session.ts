import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { inWords } from '../session.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** Who is at the desk: the first run, signing in, locking. */
export const sessionCommands = ({ session }: CommandContext) => [
  handle('app.status', () => session.status()),
  handle('app.readyToClose', () => accept(null)),

  handle('office.create', async ({ office, user: { passphrase, ...user } }) => {
    const created = await session.office.create({ office, user, passphrase })
    if (!created.ok) return refuse(inWords(created.problem))
    const { recoveryCode, opened } = created.value
    const status = session.begin(opened)
    return status.ok ? accept({ recoveryCode, status: status.value }) : status
  }),

  handle('session.unlock', async (key) => {
    const opened = await session.office.unlock(key)
    return opened.ok ? session.begin(opened.value) : refuse(inWords(opened.problem))
  }),

  handle('session.recover', async (key) => {
    const opened = await session.office.recover(key)
    return opened.ok ? session.begin(opened.value) : refuse(inWords(opened.problem))
  }),

  handle('session.lock', ({ why }) => {
    session.lock(why)
    return accept(null)
  }),
]
