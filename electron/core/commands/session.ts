import type { AppStatus } from '../../../shared/contract/commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { USUAL_TEAM } from '../../../shared/handover/team.schema.ts'
import { courtDate, daysBefore } from '../../../shared/lib/dates.ts'
import type { OpenOffice } from '../office/open-office.ts'
import { inWords } from '../office/session.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Who is at the desk: the first run, signing in, locking. */
export const sessionCommands = ({ ports, session, pdf, search }: CommandContext) => {
  /** Only now, because the first field of the window has the machine to itself until someone signs in. */
  const begin = async (opened: OpenOffice): Promise<Reply<AppStatus>> => {
    pdf.prepare()
    const status = await session.begin(opened)
    if (status.ok) {
      search.begin(opened)
      await expire()
    }
    return status
  }
  /** Rows of people of whom no report was made go so many days after their hearing, as the office has set. */
  const expire = async (): Promise<void> => {
    const who = session.signedIn()
    if (!who.ok) return
    const { store, by } = who.value
    const { keepDays } = await store.courtLists.settings()
    await store.courtLists.expire(by, daysBefore(courtDate(ports.clock.now()), keepDays))
  }

  return {
    'app.status': () => session.status(),
    'app.readyToClose': () => accept(null),

    'office.create': async ({ office, team, user: { passphrase, ...user } }) => {
      const created = await session.office.create({ office, user, passphrase })
      if (!created.ok) return refuse(inWords(created.problem))
      const { recoveryCode, opened } = created.value
      if (team.kind !== USUAL_TEAM.kind) await opened.store.team.set(opened.actor, team)
      const status = await begin(opened)
      return status.ok ? accept({ recoveryCode, status: status.value }) : status
    },

    'session.unlock': async (key) => {
      const opened = await session.office.unlock(key)
      return opened.ok ? begin(opened.value) : refuse(inWords(opened.problem))
    },

    'session.recover': async (key) => {
      const opened = await session.office.recover(key)
      return opened.ok ? begin(opened.value) : refuse(inWords(opened.problem))
    },

    'session.lock': async ({ why }) => {
      await session.lock(why)
      return accept(null)
    },
  } satisfies Partial<Handlers>
}
