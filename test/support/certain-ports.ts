import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { uuidv7 } from '../../electron/core/machine/machine-ports.ts'
import type { Ports } from '../../electron/core/machine/ports.ts'

/**
 * Ports without chance: the same calls get the same instants, ids and "random" bytes, so that two
 * applications that are asked the same say the same, to the last signature. Files go to `folder`.
 */
export function certainPorts(folder: string, templates: string): Ports {
  const start = Date.parse('2016-10-11T09:00:00Z')
  let [instants, draws, lastSaved] = [0, 0, '']
  const randomBytes = (length: number): Buffer => {
    const blocks: Buffer[] = []
    for (let drawn = 0; drawn < length; drawn += 32) {
      draws += 1
      blocks.push(createHash('sha256').update(`draw ${draws}`).digest())
    }
    return Buffer.concat(blocks).subarray(0, length)
  }
  return {
    clock: {
      now: () => {
        instants += 1
        return new Date(start + instants * 1000).toISOString()
      },
    },
    ids: { uuid: () => uuidv7(start, randomBytes(10)), randomBytes },
    dialogs: {
      saveFile: async (name) => {
        lastSaved = join(folder, name)
        return lastSaved
      },
      showInFolder: async () => true,
      openFile: async () => lastSaved,
    },
    paths: { data: join(folder, 'data'), templates },
    log: { write: () => {}, fault: () => {} },
  }
}
