import { z } from 'zod'
import { type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { Application } from '../application.ts'
import { isOwnAddress, type WindowOrigin } from './policy.ts'

/** Who calls: the address of the calling frame, and whether that frame is the window's own, not one inside it. */
export type Caller = { readonly address: string; readonly isTopFrame: boolean }

export type WindowDoor = {
  call(caller: Caller, message: unknown): Promise<Reply<unknown>>
  /** Resolves when the window has saved what was typed and said so, or when the patience is over. */
  readyToClose(patienceMilliseconds: number): Promise<void>
}

const messageSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() })

/** The one way from a window into the application. Any frame but the top one of our own origin is refused. */
export function createWindowDoor(application: Pick<Application, 'run'>, origin: WindowOrigin): WindowDoor {
  const waiting = new Set<() => void>()
  return {
    call: async (caller, message) => {
      if (!caller.isTopFrame || !isOwnAddress(caller.address, origin)) {
        return refuse({ kind: 'notAllowed', says: 'Only the window of Courtside may ask this.' })
      }
      const parsed = messageSchema.safeParse(message)
      if (!parsed.success) {
        const problems = [{ path: 'message', message: 'must be a command name and its input' }]
        return refuse({ kind: 'badInput', says: 'The window asked for something unreadable.', problems })
      }
      const reply = await application.run(parsed.data.name, parsed.data.input)
      if (parsed.data.name === 'app.readyToClose') for (const resolve of waiting) resolve()
      return reply
    },
    readyToClose: (patienceMilliseconds) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(patience)
          waiting.delete(done)
          resolve()
        }
        const patience = setTimeout(done, patienceMilliseconds)
        waiting.add(done)
      }),
  }
}
