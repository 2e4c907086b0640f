import { describe, expect, it } from 'vitest'
import type { ProposalFinding } from '../../../shared/proposal/finding.ts'
import { ruleRows } from '../../../shared/quality/rule-rows.ts'
import { maySoften, soften, softenFindings, whyNotSoftened } from '../../../shared/quality/softened-check.ts'
import { proposalTables } from '../../support/proposal-input.ts'
import { qualityTable } from '../../support/quality-table.ts'

const rows = ruleRows({ quality: qualityTable, proposal: proposalTables })

describe('Softening a rule', () => {
  it('is for blocks that rest on memory, and says why for any other', () => {
    expect(rows.filter(maySoften).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['QC09', 'QC20', 'QC35', 'QC47', 'LIM-EXCL-1', 'AV-AAMR', 'EL-DRR', 'CB-1']),
    )
    for (const id of ['QC20', 'LIM-EXCL-1', 'EL-DRR']) expect(whyNotSoftened(rows, id)).toBeNull()
    for (const id of ['QC08', 'QC13', 'QC31', 'LIM-UPW-1', 'CB-2', 'ORD-3'])
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
        says: id,
      }),
    )
    const softened = softenFindings(findings, every)
    expect(changed.map(({ id }) => id)).toEqual(allowed.filter((id) => id.startsWith('QC')))
    expect(findings.filter((one, at) => one !== softened[at]).map(({ rule }) => rule)).toEqual(allowed)
    expect(softenFindings(findings, [])).toEqual(findings)
  })

  it('each rule has its own id, and words without a place left open', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ message }) => /undefined|null/.test(message))).toEqual([])
    expect(rows.find(({ id }) => id === 'LIM-CURFEW-1')?.message).toBe(
      'Curfew, hours in a day: at least 2, at most 16 hours a day; from 1 February 2015 until 27 June 2022.',
    )
  })
})
