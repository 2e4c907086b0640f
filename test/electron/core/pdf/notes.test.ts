import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { HAND_UP } from '../../../../shared/document/court-view.ts'
import { documentText } from '../../../../shared/document/document-text.ts'
import { exampleDocument } from '../../../support/example-document.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfInfo, pdfText, rightmost, withoutSpace } from '../../../support/pdf-text.ts'
import { planted } from '../../../support/restricted-places.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'

const unsigned = { copy: 'notes', signed: false, payloadSha256: null, signatures: [] } as const

test.each(['case-1', 'case-3'] as const)(
  'the notes of %s are on A5, every word of them within its margins',
  async (name) => {
    const document = exampleDocument(name)
    const { bytes } = await renderPdf({ document, ...unsigned })
    expect(pdfInfo(bytes).get('Page size')).toMatch(/^419\.53 x 595\.28 pts/)
    const printed = withoutSpace(pdfText(bytes))
    expect(printed).toContain(withoutSpace(HAND_UP))
    expect(printed).toContain(withoutSpace(document.proposedSentence ?? 'no sentence'))
    // Heads and feet of pages stand between its lines.
    for (const line of documentText(document, 'notes')
      .split('\n')
      .filter((one) => one.length < 40))
      expect(printed).toContain(withoutSpace(line))
    expect(rightmost(bytes)).toBeLessThan(419.53 - 29)
  },
  60_000,
)

test('nothing restricted is on them', async () => {
  const document = documentOf('oral', planted(formOf('oral'), exampleOf('case-1').answers))
  const { bytes } = await renderPdf({ document, ...unsigned })
  expect(pdfText(bytes)).not.toContain('Zzplanted')
}, 60_000)
