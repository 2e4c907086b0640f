import type { Command } from 'commander'
import { handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import { openHandover } from '../../core/handover/open-handover.ts'
import { readTrust } from '../../core/signing/trust.ts'
import { trusting } from '../../core/signing/trusting.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { readJson } from './read-json.ts'
import { addSeal } from './seal-command.ts'
import { sealedPayload } from './sealed-payload.ts'
import type { TemplatesHere } from './templates-here.ts'

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
    .command('verify')
    .description('who signed, as what, when, over which hash; exit 1 and the reason where it is refused')
    .argument('[file]', 'a .courtside file, or "-" for standard input', '-')
    .option('--trust <file>', 'the public keys of the sending office; without them nobody can say who signed')
    .action(async (file: string, options: { trust?: string }) => {
      const reading = await read(file, options.trust, io)
      io.out(`${JSON.stringify(withoutDocument(reading), null, 2)}\n`)
      done(reading.verified ? 0 : 1)
    })

  handover
    .command('read')
    .description('the document of a whole and unaltered handover as JSON; who signed it is for "verify"')
    .argument('[file]', 'a .courtside file, or "-" for standard input', '-')
    .action(async (file: string) => {
      const bytes = io.read(file)
      const reading = await openHandover(bytes, null)
      if (!reading.verified && reading.reason !== 'signersUnknown') {
        io.say(reading.says)
        done(1)
        return
      }
      const document = readJson(sealedPayload(bytes), handoverDocumentSchema)
      if (!document.ok) throw new BadInput(document.problem)
      io.out(`${JSON.stringify(document.value, null, 2)}\n`)
    })
}

function read(file: string, trust: string | undefined, io: CommandIo): Promise<HandoverReading> {
  if (trust === undefined) return openHandover(io.read(file), null)
  const list = readTrust(io.read(trust))
  if (!list.ok) throw new BadInput([`${trust}: ${list.problem.says}`])
  return openHandover(io.read(file), trusting({ own: list.value }, io.now()))
}

function withoutDocument(reading: HandoverReading) {
  if (!reading.verified) return reading
  const { document, ...rest } = reading
  const { handoverId, version, from, to, createdAt } = document
  return { ...rest, handover: { handoverId, version, from: from.office, to: to.organisation, createdAt } }
}
