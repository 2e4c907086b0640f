import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PrintRequest, renderPdf } from '../../../../electron/core/pdf/render.ts'
import { copySchema, type ReportDocument } from '../../../../shared/document/document.schema.ts'
import { layOut } from '../../../../shared/document/layout.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { Block } from '../../../../shared/record/rich-text.ts'
import { programmeEntry } from '../../../support/directory.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { bookmarksOf, type Element, elementsOf, pdfStructure } from '../../../support/pdf-structure.ts'
import { pdfText, withoutSpace } from '../../../support/pdf-text.ts'
import { case1, case3, draft, receiver, signed, withText } from '../../../support/print-requests.ts'
import { EXAMPLES, type ExampleName, exampleOf } from '../../../support/templates.ts'
import { verify } from '../../../support/verapdf/verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'courtside-tagged-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string): string => join(folder, `${name}.pdf`)
async function printed(name: string, request: PrintRequest): Promise<string> {
  writeFileSync(fileOf(name), (await renderPdf(request)).bytes)
  return fileOf(name)
}

const documentOfExample = (name: ExampleName): ReportDocument => {
  if (name === 'case-1') return case1
  if (name === 'case-3') return case3
  const { format, answers } = exampleOf(name)
  return documentOf(format, answers)
}
const copies = EXAMPLES.flatMap((name) =>
  copySchema.options.map((copy) => {
    const signing = copy === 'draft' ? draft : signed
    const signedReport = Buffer.from('{"payload":"e30","signatures":[]}').toString('base64')
    const request: PrintRequest = { document: documentOfExample(name), copy, signedReport, ...signing }
    return { name: `${name}-${copy}`, request }
  }),
)

const list = (ordered: boolean, depth: number, items: string[], start?: number): Block => ({
  type: 'list',
  ordered,
  depth,
  items: items.map((text) => [{ text }]),
  ...(start === undefined ? {} : { start }),
})
const WORDS = 'محمد حسین and প্রিয়া সিংহ, R&D'
const WELSH = 'Mae hi yn siarad Cymraeg gartref gyda’r plant, ac yn y gwaith. '.repeat(3)
const blocks: Block[] = [
  { type: 'heading', text: [{ text: 'In his words' }] },
  { type: 'quote', text: [{ text: 'I know what I look like on that paper.' }] },
  { type: 'paragraph', text: [{ text: 'She said: ' }, { text: WELSH, welsh: true }, { text: 'and so on.' }] },
  list(true, 0, ['Drugs', 'Money']),
  list(true, 1, ['Fines', 'Rent']),
  list(false, 2, ['Arrears']),
  list(true, 0, ['Home'], 3),
  { type: 'paragraph', text: [{ text: 'After the list.' }] },
]
const children = Array.from({ length: 60 }, (_, index) => ({
  id: `row-${index}`,
  cells: { relation: `Niece ${index}`, age: '7', livesWith: 'no', contact: `Far ${index}` },
}))
const made = documentOf('short-format', {
  ...exampleOf('case-3').answers,
  'person.name': 'Siân & Sons <1>\u{7}',
  'offence.analysis': { blocks },
  children: { rows: children },
})
const service = {
  entry: programmeEntry({ leaflet: { blocks } }),
  area: 'Kent & Medway',
  issuedBy: 'The office',
  sample: true,
  stale: true,
  labels: { requirements: [], needs: [] },
  printedAt: '2016-10-11T12:00:00.000Z',
}

beforeAll(async () => {
  for (const { name, request } of copies) await printed(name, request)
  await printed('made', { ...receiver, document: made })
  await printed('words', { ...receiver, document: withText(WORDS) })
  writeFileSync(fileOf('service'), (await renderPdf({ service })).bytes)
})
const all = [...copies.map(({ name }) => name), 'made', 'words', 'service']

test('every copy of every example is PDF/A-3a and PDF/UA-1 at once, as veraPDF sees it', () => {
  expect(verify(all.map(fileOf))).toEqual(
    all.flatMap((name) => [`${name}.pdf 3a passed`, `${name}.pdf ua1 passed`]),
  )
})

test('veraPDF finds what is no such file', () => {
  writeFileSync(
    fileOf('broken'),
    readFileSync(fileOf('case-1-receiver'), 'latin1').replaceAll('/Alt (', '/Atl ('),
    'latin1',
  )
  const broken = fileOf('broken')
  expect(verify([broken])).toEqual([
    'broken.pdf 3a passed',
    expect.stringMatching(/^broken\.pdf ua1 7\.3-1 /),
  ])
})

test('each is a sound file', () => {
  const unsound = all.flatMap((name) => {
    const { status, stdout } = spawnSync('qpdf', ['--check', fileOf(name)], { encoding: 'utf8' })
    return status === 0 && stdout.includes('No syntax or stream encoding errors found') ? [] : [name]
  })
  expect(unsound).toEqual([])
})

