import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { copySchema } from '../../../../shared/document/document.schema.ts'
import { INTERNAL } from '../../../support/internal-words.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { EXAMPLES, exampleOf } from '../../../support/templates.ts'

test('every example is looked at', () => {
  expect(readdirSync('templates/examples').toSorted()).toEqual(
    EXAMPLES.map((name) => `${name}.json`).toSorted(),
  )
})

test.each(EXAMPLES)(
  '%s: no printed copy holds what only a machine or the owner of a rule needs',
  async (name) => {
    const { format, answers } = exampleOf(name)
    for (const copy of copySchema.options) {
      const draft = { copy, signatures: [], signed: false, payloadSha256: null }
      const { bytes, undrawable } = await renderPdf({ document: documentOf(format, answers), ...draft })
      expect(INTERNAL.exec(pdfText(bytes))).toBeNull()
      expect(undrawable).toEqual([])
    }
  },
  120_000,
)
