import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forCopy, REPLACED } from '../../../shared/document/copies.ts'
import { type ReportDocument, reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { plainText, type RichText, type Span } from '../../../shared/record/rich-text.ts'
import { richTextOf } from '../../support/arbitrary-answers.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const ofAnalysis = (richText: RichText): ReportDocument =>
  documentOf('oral', { 'offence.analysis': richText })
const analysisIn = (document: ReportDocument): RichText => {
  const shown = document.sections
    .flatMap((section) => section.entries)
    .find((entry) => entry.question === 'offence.analysis')?.shown
  return shown?.as === 'richText' ? shown.richText : { blocks: [] }
}
const courtText = (...blocks: RichText['blocks']): string =>
  plainText(analysisIn(forCopy(ofAnalysis({ blocks }), 'court')))
const p = (...text: Span[]): RichText['blocks'][number] => ({ type: 'paragraph', text })
const open = (text: string): Span => ({ text })
const kept = (text: string): Span => ({ text, restricted: true })

const case1 = documentOf('oral', exampleOf('case-1').answers)
const case3 = documentOf('short-format', exampleOf('case-3').answers)

test('a passage within a sentence is replaced where it stands, and the words around it stay apart', () => {
  expect(courtText(p(open('He said so. '), kept('She fears him. '), open('I agree.')))).toBe(
    `He said so. ${REPLACED} I agree.`,
  )
  expect(courtText(p(open('He said so.'), kept(' She fears him.')))).toBe(`He said so. ${REPLACED}`)
})

test('a passage over bold words, paragraphs and list items is replaced once', () => {
  expect(
    courtText(
      p(open('Before. '), kept('One, '), { text: 'two', bold: true, restricted: true }),
      p(),
      p(kept('three')),
      { type: 'list', ordered: false, items: [[kept('four')], [kept('five')], [open('six')]] },
    ),
  ).toBe(`Before. ${REPLACED}\n\nsix`)
})

test('two passages with words between them are replaced twice', () => {
  expect(courtText(p(kept('one')), p(open('between')), p(kept('two')))).toBe(
    `${REPLACED}\nbetween\n${REPLACED}`,
  )
})

test('case 1: the court reads everything but the passage; the bench has the passage by itself', () => {
  const court = documentText(case1, 'court')
  expect(court).not.toContain('partner died')
  expect(court).toContain(`in a hostel. ${REPLACED}`)
  expect(court).not.toContain('for the first time')
  const alone = forCopy(case1, 'restricted')
  expect(alone.sections.map((section) => section.id)).toContain('needsAndStrengths')
  expect(documentText(case1, 'restricted')).toContain(
    'his partner died of an overdose in their flat in November 2012.',
  )
  expect(documentText(case1, 'restricted')).not.toContain('methadone')
})

test('case 3: the victim’s name and how she is reached are in no court copy, and in the restricted one with whom they belong to', () => {
  const court = JSON.stringify(forCopy(case3, 'court'))
  expect(court).not.toContain('Pettifer')
  expect(court).not.toContain('witness care unit')
  const victims = forCopy(case3, 'restricted')
    .sections.flatMap(({ entries }) => entries)
    .find(({ question }) => question === 'victims')?.shown
  expect(victims).toMatchObject({ columns: expect.arrayContaining(['Who', 'Name', 'How they are reached']) })
  const texts = victims?.as === 'table' ? victims.rows.flat().map(({ text }) => text) : []
  expect(texts).toEqual(
    expect.arrayContaining(['Former partner', 'Laura Jane Pettifer', 'Through the witness care unit']),
  )
})

test('draft and receiver have the report whole, marks and all', () => {
  expect(forCopy(case3, 'receiver')).toEqual(case3)
  expect(forCopy(case3, 'draft')).toEqual(case3)
  expect(JSON.stringify(forCopy(case1, 'receiver'))).toContain('"restricted":true')
})

test('a report without restricted passages gives an empty restricted copy', () => {
  expect(forCopy(documentOf('oral', { 'person.name': 'Lee' }), 'restricted').sections).toEqual([])
})

/** Words that can be told apart afterwards: restricted ones begin with X, open ones with O. */
const marked = (richText: RichText, counter = { next: 0 }): RichText => {
  const spans = (line: Span[]): Span[] =>
    line.map((span) => {
      counter.next += 1
      return { ...span, text: `${span.restricted === true ? 'X' : 'O'}${counter.next}w ` }
    })
  return {
    blocks: richText.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, items: block.items.map(spans) }
        : { ...block, text: spans(block.text) },
    ),
  }
}
const wordsIn = (text: string): string[] => text.match(/[XO]\d+w/g) ?? []

test('for any rich text: the court copy holds every open word and no restricted one, the restricted copy the opposite', () => {
  fc.assert(
    fc.property(richTextOf(fc.constant('word')), fc.string({ maxLength: 5 }), (written, name) => {
      const richText = marked(written)
      const secret = `X0w${name}`
      const document = documentOf('oral', {
        'offence.analysis': richText,
        victims: { rows: [{ id: 'a', cells: { who: 'O0w', name: secret } }] },
      })
      const all = wordsIn(`O0w ${secret} ${plainText(richText)}`)
      const court = forCopy(document, 'court')
      const alone = forCopy(document, 'restricted')
      expect(reportDocumentSchema.safeParse(court).success).toBe(true)
      expect(reportDocumentSchema.safeParse(alone).success).toBe(true)
      expect(wordsIn(JSON.stringify(court)).toSorted()).toEqual(
        all.filter((word) => word.startsWith('O')).toSorted(),
      )
      expect(
        wordsIn(JSON.stringify(alone))
          .filter((word) => word.startsWith('X'))
          .toSorted(),
      ).toEqual(all.filter((word) => word.startsWith('X')).toSorted())
      expect(wordsIn(JSON.stringify(alone)).filter((word) => word.startsWith('O'))).toEqual(['O0w'])
    }),
    { numRuns: 150 },
  )
})

test('for any rich text: each unbroken run of restricted words is replaced exactly once', () => {
  fc.assert(
    fc.property(richTextOf(fc.constant('word')), (written) => {
      const richText = marked(written)
      const runs = wordsIn(plainText(richText)).filter(
        (word, index, all) => word.startsWith('X') && !(all[index - 1]?.startsWith('X') ?? false),
      )
      const court = plainText(analysisIn(forCopy(ofAnalysis(richText), 'court')))
      expect(court.split(REPLACED).length - 1).toBe(runs.length)
    }),
    { numRuns: 150 },
  )
})
