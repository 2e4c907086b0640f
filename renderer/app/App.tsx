import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { AppStatus } from '../../shared/contract/commands.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { useClient } from '../client/ClientContext.tsx'
import { FirstRun } from '../screens/first-run/FirstRun.tsx'
import { RecoveryCode } from '../screens/first-run/RecoveryCode.tsx'
import { Unlock } from '../screens/unlock/Unlock.tsx'
import { appReducer, type Place } from '../window/app-state.ts'
import { keepFocus } from '../window/focus-keeper.ts'
import type { LastPlace } from '../window/last-place.ts'
import { PracticeContext } from '../window/practice.ts'
import { createUnsavedWork, type UnsavedWork } from '../window/unsaved-work.ts'
import { LeavePractice } from './LeavePractice.tsx'
import { Stopped } from './Stopped.tsx'
import { usePracticeOf } from './use-practice.ts'

/** Most of the window's code comes while somebody signs in, so that the first field is there sooner. */
const loadOpenApp = () => import('./OpenApp.tsx')
/** Loads nothing else until the first page is drawn and takes keys. */
const FIRST_PAGE_MS = 300

const IDLE = 'Locked after five minutes without input.'
const LOCKED = { idle: IDLE, hidden: 'Hidden. Sign in to be where you were.' } as const
const SAVED = 'Everything typed was saved first.'
const UNSAVED = 'Your latest changes could not be saved.'

/** How long a closing window waits for its last save. */
const CLOSING_WAIT_MS = 3000

const saved = (unsavedWork: UnsavedWork): Promise<unknown> =>
  Promise.race([unsavedWork.settle(), new Promise((resolve) => setTimeout(resolve, CLOSING_WAIT_MS))])

export function App(props: { lastPlace: LastPlace }) {
  const { lastPlace } = props
  const client = useClient()
  const [state, dispatch] = useReducer(appReducer, { is: 'starting' })
  const [unsavedWork] = useState(createUnsavedWork)
  const [code, setCode] = useState<Awaited<ReturnType<typeof loadOpenApp>> | null>(null)
  const lockWords = useRef<string | null>(null)
  useEffect(keepFocus, [])

  const show = useCallback(
    async (status: AppStatus, says: string | null) => {
      if (status.is !== 'unlocked') {
        dispatch({ act: 'status', status, says })
        return
      }
      // No Suspense: the page that is there keeps the focus, and React would hold the next back for 300 ms.
      const [reference, team, loaded] = await Promise.all([
        client.run('reference.read', {}),
        client.run('team.read', {}),
        loadOpenApp(),
      ])
      const home: Place = { at: team.ok && team.value.kind === 'receiving' ? 'inbox' : 'start' }
      setCode(loaded)
      if (reference.ok)
        dispatch({
          act: 'opened',
          status,
          reference: reference.value,
          place: lastPlace.of(status.user.userId, home),
        })
      else dispatch({ act: 'stopped', says: reference.refusal.says })
    },
    [client, lastPlace],
  )
  const look = useCallback(
    async (says: string | null) => {
      const status = await client.run('app.status', {})
      if (status.ok) await show(status.value, says)
      else dispatch({ act: 'stopped', says: status.refusal.says })
    },
    [client, show],
  )

  useEffect(() => {
    void look(null)
    return client.on((event) => {
      if (event.is === 'closing') void saved(unsavedWork).then(() => client.run('app.readyToClose', {}))
      if (event.is !== 'locked') return
      if (event.why === 'asked') lastPlace.forget()
      // This window's own lock has said more than the event knows, and the event may come after it.
      void look(lockWords.current ?? (event.why === 'idle' ? IDLE : null))
      lockWords.current = null
    })
  }, [client, look, unsavedWork, lastPlace])

  const starting = state.is === 'starting'
  useEffect(() => {
    if (starting) return
    const timer = setTimeout(loadOpenApp, FIRST_PAGE_MS)
    return () => clearTimeout(timer)
  }, [starting])

  // Nothing typed can be lost here, so a closing window need not wait.
  const open = state.is === 'open'
  useEffect(() => {
    if (open) return
    return client.on((event) => {
      if (event.is === 'closing') void client.run('app.readyToClose', {})
    })
  }, [client, open])

  const began = useCallback(
    (status: AppStatus) => {
      if (status.is === 'unlocked') lastPlace.keep(status.user.userId, { at: 'practice' })
      void show(status, null)
    },
    [lastPlace, show],
  )
  const left = useCallback(
    (says: string | null) => {
      lastPlace.forget()
      void look(says)
    },
    [lastPlace, look],
  )
  const practising = (state.is === 'open' || state.is === 'locked') && state.practice
  const { practice, leaving, end, stay } = usePracticeOf(practising, unsavedWork, { began, left })

  return (
    <PracticeContext value={practice}>
      {page()}
      {leaving ? <LeavePractice onEnd={(keep) => void end(keep)} onStay={stay} /> : null}
    </PracticeContext>
  )

  function page() {
    switch (state.is) {
      case 'starting':
        return null
      case 'stopped':
        return <Stopped says={state.says} onRetry={() => void look(null)} />
      case 'firstRun':
        return (
          <FirstRun
            minimumPassphrase={state.minimumPassphrase}
            onCreated={(code, status) => dispatch({ act: 'created', code, status })}
          />
        )
      case 'recoveryCode':
        return <RecoveryCode code={state.code} onDone={() => void show(state.next, null)} />
      case 'locked':
        return (
          <Unlock
            office={state.office}
            users={state.users}
            says={state.says}
            onUnlocked={(status) => void show(status, null)}
          />
        )
      case 'open':
        return (
          code && (
            <code.OpenApp
              key={state.user.userId}
              office={state.office}
              user={state.user}
              reference={state.reference}
              place={state.place}
              lastPlace={lastPlace}
              unsavedWork={unsavedWork}
              onGo={(place) => dispatch({ act: 'go', place })}
              onLocked={(why, saved) => {
                if (why === 'asked') lastPlace.forget()
                lockWords.current = why === 'asked' ? null : `${LOCKED[why]} ${saved ? SAVED : UNSAVED}`
                void look(lockWords.current)
              }}
            />
          )
        )
      default:
        return assertNever(state, 'state of the window')
    }
  }
}
