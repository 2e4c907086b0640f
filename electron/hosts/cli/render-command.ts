import { type Command, Option } from 'commander'
import { copySchema } from '../../../shared/document/document.schema.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { writeWhole } from '../../core/machine/write-whole.ts'
import { createPdfRenderer } from '../../core/pdf/pdf-renderer.ts'
import { BadInput, type CommandIo } from './command-io.ts'
import { judgeReport, readReport } from './report-document.ts'
import type { TemplatesHere } from './templates-here.ts'

/** A report file is not signed: every copy of it carries the draft mark. */
export function addRender(program: Command, io: CommandIo, here: TemplatesHere): void {
  program
    .command('render')
    .description('a copy of a report as PDF')
    .argument('[file]', 'JSON file, or "-" for standard input', '-')
    .addOption(new Option('--copy <copy>', 'for whom').choices(copySchema.options).default('draft'))
    .requiredOption('--out <file>', 'where the PDF goes')
    .action(async (file: string, options: { copy: string; out: string }) => {
      const read = readReport(io.read(file), here)
      const { document } = judgeReport(read, here, { id: machineIds.uuid(), now: io.now() })
      const renderer = createPdfRenderer()
      try {
        const copy = copySchema.parse(options.copy)
        const pdf = await renderer.render({
          document,
          copy,
          signatures: [],
          signed: false,
          payloadSha256: null,
        })
        const written = writeWhole(options.out, pdf.bytes)
        if (!written.ok) throw new BadInput([written.problem.says])
        const { pages, sha256 } = pdf
        const undrawable = pdf.undrawable.map(codePoint)
        io.out(`${JSON.stringify({ file: options.out, copy, pages, sha256, undrawable }, null, 2)}\n`)
      } finally {
        await renderer.close()
      }
    })
}

/** "U+1F642": a console seldom shows what paper cannot. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
