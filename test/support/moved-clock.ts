import type { Clock } from '../../electron/core/machine/ports.ts'

/** How far an application whose clock starts at that instant runs before the machine's; 0 without one. */
export const aheadOf = (clockStart: string | undefined): number =>
  clockStart === undefined ? 0 : Date.parse(clockStart) - Date.now()

export const clockAhead = (ahead: number): Clock => ({
  now: () => new Date(Date.now() + ahead).toISOString(),
})

/** A window shows the same time as its application. Runs in the page or in Electron's main process, with `ahead` given last: may use nothing of this file. */
export function moveClock(...given: readonly unknown[]): void {
  const ahead = Number(given.at(-1))
  const RealDate = Date
  const moved = () => RealDate.now() + ahead
  class MovedDate extends RealDate {
    constructor(...parts: [] | [number | string]) {
      super(parts.length === 0 ? moved() : parts[0])
    }
    static override now = moved
  }
  Object.assign(globalThis, { Date: MovedDate })
}
