import type { Timers } from '../../../renderer/autosave/autosave.ts'

/** Timers moved by hand: nothing passes but what a test lets pass. */
export function handTimers() {
  let time = 0
  let next = 0
  const waiting = new Map<number, { at: number; run: () => void }>()
  const timers: Timers<number> = {
    set(run, ms) {
      next += 1
      waiting.set(next, { at: time + ms, run })
      return next
    },
    clear: (handle) => {
      waiting.delete(handle)
    },
    now: () => time,
  }
  return {
    timers,
    waiting: () => waiting.size,
    async pass(ms: number) {
      const until = time + ms
      for (;;) {
        const due = [...waiting]
          .filter(([, timer]) => timer.at <= until)
          .sort(([, a], [, b]) => a.at - b.at)[0]
        if (due === undefined) break
        waiting.delete(due[0])
        time = due[1].at
        due[1].run()
        await settled()
      }
      time = until
      await settled()
    },
  }
}

/** Lets every promise that can go on, go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