const read = copies.filter(({ name }) => /^case-3|-receiver$/.test(name))
test.each(read)(
  '$name: its headings are the sections of the paper, and every table has heads',
  async ({ name, request }) => {
    const root = await pdfStructure(fileOf(name))
    const laid = layOut(request.document, request.copy, { signing: request })
    expect(elementsOf(root, /^H1$/).map(({ text }) => text)).toEqual([laid.title])
    expect(elementsOf(root, /^H2$/).map(({ text }) => text)).toEqual(
      laid.sections.flatMap(({ title }) => (title === '' ? [] : [title])),
    )
    for (const table of elementsOf(root, /^Table$/)) expect(headless(table)).toEqual([])
    expect((await bookmarksOf(fileOf(name))).map(withoutSpace)).toEqual(
      elementsOf(root, /^H\d$/).map(({ text }) => withoutSpace(text)),
    )
  },
)

/** The cells that should be heads and are none: of the first row, and the first of each further row. */
function headless(table: Element): string[] {
  const [first, ...rows] = elementsOf(table, /^TR$/)
  const heads = must(first, 'a table has rows').children
  const beside = rows.flatMap(({ children: [cell] }) =>
    cell === undefined || Number(cell.attributes['/ColSpan'] ?? 1) === heads.length ? [] : [cell],
  )
  const not = (scope: string) => (cell: Element) => cell.role !== 'TH' || cell.attributes['/Scope'] !== scope
  return [...heads.filter(not('/Column')), ...beside.filter(not('/Row'))].map(({ text }) => text)
}

describe('what is read of a report with everything in it', () => {
  const made = () => pdfStructure(fileOf('made'))

  test('is no head and no foot of a page, and a table’s head once however many pages it runs over', async () => {
    const drawn = withoutSpace(pdfText(readFileSync(fileOf('made'))))
    expect(drawn.match(/RelationContactNiece/g)?.length).toBeGreaterThan(1)
    const text = withoutSpace((await made()).text)
    expect(text).not.toMatch(/OFFICIAL-SENSITIVE|Page1of/)
    expect(text).toContain('RelationContactNiece0Far0')
    expect(text).toContain('Niece58Far58Niece59Far59')
    expect(text).not.toMatch(/RelationRelation|Niece\d+Far\d+Relation/)
  })

  test('is a list within a list, each number before its item', async () => {
    const [outer] = elementsOf(await made(), /^L$/).filter(({ text }) => text.includes('Arrears'))
    const shape = ({ role, text, children }: Element): unknown =>
      /^(L|LI|LBody)$/.test(role) ? { [role]: children.map(shape) } : `${role} ${text.trim()}`
    expect(shape(must(outer, 'there is a list'))).toEqual({
      L: [
        { LI: ['Lbl 1.', { LBody: ['P Drugs'] }] },
        {
          LI: [
            'Lbl 2.',
            {
              LBody: [
                'P Money',
                {
                  L: [
                    { LI: ['Lbl a.', { LBody: ['P Fines'] }] },
                    { LI: ['Lbl b.', { LBody: ['P Rent', { L: [{ LI: [{ LBody: ['P Arrears'] }] }] }] }] },
                  ],
                },
              ],
            },
          ],
        },
        { LI: ['Lbl 3.', { LBody: ['P Home'] }] },
      ],
    })
  })

  test('is in Welsh where it is marked as Welsh, one passage over its lines', async () => {
    const welsh = elementsOf(await made(), /^Span$/).filter(({ lang }) => lang === 'cy')
    expect(welsh.map(({ text }) => withoutSpace(text))).toEqual([withoutSpace(WELSH)])
  })

  test('is a quote, and a heading no deeper than what it stands under', async () => {
    const root = await made()
    expect(elementsOf(root, /^BlockQuote$/).map(({ text }) => text)).toEqual([
      'I know what I look like on that paper.',
    ])
    expect(elementsOf(await pdfStructure(fileOf('service')), /^H/).map(({ role }) => role)).toEqual([
      'H1',
      'H2',
    ])
  })

  test('is a figure in words, over the area on which it is drawn', async () => {
    const figures = elementsOf(await pdfStructure(fileOf('case-1-receiver')), /^Figure$/)
    expect(figures.map(({ alt }) => alt)).toEqual([
      expect.stringMatching(/^OGRS3 at 90 per cent: Very high\. /),
      expect.stringMatching(/^RSR-2014 at 1\.3 per cent: Low\. /),
      'Code to scan: it holds the fingerprint beside it',
    ])
    for (const { attributes } of figures) expect(attributes['/BBox']).toHaveLength(4)
  })

  test('is what was written, where signs are drawn in another order', async () => {
    const { text } = await pdfStructure(fileOf('words'))
    expect(withoutSpace(text)).toContain(withoutSpace(WORDS))
  })
})
