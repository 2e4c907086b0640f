import { expect, test } from 'vitest'
import { documentText } from '../../../shared/document/document-text.ts'
import { withSources } from '../../../shared/document/said-by.ts'
import { type Block, richTextSchema, type Span } from '../../../shared/record/rich-text.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const paragraph = (...text: Span[]): Block => ({ type: 'paragraph', text })
const words = (...blocks: Block[]): string =>
  withSources(blocks)
    .map((block) =>
      (block.type === 'list' ? block.items : [block.text])
        .map((line) => line.map(({ text }) => text).join(''))
        .join('\n'),
    )
    .join('\n')

test('whose words a passage is stands after it, before the space and the words that follow', () => {
  expect(
    words(
      paragraph({ text: 'He drank daily. ', saidBy: 'person' }, { text: 'He was seen.', saidBy: 'police' }),
    ),
  ).toBe('He drank daily. (as told by the defendant) He was seen. (from the police)')
  expect(
    words(
      paragraph({ text: 'Three ', saidBy: 'records' }, { text: 'earlier', bold: true, saidBy: 'records' }),
    ),
  ).toBe('Three earlier (from records)')
})

test('it stands once, however many lines the passage runs over, and again where other words came between', () => {
  const told = (text: string): Block => paragraph({ text, saidBy: 'person' })
  expect(words(told('One.'), paragraph(), told('Two.'), paragraph({ text: 'Three.' }), told('Four.'))).toBe(
    'One.\n\nTwo. (as told by the defendant)\nThree.\nFour. (as told by the defendant)',
  )
})

test('every copy says it in its plain text, and of a restricted passage only a copy that shows the passage', () => {
  const document = documentOf('oral', {
    ...exampleOf('case-1').answers,
    'offence.analysis': {
      blocks: [
        paragraph({ text: 'He drank daily.', saidBy: 'person' }),
        paragraph({ text: 'She fears him.', saidBy: 'police', restricted: true }),
      ],
    },
  })
  for (const copy of ['draft', 'court', 'defendant', 'receiver'] as const)
    expect(documentText(document, copy)).toContain('He drank daily. (as told by the defendant)')
  for (const copy of ['draft', 'receiver', 'restricted'] as const)
    expect(documentText(document, copy)).toContain('She fears him. (from the police)')
  for (const copy of ['court', 'defendant'] as const)
    expect(documentText(document, copy)).not.toContain('from the police')
})

test('a document from before the marks is valid as it is, and so is one with them; no other mark is', () => {
  const valid = (span: unknown): boolean =>
    richTextSchema.safeParse({ blocks: [{ type: 'paragraph', text: [span] }] }).success
  expect(valid({ text: 'a', bold: true })).toBe(true)
  expect(valid({ text: 'a', welsh: true, saidBy: 'records' })).toBe(true)
  expect(valid({ text: 'a', saidBy: 'neighbour' })).toBe(false)
})
