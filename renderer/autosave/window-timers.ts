import { steadyNow } from '../client/now.ts'

/** The window's own timers, for what saves itself. */
export const windowTimers = {
  set: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clear: (handle: number) => window.clearTimeout(handle),
  now: steadyNow,
}
