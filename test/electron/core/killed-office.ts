import { setTimeout } from 'node:timers/promises'
import { type ApplicationApart, applicationApart } from '../../support/application-apart.ts'

/** Nobody may be left who asks anything. */
const LONGEST_WAIT_MS = 500

/** An office at one application after another, each killed and the next signed in to. */
export async function killedOffice(folder: string, user: { userId: string; passphrase: string }) {
  const start = async (): Promise<ApplicationApart> => {
    const begun = applicationApart(folder)
    const unlocked = await begun.run('session.unlock', user)
    if (!unlocked.ok) throw new Error(`The killed office does not open: ${unlocked.refusal.says}`)
    return begun
  }
  let now = start()
  await now
  return {
    /** The application as it runs now, or as soon as it runs again. */
    running: () => now,
    /** Kills it this long after something was asked of it. */
    killAndStart: async (ms: number) => {
      const killed = await now
      for (let waited = 0; waited < LONGEST_WAIT_MS && !killed.isBusy(); waited += 1) await setTimeout(1)
      await setTimeout(ms)
      // Whoever asks from here on waits for the next.
      now = killed.kill9().then(start)
      await now
    },
    end: async () => (await now).end(),
  }
}
export type KilledOffice = Awaited<ReturnType<typeof killedOffice>>
