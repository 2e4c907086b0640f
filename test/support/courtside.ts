import type { Page } from '@playwright/test'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { Reply } from '../../shared/contract/refusals.ts'

export type CourtsideSettings = {
  readonly dataDir: string
  /** The application's clock starts here; the machine's own otherwise. */
  readonly clock?: string
  /** Where saved files go; `<dataDir>/exports` otherwise. */
  readonly exportDir?: string
}

/** A whole Courtside in a process of its own, whichever shell it stands in, with its window's page. */
export type Courtside = {
  readonly page: Page
  /** Of the process that a crash would end: the host, or Electron's main process. */
  readonly pid: number
  readonly exited: Promise<number | null>
  /** A command straight to the application, as if a window had asked. */
  run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
  /** The file that the next file chooser hands over; without one the chooser is cancelled. */
  choosePath(path: string): Promise<unknown>
  /** SIGKILL, in the middle of whatever it does. */
  kill9(): Promise<void>
  /** Closes the window as its close button does, and waits until the process has ended. */
  stop(): Promise<void>
}

/** What a command gives; its refusal is an error. */
export async function done<Name extends CommandName>(
  courtside: Pick<Courtside, 'run'>,
  name: Name,
  input: Input<Name>,
): Promise<OutputOf<Name>> {
  const reply = await courtside.run(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}
