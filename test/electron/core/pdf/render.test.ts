import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pdfDefinition } from '../../../../electron/core/pdf/definition.ts'
import { PAGE } from '../../../../electron/core/pdf/page-style.ts'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { REPLACED } from '../../../../shared/document/copies.ts'
import type { ReportDocument, Shown } from '../../../../shared/document/document.schema.ts'
import { documentText } from '../../../../shared/document/document-text.ts'
import type { SigningShown } from '../../../../shared/document/layout.ts'
import { printedSections } from '../../../../shared/document/section-parts.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { Answer } from '../../../../shared/record/answers.ts'
import { plainText } from '../../../../shared/record/rich-text.ts'
import { bare, pdfBodyText, pdfInfo, pdfText, rightmost, withoutSpace } from '../../../support/pdf-text.ts'
import {
  case1,
  case3,
  draft,
  receiver,
  signed,
  textEntry,
  withText,
} from '../../../support/print-requests.ts'

const watermark = (signing: SigningShown): boolean =>
  pdfDefinition(case1, { copy: 'receiver', ...signing }, () => 'Arimo').watermark !== undefined
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function shownTexts(shown: Shown): string[] {
  switch (shown.as) {
    case 'text':
      return [shown.text]
    case 'list':
      return shown.items
    case 'richText':
      return plainText(shown.richText).split('\n')
    case 'table':
      return shown.rows.flat().map((cell) => cell.text)
  }
}

/** Every piece of text that the document's sections show beside its heading, line by line. */
const shownLines = (document: ReportDocument): string[] =>
  printedSections(document)
    .flatMap((section) => [
      section.title,
      ...section.entries.flatMap((entry) => [entry.label, ...shownTexts(entry.shown)]),
    ])
    .flatMap((text) => text.split('\n'))

const linesMissing = (document: ReportDocument, bytes: Uint8Array): string[] => {
  const printed = withoutSpace(pdfBodyText(bytes))
  return shownLines(document).filter((line) => !printed.includes(withoutSpace(line)))
}

/** The ledger with its first check still waiting for an answer. */
function unanswered(answer: Answer | null): Answer | null {
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return answer
  return {
    rows: answer.rows.map((row, index) =>
      index === 0 ? { ...row, cells: { ...row.cells, status: 'pending' } } : row,
    ),
  }
}

