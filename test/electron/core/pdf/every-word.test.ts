import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { type Copy, copySchema, type ReportDocument } from '../../../../shared/document/document.schema.ts'
import { documentText } from '../../../../shared/document/document-text.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { programmeEntry } from '../../../support/directory.ts'
import { lostWords } from '../../../support/lost-words.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { exampleOf } from '../../../support/templates.ts'

const case3 = exampleOf('case-3').answers
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n')
const rows = (count: number, cells: (index: number) => Record<string, string>) => ({
  rows: Array.from({ length: count }, (_, index) => ({ id: `row-${index + 1}`, cells: cells(index + 1) })),
})

const inputs: Record<string, Answers> = {
  'sixty lines of one answer': { 'history.summary': lines(60, () => '1990 ABH') },
  'a restricted paragraph of 62 short lines': {
    'offence.analysis': {
      blocks: [
        { type: 'paragraph', text: [{ text: lines(62, (index) => `told ${index}`), restricted: true }] },
      ],
    },
  },
  'thirteen victims with contacts of six lines': {
    victims: rows(13, (index) => ({
      who: `Victim ${index}`,
      relationship: 'stranger',
      impact: `Harm ${index}`,
      contact: lines(6, (line) => `c${index}.${line}`),
    })),
  },
  'a table of 48 rows with short cells': {
    children: rows(48, (index) => ({
      relation: `Niece ${index}`,
      age: '7',
      livesWith: 'no',
      contact: `Far ${index}`,
    })),
  },
  'a table of two rows with one cell of 70 lines': {
    victims: rows(2, (index) => ({
      who: `Victim ${index}`,
      impact: index === 1 ? lines(70, (line) => `h${line}`) : 'None known',
    })),
  },
}

const documentWith = (answers: Answers): ReportDocument =>
  documentOf('short-format', { ...case3, ...answers })

/** What the copy shows, without its head: the sheet for the bench has one of its own, and marks nothing in it. */
function bodyText(document: ReportDocument, copy: Copy): string {
  const [, ...sections] = documentText(document, copy).split('\n\n')
  return sections.join('\n').replaceAll(copy === 'restricted' ? 'RESTRICTED' : ' ', ' ')
}

const unsigned = { signed: false, payloadSha256: null, signatures: [] } as const

describe.each(copySchema.options)('the %s copy', (copy) => {
  test.each(Object.keys(inputs))('prints every word of %s', async (name) => {
    const document = documentWith(inputs[name] ?? {})
    const { bytes } = await renderPdf({ document, copy, ...unsigned })
    expect(lostWords(bodyText(document, copy), pdfText(bytes))).toEqual([])
  })

  test('prints every word of an acknowledged finding with a reason of 75 lines', async () => {
    const reason = lines(75, (index) => `because${index}`)
    const document = {
      ...documentWith({}),
      findings: [
        {
          id: 'QC46',
          severity: 'advise' as const,
          stage: 'sign' as const,
          section: null,
          field: null,
          row: null,
          says: 'Some sentences are long.',
          source: 'Plain English',
          acknowledged: { reason },
        },
      ],
    }
    const { bytes } = await renderPdf({ document, copy, ...unsigned })
    expect(bodyText(document, copy).includes('because75')).toBe(['draft', 'receiver'].includes(copy))
    expect(lostWords(bodyText(document, copy), pdfText(bytes))).toEqual([])
  })
})

test('a page about a service prints every word, however long its lines', async () => {
  const note = lines(90, (index) => `note${index}`)
  const service = {
    entry: programmeEntry({ leaflet: { blocks: [{ type: 'quote', text: [{ text: note }] }] } }),
    area: 'Kent',
    issuedBy: lines(70, (index) => `issued${index}`),
    sample: true,
    stale: false,
    labels: { requirements: [], needs: [] },
    printedAt: '2016-10-11T12:00:00.000Z',
  }
  const { bytes } = await renderPdf({ service })
  expect(lostWords([note, `${service.issuedBy}.`, service.entry.name].join(' '), pdfText(bytes))).toEqual([])
})
