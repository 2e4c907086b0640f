import { expect, test } from 'vitest'
import { copySchema } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { documentWith, internalWordsIn, PLANTED } from '../../support/internal-words.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { EXAMPLES, exampleOf } from '../../support/templates.ts'

test.each(EXAMPLES)('%s: no copy holds what only a machine or the owner of a rule needs', (name) => {
  const { format, answers } = exampleOf(name)
  for (const copy of copySchema.options) {
    expect(internalWordsIn(documentText(documentOf(format, answers), copy))).toEqual([])
  }
})

test.each(PLANTED)('the search finds “%s” in the text of every copy that it is planted in', (word) => {
  const document = documentWith([word])
  for (const copy of copySchema.options) {
    expect(internalWordsIn(documentText(document, copy))).toContain(word)
  }
})

test('the search finds a word that the end of a line divides', () => {
  expect(internalWordsIn('It is from\nmemory, and the body\nnot read.')).toEqual([
    'from memory',
    'body not read',
  ])
})

test('a sentence proposed stands once, whatever else is recorded of an older proposal', () => {
  const { format, answers } = exampleOf('case-3')
  const changed = applyChanges(answers, { 'proposal.order': 'custody', 'proposal.custodialMonths': '4' })
  const text = documentText(
    documentOf(format, changed, { proposedSentence: 'Immediate custody of 4 months.' }),
    'receiver',
  )
  expect(text).toContain('Also recorded')
  expect(text.match(/Proposed sentence/g)).toHaveLength(1)
})
