import type { AppStatus } from '../../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import { accept, type Refusal, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { Ports } from '../machine/ports.ts'
import type { Actor, Store } from '../storage/store.ts'
import { MINIMUM_PASSPHRASE } from '../vault/passphrase-rule.ts'
import { type Office, type OfficeProblem, officeAt } from './office.ts'
import type { OpenOffice } from './open-office.ts'

/** Who is signed in, with the open store: asked for at the start of a command, never kept over one. */
export type SignedIn = { readonly open: OpenOffice; readonly store: Store; readonly by: Actor }

export type Session = {
  /** The office on this machine, whoever is signed in. */
  readonly office: Office
  status(): Reply<AppStatus>
  signedIn(): Reply<SignedIn>
  /** Check again after an await that the same user is still signed in. */
  recheck(before: SignedIn): Reply<SignedIn>
  /** From here on this user is signed in; whoever was before is locked out first. */
  begin(open: OpenOffice): Promise<Reply<AppStatus>>
  lock(why: 'asked' | 'idle' | 'hidden' | 'closing'): Promise<void>
}

/** `practice`: this office is the one to practise in, and says so wherever it says where it stands. */
export function createSession(
  ports: Ports,
  emit: (event: CourtsideEvent) => void,
  practice: boolean,
): Session {
  const office = officeAt({ folder: ports.paths.data, clock: ports.clock, ids: ports.ids, changed: emit })
  let present: OpenOffice | null = null
  const here = practice ? ({ practice } as const) : {}

  const status = (): Reply<AppStatus> => {
    if (present !== null) {
      const { userId, name, grade, office: place, phone } = present.user
      return accept({
        is: 'unlocked',
        office: present.name,
        user: { userId, name, grade, office: place, phone },
        ...here,
      })
    }
    const seen = office.look()
    if (!seen.ok) return refuse(inWords(seen.problem))
    return accept(
      seen.value.is === 'firstRun'
        ? { is: 'firstRun', minimumPassphrase: MINIMUM_PASSPHRASE }
        : { ...seen.value, ...here },
    )
  }

  const lock: Session['lock'] = async (why) => {
    if (present === null) return
    const leaving = present
    // First: whatever fails in closing the store, nobody is signed in any more.
    present = null
    emit({ is: 'locked', why })
    const linesLost = await leaving.lock()
    ports.log.write('locked', linesLost === 0 ? {} : { linesLost })
  }

  return {
    office,
    status,
    signedIn: () =>
      present === null ? locked : accept({ open: present, store: present.store, by: present.actor }),
    recheck: (before) => (present === before.open ? accept(before) : locked),
    begin: async (open) => {
      try {
        // Two may be signing in at once: the second locks the first out.
        while (present !== null) await lock('asked')
      } catch (error) {
        await open.lock()
        throw error
      }
      present = open
      ports.log.write('unlocked', { user: `id:${open.user.userId}` })
      return status()
    },
    lock,
  }
}

export const locked = refuse({ kind: 'locked', says: 'Courtside is locked. Sign in to go on.' })

/** What keeps an office from opening, as the window is told. */
export function inWords(problem: OfficeProblem): Refusal {
  switch (problem.kind) {
    case 'lockedMeanwhile':
      return { kind: 'locked', says: problem.says }
    case 'wrongPassphrase':
    case 'wrongRecoveryCode':
      return { kind: 'wrongPassphrase', says: problem.says, waitSeconds: problem.waitSeconds }
    case 'weakPassphrase':
      return {
        kind: 'badInput',
        says: problem.says,
        problems: [{ path: 'passphrase', message: problem.says }],
      }
    case 'cannotWrite':
    case 'networkPath':
      return { kind: 'cannotWrite', says: problem.says }
    case 'noSuchUser':
    case 'missing':
    case 'vaultMissing':
      return { kind: 'notFound', says: problem.says }
    case 'exists':
    case 'inUse':
    case 'newerStore':
    case 'notReadable':
    case 'settingRefused':
    case 'vaultUnreadable':
    case 'vaultNewer':
      return { kind: 'notAllowed', says: problem.says }
  }
}