describe('the report as PDF', () => {
  test.each([case1, case3])('prints every word of every section of $title', async (document) => {
    const { bytes } = await renderPdf({ ...receiver, document })
    expect(linesMissing(document, bytes)).toEqual([])
  })

  test('prints every word, and none over the margin, wherever the pages end', async () => {
    for (let lines = 1; lines <= 40; lines += 2) {
      const first = must(case3.sections[0], 'the case has sections')
      const longer = { ...first, entries: [...first.entries, textEntry('Line\n'.repeat(lines))] }
      const document = { ...case3, sections: [longer, ...case3.sections.slice(1)] }
      const { bytes, pages } = await renderPdf({ ...receiver, document })
      expect(linesMissing(document, bytes)).toEqual([])
      const empty = pdfText(bytes)
        .split('\f')
        .slice(0, pages)
        .filter((page) => page.length < 250)
      expect(empty).toEqual([])
      expect(rightmost(bytes)).toBeLessThan(PAGE.width - PAGE.right + 0.5)
    }
  })

  test.each([
    ['case 1', case1],
    ['case 3', case3],
  ])(
    '%s: the sections print the very text that is handed over, the mark of restricted passages apart',
    async (_, whole) => {
      for (const copy of ['receiver', 'court'] as const) {
        const { bytes } = await renderPdf({ ...receiver, document: whole, copy })
        expect(bare(pdfBodyText(bytes))).toBe(bare(documentText(whole, copy, signed)))
      }
    },
  )

  test.each([case1, case3])(
    'opens with the sentence proposed, on the first page: $title',
    async (document) => {
      const [page = ''] = pdfText((await renderPdf({ ...receiver, copy: 'court', document })).bytes).split(
        '\f',
      )
      expect(withoutSpace(page)).toContain(withoutSpace(document.proposedSentence ?? 'no sentence'))
    },
  )

  test('gives the court all but the restricted passages, and those alone on the copy for the bench', async () => {
    const passage = 'his partner died of an overdose in their flat in November 2012.'
    const court = pdfBodyText((await renderPdf({ ...receiver, copy: 'court' })).bytes)
    expect(withoutSpace(court)).not.toContain(withoutSpace(passage))
    expect(withoutSpace(court)).toContain(withoutSpace(REPLACED))
    const alone = pdfBodyText((await renderPdf({ ...receiver, copy: 'restricted' })).bytes)
    expect(withoutSpace(alone)).toContain(withoutSpace(`Restricted passages`))
    expect(withoutSpace(alone)).toContain(withoutSpace(passage))
    expect(withoutSpace(alone)).not.toContain(withoutSpace('What lay behind it'))
    expect(alone).not.toContain('90 %')
  })

  test('says which checks were outstanding at the date of the report, on the court’s copy too', async () => {
    const document = {
      ...case1,
      sections: case1.sections.map((section) => ({
        ...section,
        entries: section.entries.map((entry) =>
          entry.question === 'checks' ? { ...entry, answer: unanswered(entry.answer) } : entry,
        ),
      })),
    }
    for (const copy of ['court', 'receiver'] as const) {
      const printed = pdfBodyText((await renderPdf({ ...receiver, copy, document })).bytes)
      expect(printed.match(/outstanding\s+at\s+the\s+date\s+of\s+this\s+report/g)).toHaveLength(1)
    }
    expect(pdfBodyText((await renderPdf(receiver)).bytes)).not.toMatch(/outstanding\s+at\s+the\s+date/)
  })

  test('says who, which court, which law, the sentence proposed and the scores with their bands', async () => {
    const { bytes } = await renderPdf(receiver)
    const printed = withoutSpace(pdfBodyText(bytes))
    for (const said of [
      'Born 9 March 1981, 35 at the hearing',
      'CRN K204817',
      'Hearing of 11 October 2016',
      case1.statuteLine,
      case1.proposedSentence ?? '',
      '90 % within two years',
      '82 % within one year',
      'Very high',
      '1.30 % dynamic',
      'Courtside’s calculation',
    ]) {
      expect(printed).toContain(withoutSpace(said))
    }
  })

  test('carries marking, person and page number on every page', async () => {
    const { bytes, pages } = await renderPdf(receiver)
    const printed = pdfText(bytes).split('\f').slice(0, pages)
    expect(printed).toHaveLength(pages)
    for (const [index, page] of printed.entries()) {
      expect(page).toContain('OFFICIAL-SENSITIVE')
      expect(page).toMatch(/Lee Anthony Pascall, CRN K204817/)
      expect(page).toContain('Copy for the receiving organisation')
      expect(page).toContain(`Page ${index + 1} of ${pages}`)
    }
  })

  test('marks a draft on every page and says that it is not signed', async () => {
    const { bytes, pages } = await renderPdf({ document: case1, copy: 'draft', ...draft })
    const printed = pdfText(bytes).split('\f').slice(0, pages)
    for (const page of printed) expect(page).toMatch(/Ellen Ruddock, PSO, Margate: DRAFT/)
    expect(watermark(draft)).toBe(true)
    expect(withoutSpace(printed.join(''))).toContain(
      withoutSpace('Not signed: a draft, not for use in court.'),
    )
  })

  test('names each signer with role and own time, and the fingerprint signed', async () => {
    const { bytes } = await renderPdf(receiver)
    const printed = withoutSpace(pdfBodyText(bytes))
    expect(printed).toContain(withoutSpace('Ellen Ruddock, PSO Author 11 October 2016, 12:58'))
    expect(printed).toContain(withoutSpace('When, as stated by the signer'))
    expect(printed).toContain('3fa94c0d77e1b2a8')
    expect(pdfText(bytes)).not.toContain('DRAFT')
    expect(watermark(signed)).toBe(false)
  })

  test('puts the word RESTRICTED beside restricted passages', async () => {
    const { bytes } = await renderPdf(receiver)
    const marks = documentText(case1, 'receiver').match(/RESTRICTED/g)?.length
    expect(marks).toBeGreaterThan(1)
    expect(pdfText(bytes).match(/RESTRICTED/g)).toHaveLength(marks ?? 0)
  })

  test('keeps the findings the author answered from the court', async () => {
    const court = await renderPdf({ ...receiver, copy: 'court' })
    expect(pdfText(court.bytes)).not.toContain('They are the words that were said.')
    const other = await renderPdf(receiver)
    expect(pdfText(other.bytes)).toContain('They are the words that were said.')
  })

  test('has a title, a language, the date of the report, and tags', async () => {
    const info = pdfInfo((await renderPdf(receiver)).bytes)
    expect(info.get('Title')).toBe(`${case1.title}: Lee Anthony Pascall`)
    expect(info.get('Author')).toBe('Ellen Ruddock')
    expect(new Date(info.get('CreationDate') ?? '').toISOString()).toBe('2016-10-11T11:58:00.000Z')
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Page size')).toContain('A4')
  })

  test('embeds every font', async () => {
    const { bytes } = await renderPdf({ ...receiver, document: withText('tick \u{2713}, محمد and 王芳') })
    const { stdout } = spawnSync('pdffonts', ['-'], { input: bytes })
    const fonts = stdout.toString().trim().split('\n').slice(2)
    for (const name of ['Arimo', 'DejaVu', 'Vazirmatn', 'NotoSansHans'])
      expect(fonts.some((font) => font.includes(name))).toBe(true)
    for (const font of fonts) expect(font).toMatch(/CID (TrueType|Type 0C)\s+Identity-H\s+yes yes yes/)
  })

  test('is a sound file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-pdf-'))
    try {
      const file = join(folder, 'report.pdf')
      writeFileSync(file, (await renderPdf(receiver)).bytes)
      const checked = spawnSync('qpdf', ['--check', file])
      expect(checked.stdout.toString()).toContain('No syntax or stream encoding errors found')
      expect(checked.status).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the same report', () => {
  test('gives the same bytes, whatever was printed before it', async () => {
    // Latin and Cyrillic schwa share a glyph: what was printed before must not decide which is extracted.
    const before = withText('\u{4D9} comes first here')
    const after = { ...receiver, document: withText('\u{259} alone') }
    const fresh = sha256((await renderPdf(after)).bytes)
    await renderPdf({ ...receiver, document: before })
    expect(sha256((await renderPdf(after)).bytes)).toBe(fresh)
  })

  test('gives the same bytes in another process', async () => {
    const script = `
      import { createHash } from 'node:crypto'
      const { renderPdf } = await import(${JSON.stringify(new URL('../../../../electron/core/pdf/render.ts', import.meta.url).href)})
      const { bytes } = await renderPdf(JSON.parse(process.argv[1]))
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(receiver)])
    expect(other.stderr.toString()).toBe('')
    expect(other.stdout.toString()).toBe(sha256((await renderPdf(receiver)).bytes))
  })

  test('is left as it was', async () => {
    const before = JSON.stringify(case1)
    await renderPdf(receiver)
    expect(JSON.stringify(case1)).toBe(before)
  })
})
