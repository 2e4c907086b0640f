import type { Clock } from '../machine/ports.ts'

const FREE_TRIES = 5
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 300

/**
 * Slows guessing at the keyboard: five tries, then waits of 5, 10, 20 … up to 300 seconds. Kept in memory
 * only: who can start the program again can also copy the file, and against that the stretching stands.
 */
export type Attempts = {
  /** Whole seconds until this door may be tried again; 0 when it may be. */
  waitSeconds(door: string): number
  /** Counts a wrong try and answers how long to wait now. */
  failed(door: string): number
  succeeded(door: string): void
  /**
   * One try after another, at whatever door: tries made all at once would all be let in before the first
   * wrong one is counted, and each takes the memory of a stretching.
   */
  inTurn<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome>
}

export function countAttempts(clock: Clock): Attempts {
  const doors = new Map<string, { wrong: number; opensAt: number }>()
  let last: Promise<unknown> = Promise.resolve()
  const now = (): number => Date.parse(clock.now())
  const waitSeconds = (door: string): number =>
    Math.max(0, Math.ceil(((doors.get(door)?.opensAt ?? 0) - now()) / 1000))
  return {
    waitSeconds,
    failed: (door) => {
      const wrong = (doors.get(door)?.wrong ?? 0) + 1
      const wait =
        wrong < FREE_TRIES
          ? 0
          : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (wrong - FREE_TRIES))
      doors.set(door, { wrong, opensAt: now() + wait * 1000 })
      return wait
    },
    succeeded: (door) => {
      doors.delete(door)
    },
    inTurn: (attempt) => {
      const mine = last.then(attempt)
      last = mine.catch(() => {})
      return mine
    },
  }
}
