import type { Reply } from '../../shared/contract/refusals.ts'
import type { Answer } from '../../shared/record/answers.ts'

/**
 * A pause this long saves; and no typing waits longer than the second figure, however fast it comes.
 * The editor hands text on every 250 ms at most (renderer/editor/changes.ts): together under 1.5 s.
 */
export const PAUSE_MS = 400
export const LONGEST_WAIT_MS = 1200
/** After a failure, how long until the next try: it grows, so that a full disk is not tried again and again. */
export const RETRY_MS = [1000, 2000, 5000, 10_000] as const

/** What was entered, by the question or the part that it is of; null takes it out. */
type Changes<Value> = Readonly<Record<string, Value | null>>

export type SaveState<Value = Answer> =
  | { is: 'saved'; at: string }
  | { is: 'saving' }
  | { is: 'notSaved'; says: string }
  | { is: 'conflict'; mine: Changes<Value> }

export type Timers<Handle> = {
  set(run: () => void, ms: number): Handle
  clear(handle: Handle): void
  /** Milliseconds of any steady clock. */
  now(): number
}

export type AutosaveArguments<Value, Handle> = {
  rev: number
  /** Without a revision in its answer, what is kept has none. */
  save(rev: number, changes: Changes<Value>): Promise<Reply<{ rev?: number; savedAt: string }>>
  timers: Timers<Handle>
  onState(state: SaveState<Value>): void
}

export type Autosave<Value = Answer> = {
  change(question: string, answer: Value | null): void
  /** Saves what waits, now. True when nothing is left unsaved. */
  flush(): Promise<boolean>
  /** After a conflict: what was typed here goes on top of what the other window saved. */
  keepMine(theirRev: number): Promise<boolean>
  /** After an act of this window that moved the record on: what waits is saved on top of it. */
  advance(rev: number): void
  rev(): number
  hasUnsaved(): boolean
  stop(): void
}

/**
 * The one way in which entries are saved. Collects changes by question and saves them, one save in flight at a time. What a save did not
 * acknowledge stays waiting, under anything typed since: no failure drops a keystroke.
 */
export function createAutosave<Value, Handle>(given: AutosaveArguments<Value, Handle>): Autosave<Value> {
  const { timers, save, onState } = given
  let rev = given.rev
  let waiting = new Map<string, Value | null>()
  let waitingSince = 0
  let timer: Handle | null = null
  let inFlight: Promise<boolean> | null = null
  let failures = 0
  let conflicted = false
  let stopped = false

  const schedule = (ms: number) => {
    if (timer !== null) timers.clear(timer)
    timer = timers.set(() => {
      timer = null
      void send()
    }, ms)
  }

  const unschedule = () => {
    if (timer !== null) timers.clear(timer)
    timer = null
  }

  const putBack = (sent: Map<string, Value | null>) => {
    waiting = new Map([...sent, ...waiting])
  }

  const attempt = async (): Promise<boolean> => {
    const sent = waiting
    waiting = new Map()
    onState({ is: 'saving' })
    const reply = await save(rev, Object.fromEntries(sent))
    if (reply.ok) {
      rev = reply.value.rev ?? rev
      failures = 0
      // "Saved" is said only when it is wholly true: not while something typed since still waits.
      if (waiting.size === 0) onState({ is: 'saved', at: reply.value.savedAt })
      else if (!stopped) schedule(nextWait())
      return true
    }
    putBack(sent)
    if (reply.refusal.kind === 'conflict') {
      conflicted = true
      unschedule()
      onState({ is: 'conflict', mine: Object.fromEntries(waiting) })
      return false
    }
    onState({ is: 'notSaved', says: reply.refusal.says })
    const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? LONGEST_WAIT_MS
    failures += 1
    if (!stopped) schedule(wait)
    return false
  }

  const send = (): Promise<boolean> => {
    if (inFlight !== null) return inFlight
    if (waiting.size === 0) return Promise.resolve(true)
    inFlight = attempt().finally(() => {
      inFlight = null
    })
    return inFlight
  }

  const nextWait = () => Math.max(0, Math.min(PAUSE_MS, waitingSince + LONGEST_WAIT_MS - timers.now()))

  const flush = async (): Promise<boolean> => {
    unschedule()
    if (inFlight !== null) await inFlight
    // Nothing more is sent on top of a conflict: it is the officer's to decide. What somebody else sent is awaited too.
    while (!conflicted && (inFlight !== null || waiting.size > 0)) {
      unschedule()
      if (!(await send())) return false
    }
    return !conflicted
  }

  return {
    change(question, answer) {
      if (waiting.size === 0) waitingSince = timers.now()
      waiting.set(question, answer)
      if (conflicted) {
        onState({ is: 'conflict', mine: Object.fromEntries(waiting) })
        return
      }
      if (failures > 0) return
      if (inFlight === null) onState({ is: 'saving' })
      schedule(nextWait())
    },
    flush,
    keepMine(theirRev) {
      rev = theirRev
      conflicted = false
      return flush()
    },
    advance(to) {
      rev = to
    },
    rev: () => rev,
    hasUnsaved: () => waiting.size > 0 || inFlight !== null,
    stop() {
      stopped = true
      unschedule()
    },
  }
}
