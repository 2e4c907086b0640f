import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import type { ProposalFinding } from '../../../shared/proposal/finding.ts'
import { ruleRows } from '../../../shared/quality/rule-rows.ts'
import { maySoften, soften, softenFindings, whyNotSoftened } from '../../../shared/quality/softened-check.ts'
import { type AnswerChanges, applyChanges, type CellAnswer } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { rows as requirementRows } from '../../support/clean-case.ts'
import { proposalTables } from '../../support/proposal-input.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const lateConviction: AnswerChanges = {
  offences: requirementRows({
    main: 'yes',
    title: 'Theft',
    code: '04600',
    date: '2022-06-01',
    convictedOn: '2022-07-01',
  }),
}

const requiring = (...cells: readonly Record<string, CellAnswer>[]): AnswerChanges => ({
  'proposal.requirements': requirementRows(...cells),
})
/** Each rule of proposals that a report is held to, stops it and rests on memory, with a report that raises it. */
const raising: readonly (readonly [string, AnswerChanges])[] = [
  ['LIM-EXCL-1', { 'proposal.months': '36', ...requiring({ requirement: 'EXCL', amount: '25' }) }],
  ['LIM-ACR-1', requiring({ requirement: 'ACR', amount: '37' })],
  ['LIM-FTP-2', requiring({ requirement: 'FTP', amount: '366' })],
  ['LIM-DEF-1', { 'proposal.order': 'deferral', 'proposal.months': '7' }],
  ['AV-AAMR', requiring({ requirement: 'AAMR', amount: '60' })],
  ['AV-ACR', { ...lateConviction, ...requiring({ requirement: 'ACR', amount: '24' }) }],
  ['CB-1', requiring({ requirement: 'AAMR', amount: '60' }, { requirement: 'ATR', amount: '6' })],
]

const rows = ruleRows({ quality: qualityTable, proposal: proposalTables })

describe('Softening a rule', () => {
  it('is for blocks that rest on memory, and says why for any other', () => {
    expect(rows.filter(maySoften).map(({ id }) => id)).toEqual([
      ...['QC09', 'QC20', 'QC35', 'QC75'],
      ...raising.map(([id]) => id),
    ])
    for (const id of ['QC20', 'LIM-EXCL-1', 'CB-1']) expect(whyNotSoftened(rows, id)).toBeNull()
    for (const id of ['QC08', 'QC13', 'QC31', 'LIM-UPW-1', 'CB-12', 'ORD-3'])
      expect(whyNotSoftened(rows, id)).toContain('a source that was seen')
    for (const id of ['QC32', 'CB-6']) expect(whyNotSoftened(rows, id)).toContain('stops nothing')
    expect(whyNotSoftened(rows, 'QC99')).toBe('There is no check QC99.')
  })

  it('allows just what is then changed', () => {
    const every = rows.map(({ id }) => id)
    const allowed = every.filter((id) => whyNotSoftened(rows, id) === null)
    const after = soften(qualityTable, every).checks
    const changed = qualityTable.checks.filter((row, at) => row.severity !== after[at]?.severity)
    const findings = rows.map(
      ({ id, severity, confidence, source }): ProposalFinding => ({
        rule: id,
        severity,
        confidence,
        source,
        requirement: null,
        measure: null,
        says: id,
      }),
    )
    const softened = softenFindings(findings, every)
    expect(changed.map(({ id }) => id)).toEqual(allowed.filter((id) => id.startsWith('QC')))
    expect(findings.filter((one, at) => one !== softened[at]).map(({ rule }) => rule)).toEqual(allowed)
    expect(softenFindings(findings, [])).toEqual(findings)
  })

  it.each(raising)('%s stops a report that raises it, and only warns once it is softened', (id, changes) => {
    const { answers, format } = exampleOf('case-1')
    const found = (softened: readonly string[]) =>
      assess(
        { answers: applyChanges(answers, changes), form: formOf(format), authorGrade: 'PO' },
        { ...assessmentTables, softened },
      ).findings
    expect(
      found([])
        .filter(({ source }) => source.startsWith(`${id}: `))
        .map((one) => one.id),
    ).toEqual(['QC31'])
    const after = found([id])
    expect(after.filter(({ source }) => source.startsWith(`${id}: `))).toEqual([])
    expect(after.filter((one) => one.id === id).map(({ severity }) => severity)).toEqual(['warn'])
  })

  it('each rule has its own id, and words without a place left open', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ message }) => /undefined|null/.test(message))).toEqual([])
    expect(rows.find(({ id }) => id === 'LIM-CURFEW-1')?.message).toBe(
      'Curfew, hours in a day: at least 2, at most 16 hours a day; from 1 February 2015 until 27 June 2022.',
    )
  })
})
