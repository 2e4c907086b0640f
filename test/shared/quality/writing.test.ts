import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { fromPlainText } from '../../../shared/report/rich-text.ts'
import { type ContextChanges, contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const named = (name: string, changes: ContextChanges['answers']) =>
  runChecks(
    contextOf({
      answers: { victims: rows({ who: 'a man', known: 'no', impact: 'shaken', name }), ...changes },
    }),
    qualityTable,
    'handover',
  ).map(({ field }) => field)

describe("A victim's name in what the defendant will see (QC47)", () => {
  it('is found by surname, in any field, in any Unicode form and any case', () => {
    expect(named('Peter Dunmore', { 'views.own': fromPlainText('sorry for MR DUNMORE') })).toEqual([
      'views.own',
    ])
    expect(named('Anna Łuczyńska', { 'rosh.who': 'pani Łuczyn\u0301ska' })).toEqual(['rosh.who'])
  })

  it('may stand in a restricted passage and in the restricted column that holds it', () => {
    const restricted = {
      blocks: [{ type: 'paragraph' as const, text: [{ text: 'Mr Dunmore', restricted: true as const }] }],
    }
    expect(named('Peter Dunmore', { 'views.own': restricted })).toEqual([])
  })

  it('is found in another open column of the same table', () => {
    const victims = rows({ who: 'Mr Dunmore', known: 'no', impact: 'shaken', name: 'Peter Dunmore' })
    expect(named('', { victims })).toEqual(['victims'])
  })

  it('is not a part of another word', () => {
    expect(named('Ann Hill', { 'views.own': fromPlainText('She lives in Hillside, chilled.') })).toEqual([])
  })

  it('where the surname is the defendant’s own, the first name tells', () => {
    expect(named('Laura Fordham', { 'views.own': fromPlainText('Mr Fordham agrees.') })).toEqual([])
    expect(named('Laura Fordham', { 'views.own': fromPlainText('He told Laura.') })).toEqual(['views.own'])
  })
})

describe('Plain English (QC46)', () => {
  const hints = (text: string) =>
    runChecks(contextOf({ answers: { 'views.own': fromPlainText(text) } }), qualityTable).filter(
      ({ id }) => id === 'QC46',
    )

  it('is a hint, never more', () => {
    expect(hints('The service user will utilise it.').map(({ severity }) => severity)).toEqual(['advise'])
  })

  it('takes an abbreviation only as written', () => {
    expect(hints('He will row to the prow.')).toEqual([])
    expect(hints('His RO said so.')).toHaveLength(1)
  })

  it.each([
    [30, 0],
    [31, 1],
  ])('sentences of %i words: %i hints', (words, count) => {
    expect(hints(`${Array.from({ length: words }, () => 'word').join(' ')}.`)).toHaveLength(count)
  })
})
