import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { pdfInfo, pdfText } from '../../../support/pdf-text.ts'
import { case1, case3, signed } from '../../../support/print-requests.ts'

/** As a reader's program counts them: heads and feet of pages among them. */
const wordsOf = (bytes: Uint8Array): number =>
  pdfText(bytes)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const countersigned = {
  ...signed,
  signatures: [
    ...signed.signatures,
    { ...signed.signatures[0], role: 'countersigner', name: 'Nkechi Okonjo', grade: 'SPO', keyId: 'k2' },
  ],
} as const

test.each([
  { name: 'case-1', document: case1, signing: signed, pages: 3, words: 1300 },
  { name: 'case-3', document: case3, signing: countersigned, pages: 4, words: 2650 },
])(
  'the court reads $name in at most $pages pages and $words words',
  async ({ document, signing, pages, words }) => {
    const { bytes } = await renderPdf({ document, copy: 'court', ...signing })
    expect(Number(pdfInfo(bytes).get('Pages'))).toBeLessThanOrEqual(pages)
    expect(wordsOf(bytes)).toBeLessThanOrEqual(words)
  },
)
