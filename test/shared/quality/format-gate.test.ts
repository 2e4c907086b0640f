import { describe, expect, it } from 'vitest'
import { loadReference } from '../../../electron/core/templates/reference.ts'
import { formatGate, goneOnBecause } from '../../../shared/quality/format-gate.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { exampleOf, templatesFolder } from '../../support/templates.ts'

const gateOf = (answers: Answers) => formatGate(caseOf(answers), qualityTable)
const rulesOf = (changes: Answers) => gateOf({ ...cleanAnswers, ...changes }).map(({ rule }) => rule)
const ledger = (check: string, status: string) => ({ checks: rows({ check, status }) })
const abuse = { offences: rows({ main: 'yes', domesticAbuse: 'yes' }) }
const found = (answers: Answers, format: 'oral' | 'short-format' = 'oral') =>
  runChecks(contextOf({ answers, format }), qualityTable).filter(({ id }) =>
    ['QC09', 'QC20', 'QC75'].includes(id),
  )

describe('Whether an oral report suits the case', () => {
  it('does for the low-risk cases of the day', () => {
    for (const name of ['case-1', 'case-2', 'case-7'] as const)
      expect(gateOf(exampleOf(name).answers)).toEqual([])
  })

  it('does not for exposure at high risk: level and offence', () => {
    expect(gateOf(exampleOf('case-5').answers)).toMatchObject([
      { rule: 'PT-3', because: 'the risk of serious harm is high', instead: ['standard', 'short-format'] },
      { rule: 'PT-4', field: 'sexual.current' },
    ])
  })

  it.each([
    ['medium', []],
    ['high', ['PT-3']],
    ['veryHigh', ['PT-3']],
  ])('at %s: %j', (level, rules) => {
    expect(rulesOf({ 'rosh.staff': level })).toEqual(rules)
  })

  it('asks by the code of an offence where nobody has said yet whether it is sexual', () => {
    const charged = (cell: object) => ({ offences: rows({ main: 'yes', ...cell }) })
    expect(gateOf(charged({ code: '13901' }))).toMatchObject([{ rule: 'PT-4', field: 'offences' }])
    expect(rulesOf(charged({ cjsCode: 'sx03022' }))).toEqual(['PT-4'])
    expect(rulesOf({ ...charged({ cjsCode: 'SX03022' }), 'sexual.current': 'no' })).toEqual([])
    expect(rulesOf(charged({ code: '04600', cjsCode: 'TH68010' }))).toEqual([])
  })

  it('knows sexual offences as the table of offences groups them', () => {
    const { offences } = loadReference(templatesFolder)
    const row = qualityTable.formatGate.find(({ id }) => id === 'PT-4')?.offences?.homeOffice ?? []
    const meant = [...offences.values()].filter(({ code }) =>
      row.some((beginning) => code.startsWith(beginning)),
    )
    expect(meant.length).toBeGreaterThan(200)
    const others = meant.filter(({ ogrs3Group }) => ogrs3Group?.startsWith('Sexual') !== true)
    // Preparing a sexual offence against a child is in no group of its own.
    expect(others.map(({ code }) => code.slice(0, 3))).toEqual(['021', '021', '022', '022'])
  })

  it('waits for a check only where it matters', () => {
    expect(rulesOf({ ...abuse, ...ledger('domesticAbuse', 'pending') })).toEqual(['PT-5'])
    expect(rulesOf({ ...abuse, ...ledger('domesticAbuse', 'concerns') })).toEqual([])
    expect(rulesOf(ledger('domesticAbuse', 'pending'))).toEqual([])
    const child = { children: rows({ relation: 'son', contact: 'livesWith' }) }
    expect(rulesOf({ ...child, ...ledger('childSafeguarding', 'notAvailable') })).toEqual(['PT-5'])
    expect(rulesOf(ledger('childSafeguarding', 'notAvailable'))).toEqual([])
  })

  it('waits for any check at a medium risk, but for an analysis in OASys that is current', () => {
    const medium = { 'rosh.public': 'medium', ...ledger('childSafeguarding', 'pending') }
    expect(gateOf(medium)).toMatchObject([
      { rule: 'PT-2', because: expect.stringContaining('the child safeguarding check is still out') },
    ])
    expect(rulesOf({ ...medium, 'rosh.fullAnalysis': 'currentOasys' })).toEqual([])
  })

  it('asks for the full analysis that the screening calls for', () => {
    const yes = { 'rosh.screening': { yesNo: { 'R3.4': 'yes' as const } } }
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'notNeeded' })).toEqual(['PT-6'])
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'historic' })).toEqual([])
    expect(rulesOf({ ...yes, 'rosh.fullAnalysis': 'done' })).toEqual([])
  })
})

describe('What an oral report is asked about it', () => {
  const high = { 'rosh.public': 'high' }

  it('is looked at again, needed until it is made another or kept with a reason, and then signed with it', () => {
    const [finding] = found(high)
    expect(finding).toMatchObject({
      id: 'QC75',
      kind: 'lookAgain',
      severity: 'block',
      field: 'rosh.public',
      says: 'Not an oral report, because the risk of serious harm is high.',
      instead: ['standard', 'short-format'],
      keep: { as: 'QC75 PT-3', label: 'Go on, because' },
      asksWhy: true,
    })
    const gate = gateOf({ ...cleanAnswers, ...high })
    expect(found(goneOnBecause(high, gate, 'the court will not adjourn'))).toMatchObject([
      { severity: 'warn', kept: 'the court will not adjourn' },
    ])
    expect(found(high, 'short-format')).toEqual([])
  })

  it('is said once: a very high risk stops, and so does the check of a domestic abuse case', () => {
    expect(found({ 'rosh.public': 'veryHigh' })).toMatchObject([
      { id: 'QC20', kind: 'stop', instead: ['standard', 'short-format'] },
    ])
    expect(found({ ...abuse, ...ledger('domesticAbuse', 'pending') })).toMatchObject([
      { id: 'QC09', kind: 'stop', instead: ['short-format'] },
    ])
  })

  it('is nothing where the report asks for an adjournment', () => {
    expect(found({ ...high, 'proposal.order': 'adjourn', 'proposal.adjourn': 'for a report' })).toEqual([])
  })
})
