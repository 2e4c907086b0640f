import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REPLACED } from '../../../shared/document/copies.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { sectionParts } from '../../../shared/document/section-parts.ts'
import { must } from '../../../shared/lib/must.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { rows } from '../../support/clean-case.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const { format, answers } = exampleOf('case-3')
const textOf = (changes: Parameters<typeof applyChanges>[1]) =>
  documentText(documentOf(format, applyChanges(answers, changes)), 'receiver')

test('a lone offence is a plain line, and two are a table', () => {
  const two = answers['offences']
  const [first] = typeof two === 'object' && two !== null && 'rows' in two ? two.rows : []
  const [, line] =
    /\nOffences for sentence\n(.*)\n/.exec(textOf({ offences: rows(must(first, 'a row').cells) })) ?? []
  expect(line).toMatch(
    /^Assault occasioning actual bodily harm {2}· {2}Date of offence: .* {2}· {2}Main offence: Yes/,
  )
  expect(textOf({})).toMatch(/\nOffence\t/)
})

test('a court that is not in the list stands in the head by its name, and nowhere as another court', () => {
  const text = textOf({ 'hearing.court': 'other', 'hearing.courtName': 'Lewes Crown Court' })
  expect(text.split('Lewes Crown Court')).toHaveLength(2)
  expect(text).not.toContain('Another court')
})

test('what is given separately is said once to a row', () => {
  const court = documentText(documentOf(format, answers), 'court')
  expect(court).toContain(`Victims: Former partner, partner or spouse, living together, ${REPLACED}.`)
  for (const line of court.split('\n')) expect(line.split(REPLACED).length).toBeLessThan(3)
})

test('where an answer stands does not depend on how long it is', () => {
  const document = documentOf(format, answers)
  const longer = (factor: number) =>
    document.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) =>
        entry.shown.as === 'text' && entry.kind === 'text'
          ? { ...entry, shown: { as: 'text' as const, text: entry.shown.text.repeat(factor) } }
          : entry,
      ),
    }))
  const order = (sections: typeof document.sections) =>
    sections.map((section) =>
      sectionParts(section).map((part) =>
        part.as === 'entry' ? part.entry.question : part.facts.map(({ label }) => label),
      ),
    )
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (factor) => {
      expect(order(longer(factor))).toEqual(order(document.sections))
    }),
  )
})
