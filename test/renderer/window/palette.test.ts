import { describe, expect, test } from 'vitest'
import { matchEntries, partWith } from '../../../renderer/window/palette.ts'

const entries = [
  { kind: 'Section', label: 'Offence analysis' },
  { kind: 'Section', label: 'Risk of serious harm' },
  { kind: 'Action', label: 'Sign the report' },
  { kind: 'X204417', label: 'Ayşe Demir-Walsh' },
  { kind: 'Offences', label: 'Plea' },
  { kind: 'Answer', label: 'How it began', text: 'He sold the meat in a pub.\nHe signed nothing.' },
]
const found = (typed: string) => matchEntries(entries, typed).map(({ label }) => label)

describe('Ctrl+K finds', () => {
  test('everything, in its order, while nothing is typed', () => {
    expect(found('  ')).toEqual(entries.slice(0, -1).map(({ label }) => label))
  })

  test('by the beginnings of words, in any order and case', () => {
    expect(found('HARM ser')).toEqual(['Risk of serious harm'])
  })

  test('what begins with the letters before what only holds them', () => {
    expect(found('si')).toEqual(['Sign the report', 'Offence analysis', 'How it began'])
  })

  test('a name without its accents, and a report by its CRN', () => {
    expect(found('ayse')).toEqual(['Ayşe Demir-Walsh'])
    expect(found('x2044')).toEqual(['Ayşe Demir-Walsh'])
  })

  test('a question by the section it is in', () => {
    expect(found('offence plea')).toEqual(['Plea'])
  })

  test('an answer by its words, with others of its question, after what is named so', () => {
    expect(found('meat pub')).toEqual(['How it began'])
    expect(found('began meat')).toEqual(['How it began'])
    expect(found('sign')).toEqual(['Sign the report', 'How it began'])
  })

  test('nothing where a word is nowhere', () => {
    expect(found('sign zebra')).toEqual([])
  })
})

describe('of a long answer is shown', () => {
  const text = `He went in alone. ${'Nothing was planned. '.repeat(20)}He sold the meat\nin a pub.`

  test('the part in which the word stands, on one line', () => {
    const part = partWith(text, 'MEAT pub')
    expect(part).toMatch(/^… .*sold the meat in a pub\.$/)
    expect(part.length).toBeLessThan(110)
  })

  test('its beginning, where the word stands there or was found otherwise', () => {
    expect(partWith(text, 'alone')).toMatch(/^He went in alone\. .*…$/)
    expect(partWith('Łukasz came.', 'lukasz')).toBe('Łukasz came.')
  })
})
