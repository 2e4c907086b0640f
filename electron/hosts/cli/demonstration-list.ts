import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { organisationNamed } from '../../../shared/allocation/organisations.ts'
import type { Example } from '../../../shared/assessment/example.ts'
import { organisationKeysSchema } from '../../../shared/handover/key-list.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { signKeyList } from '../../core/signing/key-list.ts'
import { nextList } from '../../core/signing/next-list.ts'
import { newRoot, openRoot } from '../../core/signing/root-key.ts'
import type { CommandIo } from './command-io.ts'
import { jsonFile, writeFileWhole, writeJson } from './json-file.ts'
import { receiverFiles } from './keys-commands.ts'
import { outputFolder } from './output-folder.ts'
import type { ListMaker } from './take-the-whole-path.ts'
import type { TemplatesHere } from './templates-here.ts'
import { ORGANISATION_FILE, RECEIVE_KEY_FILE } from './trust-files.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * A root for one demonstration, forgotten once it has signed; the receiving organisation's own key, left in a folder;
 * both organisations in one list. It is signed on the day of the hearing and runs out 90 days from today.
 */
export const demonstrationList =
  (example: Example, list: string, keys: string, io: CommandIo, here: TemplatesHere): ListMaker =>
  async (entry, now) => {
    const { receiver } = example
    const kind = organisationNamed(receiver, here.reference().allocation.organisations)?.kind ?? 'other'
    const files = receiverFiles({ org: 'RECEIVER', name: receiver, kind }, now)
    outputFolder(keys)
    for (const name of [RECEIVE_KEY_FILE, ORGANISATION_FILE]) rmSync(join(keys, name), { force: true })
    writeJson(join(keys, RECEIVE_KEY_FILE), files.keyFile)
    writeJson(join(keys, ORGANISATION_FILE), files.organisation)
    const passphrase = machineIds.randomBytes(24).toString('base64url')
    const root = await newRoot({ name: 'Demonstration', passphrase }, now, machineIds)
    const key = must(root.ok ? await openRoot(root.value, passphrase) : null, 'it was made a line above')
    const office = jsonFile(entry, organisationKeysSchema, io)
    const days = Math.max(0, Math.ceil((Date.parse(io.now()) - Date.parse(now)) / DAY)) + 90
    const signed = nextList(null, [office, files.organisation], { kids: [], reason: '' }, now, days)
    writeFileWhole(list, await signKeyList(signed, key))
  }
