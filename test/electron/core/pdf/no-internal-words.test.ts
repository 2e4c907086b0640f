import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { copySchema } from '../../../../shared/document/document.schema.ts'
import { documentWith, internalWordsIn, PLANTED } from '../../../support/internal-words.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { EXAMPLES, exampleOf } from '../../../support/templates.ts'

test('every example is looked at', () => {
  expect(readdirSync('templates/examples').toSorted()).toEqual(
    EXAMPLES.map((name) => `${name}.json`).toSorted(),
  )
})

const unsigned = { signatures: [], signed: false, payloadSha256: null }

test.each(copySchema.options)(
  'the search finds each word that is planted in the printed %s copy',
  async (copy) => {
    const { bytes } = await renderPdf({ document: documentWith(PLANTED), copy, ...unsigned })
    const found = internalWordsIn(pdfText(bytes))
    expect(PLANTED.filter((word) => !found.includes(word))).toEqual([])
  },
)

test.each(EXAMPLES)(
  '%s: no printed copy holds what only a machine or the owner of a rule needs',
  async (name) => {
    const { format, answers } = exampleOf(name)
    for (const copy of copySchema.options) {
      const document = documentOf(format, answers)
      const { bytes, undrawable } = await renderPdf({ document, copy, ...unsigned })
      expect(internalWordsIn(pdfText(bytes))).toEqual([])
      expect(undrawable).toEqual([])
    }
  },
  120_000,
)
