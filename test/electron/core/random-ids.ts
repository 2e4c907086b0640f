import { randomBytes } from 'node:crypto'
import type { Ids } from '../../../electron/core/machine/ports.ts'

/** Ids and randomness as a host gives them; version 7 UUIDs without their clock. */
export const randomIds: Ids = {
  uuid: () => {
    const hex = randomBytes(16).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  },
  randomBytes: (length) => randomBytes(length),
}
