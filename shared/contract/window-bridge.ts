import type { CourtsideEvent } from './events.ts'
import type { Reply } from './refusals.ts'

/** `window.courtside`: all that a page is given, the same in every shell. */
export type WindowBridge = {
  run(name: string, input: unknown): Promise<Reply<unknown>>
  /** Tells the listener of every event; the returned function ends it. */
  on(listener: (event: CourtsideEvent) => void): () => void
}
