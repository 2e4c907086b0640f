import type { Reply } from '../../shared/contract/refusals.ts'
import { LONGEST_WAIT_MS, PAUSE_MS, RETRY_MS, type SaveState, type Timers } from './autosave.ts'

export type DraftKeeper<Draft> = {
  change(draft: Draft): void
  /** Saves what waits, now. True when nothing is left unsaved. */
  flush(): Promise<boolean>
  stop(): void
}

/**
 * Keeps the newest of a draft as it is entered, one save in flight at a time, with the waits of the answers.
 * What a save did not acknowledge stays waiting unless something newer stands in its place.
 */
export function createDraftKeeper<Draft, Handle>(given: {
  save(draft: Draft): Promise<Reply<{ savedAt: string }>>
  timers: Timers<Handle>
  onState(state: SaveState): void
}): DraftKeeper<Draft> {
  const { save, timers, onState } = given
  let waiting: { draft: Draft; since: number } | null = null
  const entered = () => waiting
  let timer: Handle | null = null
  let inFlight: Promise<boolean> | null = null
  let failures = 0
  let stopped = false

  const unschedule = () => {
    if (timer !== null) timers.clear(timer)
    timer = null
  }
  const schedule = (ms: number) => {
    unschedule()
    if (stopped) return
    timer = timers.set(() => {
      timer = null
      void send()
    }, ms)
  }
  const waitFrom = (since: number) => Math.max(0, Math.min(PAUSE_MS, since + LONGEST_WAIT_MS - timers.now()))

  const attempt = async (sent: { draft: Draft; since: number }): Promise<boolean> => {
    waiting = null
    onState({ is: 'saving' })
    const reply = await save(sent.draft)
    if (reply.ok) {
      failures = 0
      const newer = entered()
      if (newer === null) onState({ is: 'saved', at: reply.value.savedAt })
      else schedule(waitFrom(newer.since))
      return true
    }
    waiting ??= sent
    onState({ is: 'notSaved', says: reply.refusal.says })
    schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? LONGEST_WAIT_MS)
    failures += 1
    return false
  }
  const send = (): Promise<boolean> => {
    if (inFlight !== null) return inFlight
    if (waiting === null) return Promise.resolve(true)
    inFlight = attempt(waiting).finally(() => {
      inFlight = null
    })
    return inFlight
  }

  return {
    change(draft) {
      waiting = { draft, since: waiting?.since ?? timers.now() }
      if (failures > 0) return
      if (inFlight === null) onState({ is: 'saving' })
      schedule(waitFrom(waiting.since))
    },
    async flush() {
      if (inFlight !== null) await inFlight
      while (waiting !== null) {
        unschedule()
        if (!(await send())) return false
      }
      return true
    },
    stop() {
      stopped = true
      unschedule()
    },
  }
}
