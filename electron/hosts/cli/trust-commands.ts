import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { organisationKeysSchema } from '../../../shared/handover/key-list.schema.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { groupsToCompare } from '../../core/signing/groups-to-compare.ts'
import { type SignedKeyList, signKeyList } from '../../core/signing/key-list.ts'
import { nextList } from '../../core/signing/next-list.ts'
import { newRoot, openRoot, rootFileSchema } from '../../core/signing/root-key.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { jsonFile, writeFileWhole, writeJson } from './json-file.ts'
import { outputFolder } from './output-folder.ts'
import { passphraseFrom } from './passphrase-file.ts'
import { fileIn, ROOT_FILE, trustFile } from './trust-files.ts'

type SignOptions = {
  root: string
  passphrase: string
  out: string
  after?: string
  days: string
  revoke?: string[]
  why?: string
}

/** The list of organisations and their keys: the root that signs it, a new version of it, what a version says. */
export function addTrust(program: Command, io: CommandIo, done: (status: ExitStatus) => void): void {
  const trust = program.command('trust').description('organisations and their keys, as one signed list')

  trust
    .command('root')
    .description(`make the root that signs lists: ${ROOT_FILE}, under a passphrase of its own`)
    .requiredOption(
      '--out <folder>',
      'where it goes: a stick that lies in a safe, never the computer of an office',
    )
    .requiredOption('--passphrase <file>', 'its passphrase is the first line; "-" for standard input')
    .option('--name <name>', 'who holds it, as every list says', 'Root')
    .action(async (options: { out: string; passphrase: string; name: string }) => {
      outputFolder(options.out)
      const path = join(options.out, ROOT_FILE)
      if (existsSync(path)) throw new BadInput([`${path}: is there already; name another folder`])
      const passphrase = passphraseFrom(options.passphrase, io)
      const made = await newRoot({ name: options.name, passphrase }, io.now(), machineIds)
      if (!made.ok) throw new BadInput([made.problem])
      writeJson(path, made.value)
      const words = groupsToCompare(made.value.kid)
      io.out(`${JSON.stringify({ file: path, kid: made.value.kid, words }, null, 2)}\n`)
      io.say(`Give each office these groups by telephone or letter: ${words}`)
    })

  trust
    .command('sign')
    .description('sign the next version of the list, with what organisations newly gave')
    .argument('[entries...]', 'organisation.json of each organisation that is new or has new keys')
    .requiredOption('--root <file>', `${ROOT_FILE}, or its folder`)
    .requiredOption('--passphrase <file>', 'its passphrase is the first line; "-" for standard input')
    .requiredOption('--out <file>', 'where the signed list goes')
    .option('--after <list>', 'the version before: its organisations stay, the version rises by one')
    .option('--days <number>', 'until the list runs out', '90')
    .option('--revoke <kid...>', 'keys that are not to be believed from now on')
    .option('--why <reason>', 'why they are revoked')
    .action(async (entries: string[], options: SignOptions) => {
      const list = await sign(entries, options, io)
      io.out(`${JSON.stringify({ file: options.out, ...shown(list, io.now()) }, null, 2)}\n`)
    })

  trust
    .command('check')
    .description(
      'who signed a list, its version, until when, whose keys; exit 1 where it is altered or has run out',
    )
    .argument('[file]', 'a signed list, or "-" for standard input', '-')
    .action(async (file: string) => {
      const read = await trustFile(file, io)
      if (read.is === 'office') throw new BadInput([`${file}: an office’s own keys, which nobody signs`])
      const now = io.now()
      io.out(`${JSON.stringify(shown(read, now), null, 2)}\n`)
      done(now > read.list.expires ? 1 : 0)
    })
}

async function sign(entries: readonly string[], options: SignOptions, io: CommandIo): Promise<SignedKeyList> {
  const { after, revoke = [], why } = options
  const days = Number(options.days)
  if (!Number.isInteger(days) || days < 1 || days > 3660) throw new BadInput(['--days: must be 1 to 3660'])
  if (revoke.length > 0 && why === undefined) throw new BadInput(['--why: say why the keys are revoked'])
  const before = after === undefined ? null : await trustFile(after, io)
  if (before?.is === 'office') throw new BadInput([`${after}: an office’s own keys, which nobody signs`])
  const given = entries.map((path) => jsonFile(path, organisationKeysSchema, io))
  const rootPath = fileIn(options.root, ROOT_FILE)
  const root = await openRoot(jsonFile(rootPath, rootFileSchema, io), passphraseFrom(options.passphrase, io))
  if (root === null) throw new BadInput([`${rootPath}: does not open with this passphrase`])
  if (before !== null && before.root.kid !== root.kid)
    throw new BadInput([`${after}: was signed by another root, ${groupsToCompare(before.root.kid)}`])
  const list = nextList(before?.list ?? null, given, { kids: revoke, reason: why ?? '' }, io.now(), days)
  const unknown = revoke.filter((kid) => !list.orgs.some(({ keys }) => keys.some((key) => key.kid === kid)))
  if (unknown.length > 0) throw new BadInput(unknown.map((kid) => `--revoke: no key of the list is ${kid}`))
  const bytes = await signKeyList(list, root)
  writeFileWhole(options.out, bytes)
  const again = await trustFile(options.out, io)
  if (again.is === 'office') throw new Error('a list was written')
  return again
}

/** A list as it is told: nobody's key by name but those that files are encrypted to. */
const shown = ({ list, root }: SignedKeyList, now: string) => ({
  version: list.version,
  issuedAt: list.issuedAt,
  expires: list.expires,
  expired: now > list.expires,
  root: { ...root, words: groupsToCompare(root.kid) },
  organisations: list.orgs.map(({ orgId, name, kind, keys }) => ({
    orgId,
    name,
    kind,
    keys: keys.length,
    revoked: keys.filter(({ revokedAt }) => revokedAt !== null).map(({ kid }) => kid),
    receive: keys
      .filter(({ use }) => use === 'receive')
      .map(({ kid }) => ({ kid, words: groupsToCompare(kid) })),
  })),
})
