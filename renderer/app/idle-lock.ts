/**
 * When an untouched window locks. Calculated from the time of the last input and not from a running
 * timer, because timers do not run while the computer sleeps.
 */
export const IDLE_LIMIT_MS = 5 * 60_000
export const IDLE_WARNING_MS = 60_000

export type IdleState = { is: 'active' } | { is: 'warned'; secondsLeft: number } | { is: 'over' }

/** @param lastInput and `now` in milliseconds of the same clock. */
export function idleState(lastInput: number, now: number): IdleState {
  const left = IDLE_LIMIT_MS - (now - lastInput)
  if (left <= 0) return { is: 'over' }
  if (left <= IDLE_WARNING_MS) return { is: 'warned', secondsLeft: Math.ceil(left / 1000) }
  return { is: 'active' }
}
