import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Application, createApplication } from '../../electron/core/application.ts'
import { machineIds } from '../../electron/core/machine/machine-ports.ts'
import type { Ports } from '../../electron/core/machine/ports.ts'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { Refusal, Reply } from '../../shared/contract/refusals.ts'

export const PASSPHRASES = {
  author: 'margate tide rolls out slowly',
  spo: 'seven grey gulls above the pier',
} as const

/** The real application on a real folder; only clock and dialogs are a test's own. */
export function applicationIn(
  folder = mkdtempSync(join(tmpdir(), 'courtside-test-')),
  start = '2016-10-11T13:00:00.000Z',
  own: Partial<Pick<Ports, 'ids' | 'log'>> = {},
  templates = 'templates',
) {
  let now = Date.parse(start)
  let toOpen: string | null = null
  let toSave: string | null = null
  const ports: Ports = {
    clock: {
      now: () => {
        now += 1000
        return new Date(now).toISOString()
      },
    },
    ids: machineIds,
    dialogs: {
      saveFile: async (name) => toSave ?? join(folder, name),
      showInFolder: async () => true,
      openFile: async () => toOpen,
    },
    paths: { data: join(folder, 'data'), templates },
    log: {
      write: () => {},
      fault: (_incident, error) => {
        throw error
      },
    },
    ...own,
  }
  const application = createApplication(ports)
  return {
    folder,
    application,
    ask: asking(application),
    /** Sets the clock of the computer, which goes on from there. */
    setClock: (instant: string) => {
      now = Date.parse(instant)
    },
    chooseToOpen: (path: string | null) => {
      toOpen = path
    },
    /** Null: in the folder, under the name suggested. */
    chooseToSave: (path: string | null) => {
      toSave = path
    },
  }
}

/** Commands by name with the contract's types, as a window's client has them. */
function asking(application: Application) {
  const run = async <Name extends CommandName>(
    name: Name,
    input: Input<Name>,
  ): Promise<Reply<OutputOf<Name>>> => {
    const reply: Reply<unknown> = await application.run(name, input)
    return JSON.parse(JSON.stringify(reply))
  }
  return {
    run,
    /** The answer, or the test ends with what was said. */
    done: async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<OutputOf<Name>> => {
      const reply = await run(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
      return reply.value
    },
    refused: async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<Refusal> => {
      const reply = await run(name, input)
      if (reply.ok) throw new Error(`${name} was not refused`)
      return reply.refusal
    },
  }
}
