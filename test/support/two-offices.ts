import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationIn, PASSPHRASES } from './office-at-work.ts'
import { sealedCase } from './sealed-case.ts'
import { UNENCRYPTED } from './unencrypted.ts'

export const CRC = 'Kent, Surrey & Sussex CRC'
export const assessor = {
  name: 'Abigail Osei',
  grade: 'PO',
  office: 'Maidstone',
  phone: '01622 555 0170',
} as const

/** A team that takes cases over, its first user signed in. */
export async function receivingOffice(start: string, office = CRC) {
  const at = applicationIn(undefined, start)
  await at.ask.done('office.create', { office, user: { ...assessor, passphrase: PASSPHRASES.author } })
  /** Chooses a file of these bytes, as from a stick. */
  const bring = (name: string, bytes: Uint8Array): string => {
    const path = join(at.folder, name)
    writeFileSync(path, bytes)
    at.chooseToOpen(path)
    return path
  }
  return {
    ...at,
    bring,
    arrive: (bytes: Uint8Array) => {
      bring('arrived.courtside', bytes)
      return at.ask.done('inbox.choose', {})
    },
    /** The same of a handover that is to be taken in. */
    takeIn: async (bytes: Uint8Array) => {
      bring('arrived.courtside', bytes)
      const arrived = await at.ask.done('inbox.choose', {})
      if (arrived.is !== 'taken' && arrived.is !== 'already') throw new Error(JSON.stringify(arrived))
      return arrived
    },
    /** Believes the office whose list this is. */
    believe: async (list: Uint8Array) => {
      bring('trust.json', list)
      const look = await at.ask.done('sender.choose', {})
      await at.ask.done('sender.keep', { held: look.held })
      return look
    },
    /** The office's own list, with the fingerprint it shows. */
    ownList: () => saved(at.ask.done('office.exportTrust', {})),
    saveReceipt: (id: string, version = 1) => saved(at.ask.done('inbox.saveReceipt', { id, version })),
  }
}
export type ReceivingOffice = Awaited<ReturnType<typeof receivingOffice>>

/** A file that was saved, with what lies in it. */
const saved = async <File extends { path: string }>(saving: Promise<File>) => {
  const file = await saving
  return { ...file, bytes: readFileSync(file.path) }
}

/** Case 3 signed by both, allocated, and handed over to the CRC as many times as it is asked. */
export async function sendingOffice() {
  const at = await sealedCase('case-3')
  await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
  return {
    ...at,
    handOver: (to: string = CRC) => saved(at.ask.done('handover.seal', { ...UNENCRYPTED, id: at.id, to })),
    ownList: () => saved(at.ask.done('office.exportTrust', {})),
    readReceipt: (bytes: Uint8Array) => {
      const path = join(at.folder, 'came-back.receipt')
      writeFileSync(path, bytes)
      at.chooseToOpen(path)
    },
    believe: async (list: Uint8Array) => {
      const path = join(at.folder, 'receiver.json')
      writeFileSync(path, list)
      at.chooseToOpen(path)
      const look = await at.ask.done('sender.choose', {})
      await at.ask.done('sender.keep', { held: look.held })
    },
  }
}
