import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import { toCompare } from '../../../shared/document/paper-found.ts'
import { readPaper } from '../../../shared/lib/paper-code.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { read } from './handover-commands.ts'

type Options = { handover: string; trust?: string; openWith?: string; received?: string }

/** For a receiver who holds a paper and the handover: whether the one is of the report in the other. */
export function addVerifyPaper(program: Command, io: CommandIo, done: (status: ExitStatus) => void): void {
  program
    .command('verify-paper')
    .description(
      'whether a printed report is of the report in a handover, and what was sealed in it, to compare by eye; exit 1 where it is not, or the handover is not verified',
    )
    .argument('<fingerprint...>', 'the eight groups of the last page, or the text of its code')
    .requiredOption('--handover <file>', 'the .courtside file')
    .option('--trust <file>', 'the list of organisations and keys, or the public keys of the sending office')
    .option('--open-with <keys>', 'receive-key.json of whom it is encrypted to, or its folder')
    .option('--received <day>', 'when it came to you (YYYY-MM-DD), where a key was revoked since')
    .action(async (words: string[], { handover, ...options }: Options) => {
      const fingerprint = readPaper(words.join(' '))
      if (fingerprint === null)
        throw new BadInput([
          'verify-paper: give all eight groups, 32 signs of 0 to 9 and a to f, or the text of the code',
        ])
      const { reading, document } = await read(handover, options, io)
      if (document === null || !reading.verified) {
        if (!reading.verified) io.say(reading.says)
        done(1)
        return
      }
      const payload = Buffer.from(document.reportJws.payload, 'base64url')
      const ofThisReport = createHash('sha256').update(payload).digest('hex').startsWith(fingerprint)
      const report = reportDocumentSchema.parse(JSON.parse(payload.toString('utf8')))
      const found = ofThisReport
        ? toCompare(report, { sealed: true, newest: null })
        : { is: 'notInThisHandover' }
      io.out(`${JSON.stringify(found, null, 2)}\n`)
      done(ofThisReport ? 0 : 1)
    })
}
