import type { Content } from 'pdfmake/interfaces'
import type { LaidNode } from '../../../shared/document/laid-report.ts'
import { INK, rule } from './page-style.ts'
import { measureCode } from './pdfmake-parts.ts'
import type { Typesetter } from './typesetting.ts'

/** In points, at least: a scan of a copied page must still read it. */
const SIDE = 62

/** The code to scan, and beside it what a person types. */
export function proofBlock(
  { code, title, lines }: Extract<LaidNode, { is: 'proof' }>,
  set: Typesetter,
): Content {
  const { _canvas, _width } = measureCode({ qr: code, fit: SIDE, eccLevel: 'M', foreground: INK.text })
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      rule(set.width, 0.5, INK.rule),
      {
        marginTop: 6,
        columnGap: 12,
        columns: [
          { width: _width, canvas: _canvas, alt: 'Code to scan: it holds the fingerprint beside it' },
          {
            width: '*',
            stack: [
              { ...set.line(title, 'label'), tag: 'H3' } satisfies Content,
              ...lines.map((line, at) => ({ ...set.line(line, 'value'), bold: at === 0 })),
            ],
          },
        ],
      },
    ],
  }
}
