import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { organisationKindSchema } from '../../../shared/allocation/organisations.ts'
import { organisationKeysSchema } from '../../../shared/handover/key-list.schema.ts'
import { newReceiveKey } from '../../core/handover/receive-key.ts'
import { receiveKeyFile } from '../../core/handover/receive-key-file.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { groupsToCompare } from '../../core/signing/groups-to-compare.ts'
import { BadInput, type CommandIo } from './command-io.ts'
import { writeJson } from './json-file.ts'
import { outputFolder } from './output-folder.ts'
import { ORGANISATION_FILE, RECEIVE_KEY_FILE } from './trust-files.ts'

type Options = { out: string; org: string; name: string; kind: string }

/** A receiving organisation without the application: its key, and what it gives to whoever holds the root. */
export function addKeys(program: Command, io: CommandIo): void {
  program
    .command('keys')
    .description('keys of a receiving organisation')
    .command('receiver')
    .description(
      `make a pair: ${RECEIVE_KEY_FILE}, which stays with you, and ${ORGANISATION_FILE} for the root`,
    )
    .requiredOption('--out <folder>', 'where both go')
    .option('--org <code>', 'your organisation’s code: letters, digits and -', 'RECEIVER')
    .option('--name <name>', 'its name, as cases are sent to it', 'Receiving organisation')
    .option('--kind <kind>', organisationKindSchema.options.join(', '), 'other')
    .action((options: Options) => {
      outputFolder(options.out)
      const path = join(options.out, RECEIVE_KEY_FILE)
      if (existsSync(path)) throw new BadInput([`${path}: is there already; name another folder`])
      const made = receiverFiles(options, io.now())
      writeJson(path, made.keyFile)
      writeJson(join(options.out, ORGANISATION_FILE), made.organisation)
      const { kid, orgId } = made.keyFile
      const words = groupsToCompare(kid)
      io.out(`${JSON.stringify({ folder: options.out, orgId, kid, words }, null, 2)}\n`)
      io.say(`Send ${ORGANISATION_FILE} to whoever holds the root, and read them these groups: ${words}`)
    })
}

/** A new pair for an organisation, as the two files. Throws `BadInput` where code or kind is none. */
export function receiverFiles({ org, name, kind }: Omit<Options, 'out'>, now: string) {
  const pair = newReceiveKey(machineIds)
  const key = {
    kid: pair.kid,
    use: 'receive',
    userId: null,
    name,
    grade: null,
    publicJwk: pair.publicJwk,
    notBefore: now,
    notAfter: null,
    revokedAt: null,
    reason: null,
  }
  const organisation = organisationKeysSchema.safeParse({ orgId: org, name, kind, keys: [key] })
  if (!organisation.success)
    throw new BadInput(organisation.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const keyFile = receiveKeyFile(pair, org, now)
  pair.pkcs8.fill(0)
  return { keyFile, organisation: organisation.data }
}
