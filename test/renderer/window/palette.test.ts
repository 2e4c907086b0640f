import { describe, expect, test } from 'vitest'
import { matchEntries } from '../../../renderer/window/palette.ts'

const entries = [
  { kind: 'Section', label: 'Offence analysis' },
  { kind: 'Section', label: 'Risk of serious harm' },
  { kind: 'Action', label: 'Sign the report' },
  { kind: 'X204417', label: 'Ayşe Demir-Walsh' },
  { kind: 'Offences', label: 'Plea' },
]
const found = (typed: string) => matchEntries(entries, typed).map(({ label }) => label)

describe('Ctrl+K finds', () => {
  test('everything, in its order, while nothing is typed', () => {
    expect(found('  ')).toEqual(entries.map(({ label }) => label))
  })

  test('by the beginnings of words, in any order and case', () => {
    expect(found('HARM ser')).toEqual(['Risk of serious harm'])
  })

  test('what begins with the letters before what only holds them', () => {
    expect(found('si')).toEqual(['Sign the report', 'Offence analysis'])
  })

  test('a name without its accents, and a report by its CRN', () => {
    expect(found('ayse')).toEqual(['Ayşe Demir-Walsh'])
    expect(found('x2044')).toEqual(['Ayşe Demir-Walsh'])
  })

  test('a question by the section it is in', () => {
    expect(found('offence plea')).toEqual(['Plea'])
  })

  test('nothing where a word is nowhere', () => {
    expect(found('sign zebra')).toEqual([])
  })
})
