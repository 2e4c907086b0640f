import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AppStatus, CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import { accept, type Reply, refuse } from '../../shared/contract/refusals.ts'
import { type PracticeGuide, practiceList } from '../../shared/court-list/practice.schema.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import type { Ports } from './machine/ports.ts'
import { systemFaultOrThrow } from './machine/system-error.ts'
import type { PracticeDoor } from './report/practice-door.ts'

/** Printed on every paper of it: whoever finds one knows what it is. */
const OFFICE = 'PRACTICE: not a real case'
/** No secret: it keeps nothing but what was invented, and it is shown wherever it is asked for. */
export const PRACTICE_PASSPHRASE = 'only practice, nothing real'
const people = [
  { name: 'Practice officer', grade: 'PSO', office: OFFICE, phone: '' },
  { name: 'Practice manager', grade: 'SPO', office: OFFICE, phone: '' },
] as const

type Asks = {
  run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
}
type OneOffice = Asks & {
  on(listener: (event: CourtsideEvent) => void): () => void
  close(): Promise<void>
}

/**
 * Two applications behind one door, of which one answers at a time: that of the real office, and while somebody
 * practises one in a folder of its own. The one does not know of the other, so that nothing practised is found,
 * counted or sent with what is real.
 */
export function withPractice<Office extends OneOffice>(
  ports: Ports,
  make: (ports: Ports, practice: PracticeDoor | null) => Office,
) {
  const folder = join(ports.paths.data, 'practice')
  const listeners = new Set<(event: CourtsideEvent) => void>()
  let practising: Office | null = null
  /** Both at once ask for no window's attention while one takes the other's place. */
  let changing = false

  const emitFrom = (office: () => Office | null) => (event: CourtsideEvent) => {
    if (!changing && office() === (practising ?? real)) for (const listener of listeners) listener(event)
  }

  const start: PracticeDoor['start'] = async (guide) => {
    if (practising !== null || changing)
      return refuse({ kind: 'notAllowed', says: 'You are practising already.' })
    changing = true
    const office: Office = make({ ...ports, paths: { ...ports.paths, data: folder } }, null)
    try {
      const opened = await openPractice(office, guide, courtDate(ports.clock.now()))
      if (!opened.ok) {
        await office.close()
        return opened
      }
      await real.run('session.lock', { why: 'asked' })
      practising = office
      office.on(emitFrom(() => office))
      return opened
    } finally {
      changing = false
    }
  }

  const leave: PracticeDoor['leave'] = async (keep) => {
    const office = practising
    if (office !== null) {
      changing = true
      try {
        await office.close()
        practising = null
        if (!keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      } catch (error) {
        systemFaultOrThrow(error)
        return refuse({
          kind: 'cannotWrite',
          says: `What was practised could not all be deleted. It is invented; the folder is ${folder}.`,
        })
      } finally {
        changing = false
      }
    }
    return real.run('app.status', {})
  }

  const real = make(ports, { start, leave })
  real.on(emitFrom(() => real))

  const answering = (name: string): Office => (name.startsWith('practice.') ? real : (practising ?? real))
  return {
    answering,
    on: (listener: (event: CourtsideEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await practising?.close()
      await real.close()
    },
  }
}

/** Signed in, with today's invented list. */
async function openPractice(office: Asks, guide: PracticeGuide, day: string): Promise<Reply<AppStatus>> {
  const before = await office.run('app.status', {})
  if (!before.ok) return before
  const opened = before.value.is === 'firstRun' ? await found(office) : await unlock(office, before.value)
  if (!opened.ok) return opened
  const { text, columns } = practiceList(guide, day, OFFICE)
  const taken = await office.run('list.take', { day, text, columns })
  return taken.ok ? opened : taken
}

async function found(office: Asks): Promise<Reply<AppStatus>> {
  const [officer, manager] = people
  const user = { ...officer, passphrase: PRACTICE_PASSPHRASE }
  const created = await office.run('office.create', { office: OFFICE, user })
  if (!created.ok) return created
  const added = await office.run('user.add', { ...manager, passphrase: PRACTICE_PASSPHRASE })
  return added.ok ? accept(created.value.status) : added
}

async function unlock(office: Asks, status: AppStatus): Promise<Reply<AppStatus>> {
  const [officer] = people
  const user = status.is === 'locked' ? status.users.find(({ name }) => name === officer.name) : undefined
  return user === undefined
    ? accept(status)
    : office.run('session.unlock', { userId: user.userId, passphrase: PRACTICE_PASSPHRASE })
}
