import { describe, expect, it } from 'vitest'
import { formatGate } from '../../../shared/quality/format-gate.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { exampleOf } from '../../support/templates.ts'

const gateOf = (answers: Answers) => formatGate(caseOf(answers), qualityTable)
const rulesOf = (changes: Answers) => gateOf({ ...cleanAnswers, ...changes }).rules.map(({ rule }) => rule)
const ledger = (check: string, status: string) => ({ checks: rows({ check, status }) })
const abuse = { offences: rows({ main: 'yes', domesticAbuse: 'yes' }) }

describe('Whether an oral report suits the case', () => {
  it('does for the low-risk cases of the day', () => {
    for (const name of ['case-1', 'case-2', 'case-7'] as const)
      expect(gateOf(exampleOf(name).answers)).toEqual({ oralSuitable: true, rules: [] })
  })

  it('does not for exposure at high risk: level and offence', () => {
    const gate = gateOf(exampleOf('case-5').answers)
    expect(gate.oralSuitable).toBe(false)
    expect(gate.rules.map(({ rule }) => rule)).toEqual(['PT-3', 'PT-4'])
  })

  it.each([
    ['medium', []],
    ['high', ['PT-3']],
    ['veryHigh', ['PT-3']],
  ])('at %s: %j', (level, rules) => {
    expect(rulesOf({ 'rosh.staff': level })).toEqual(rules)
  })

  it('waits for a check only where it matters', () => {
    expect(rulesOf({ ...abuse, ...ledger('domesticAbuse', 'pending') })).toEqual(['PT-5'])
    expect(rulesOf({ ...abuse, ...ledger('domesticAbuse', 'concerns') })).toEqual([])
    expect(rulesOf(ledger('domesticAbuse', 'pending'))).toEqual([])
    const child = { children: rows({ relation: 'son', contact: 'livesWith' }) }
    expect(rulesOf({ ...child, ...ledger('childSafeguarding', 'notAvailable') })).toEqual(['PT-5'])
    expect(rulesOf(ledger('childSafeguarding', 'notAvailable'))).toEqual([])
  })

  it('asks for the full analysis that the screening calls for', () => {
    const yes = { 'rosh.screening': { yesNo: { 'R3.4': 'yes' as const } } }
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'notNeeded' })).toEqual(['PT-6'])
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'historic' })).toEqual([])
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'done' })).toEqual([])
  })
})
