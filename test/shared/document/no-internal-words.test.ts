import { expect, test } from 'vitest'
import { forCopy } from '../../../shared/document/copies.ts'
import { copySchema } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { INTERNAL } from '../../support/internal-words.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { EXAMPLES, exampleOf } from '../../support/templates.ts'

test.each(EXAMPLES)('%s: no copy holds what only a machine or the owner of a rule needs', (name) => {
  const { format, answers } = exampleOf(name)
  for (const copy of copySchema.options) {
    expect(INTERNAL.exec(documentText(forCopy(documentOf(format, answers), copy)))).toBeNull()
  }
})

test('a sentence proposed stands once, whatever else is recorded of an older proposal', () => {
  const { format, answers } = exampleOf('case-3')
  const changed = applyChanges(answers, { 'proposal.order': 'custody', 'proposal.custodialMonths': '4' })
  const text = documentText(
    documentOf(format, changed, { proposedSentence: 'Immediate custody of 4 months.' }),
  )
  expect(text).toContain('Also recorded')
  expect(text.match(/Proposed sentence/g)).toHaveLength(1)
})
