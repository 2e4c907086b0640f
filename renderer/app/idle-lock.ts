/**
 * When an untouched window locks. Calculated from the time of the last input and not from a running
 * timer, because timers do not run while the computer sleeps.
 */
export const IDLE_LIMIT_MS = 5 * 60_000
export const IDLE_WARNING_MS = 60_000

/** How long an officer in court may ask it not to lock. */
export const AWAKE_LIMIT_MS = 60 * 60_000

export type IdleState = { is: 'active' } | { is: 'warned'; secondsLeft: number } | { is: 'over' }

/**
 * @param lastInput and `now` in milliseconds of the same clock.
 * @param awakeUntil until when it was asked not to lock: then it does, whatever was typed meanwhile.
 */
export function idleState(lastInput: number, now: number, awakeUntil: number | null = null): IdleState {
  if (awakeUntil !== null) return { is: now < awakeUntil ? 'active' : 'over' }
  const left = IDLE_LIMIT_MS - (now - lastInput)
  if (left <= 0) return { is: 'over' }
  if (left <= IDLE_WARNING_MS) return { is: 'warned', secondsLeft: Math.ceil(left / 1000) }
  return { is: 'active' }
}
