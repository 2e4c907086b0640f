import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { documentText } from '../../../../shared/document/document-text.ts'
import { generatedReport } from '../../../support/generated-report.ts'
import { pdfStructure } from '../../../support/pdf-structure.ts'
import { withoutSpace } from '../../../support/pdf-text.ts'

/** Of 1,000 reports every twentieth; COURTSIDE_REPORTS=1000 reads them all. */
const REPORTS = Number(process.env['COURTSIDE_REPORTS'] ?? 50)
const numbers = Array.from({ length: REPORTS }, (_, index) => Math.floor((index * 1000) / REPORTS))
const folder = mkdtempSync(join(tmpdir(), 'courtside-tags-'))
const file = join(folder, 'report.pdf')
afterAll(() => rmSync(folder, { recursive: true }))

const unsigned = { signatures: [], signed: false, payloadSha256: null }

test('words in the order of the tags are those of the plain text, for reports made up in every script', async () => {
  for (const number of numbers) {
    const { document, copy } = generatedReport(number)
    const { bytes } = await renderPdf({ document, copy, ...unsigned })
    writeFileSync(file, bytes)
    const read = withoutSpace((await pdfStructure(file)).text)
    expect(read, `report ${number}, ${copy}`).toBe(withoutSpace(documentText(document, copy, unsigned)))
  }
}, 600_000)
