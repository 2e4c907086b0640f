import type { Command } from 'commander'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { openWhole } from '../../core/handover/open-handover.ts'
import { groupsToCompare } from '../../core/signing/groups-to-compare.ts'
import type { TrustFile } from '../../core/signing/trust.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { handoverSchema } from './handover-schema.ts'
import { addSeal } from './seal-command.ts'
import type { TemplatesHere } from './templates-here.ts'
import { receiveKeysIn, trustFile, trustOfFile } from './trust-files.ts'

type Options = { trust?: string; openWith?: string; received?: string }

/** For receivers without the application: is it whole, who stands for it, what does it say. */
export function addHandover(
  program: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  here: TemplatesHere,
): void {
  const handover = program.command('handover').description('seal, verify and read a handover')
  addSeal(handover, io, done, here)
  handover
    .command('schema')
    .description('JSON Schema of the document that "read" prints, with its code lists')
    .action(() => io.out(`${JSON.stringify(handoverSchema(here.templates().lists), null, 2)}\n`))

  const reading = (name: string, description: string): Command =>
    handover
      .command(name)
      .description(description)
      .argument('[file]', 'a .courtside file, or "-" for standard input', '-')
      .option(
        '--trust <file>',
        'the list of organisations and keys, or the public keys of the sending office',
      )
      .option('--open-with <keys>', 'receive-key.json of whom it is encrypted to, or its folder')
      .option(
        '--received <day>',
        'when it came to you (YYYY-MM-DD), where a key was revoked since; now if left out',
      )

  reading(
    'verify',
    'who signed, as what, when, over which hash; exit 1 and the reason where it is refused, or cannot be opened',
  ).action(async (file: string, options: Options) => {
    const { reading, trust } = await read(file, options, io)
    const root = trust?.is === 'list' ? { list: listShown(trust) } : {}
    io.out(`${JSON.stringify({ ...withoutDocument(reading), ...root }, null, 2)}\n`)
    if (!reading.verified && reading.sealedFor !== undefined) io.say(reading.says)
    done(reading.verified ? 0 : 1)
  })

  reading(
    'read',
    'the document as JSON; without --trust that of a whole and unaltered handover, whoever signed it',
  ).action(async (file: string, options: Options) => {
    const { reading, document } = await read(file, options, io)
    if (document === null) {
      if (!reading.verified) io.say(reading.says)
      done(1)
      return
    }
    io.out(`${JSON.stringify(document, null, 2)}\n`)
  })
}

/** A file as its receiver opens it. Throws `BadInput` where list or keys are none. */
export async function read(file: string, options: Options, io: CommandIo) {
  const trust = options.trust === undefined ? null : await trustFile(options.trust, io)
  const keys = receiveKeysIn(options.openWith, io)
  const believed = trust === null ? null : trustOfFile(trust, receivedAt(options.received, io))
  return { ...(await openWhole(io.read(file), believed, keys)), trust }
}

/** A day as its last moment: whatever happened on it had happened. */
function receivedAt(day: string | undefined, io: CommandIo): string {
  if (day === undefined) return io.now()
  const date = readDate(day)
  if (date === null) throw new BadInput(['--received: must be a day, YYYY-MM-DD'])
  return `${date}T23:59:59.999Z`
}

/** The root is believed for the groups that were compared, which only people can do. */
const listShown = ({ list, root }: Extract<TrustFile, { is: 'list' }>) => ({
  version: list.version,
  expires: list.expires,
  root: { ...root, words: groupsToCompare(root.kid) },
})

function withoutDocument(reading: HandoverReading) {
  if (!reading.verified) return reading
  const { document, ...rest } = reading
  const { handoverId, version, from, to, createdAt } = document
  return { ...rest, handover: { handoverId, version, from: from.office, to: to.organisation, createdAt } }
}
