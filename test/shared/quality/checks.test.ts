import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { type ContextChanges, contextOf } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { twinsOfAfter } from './twins-of-after.ts'
import { twinsOfContradictions } from './twins-of-contradictions.ts'
import { twinsOfDates } from './twins-of-dates.ts'
import { twinsOfEarlier } from './twins-of-earlier.ts'
import { twinsOfFormat } from './twins-of-format.ts'
import { twinsOfProposal } from './twins-of-proposal.ts'
import { twinsOfRegisters } from './twins-of-registers.ts'
import { twinsOfSourcesAndRisk } from './twins-of-sources-and-risk.ts'

const raised = (changes: ContextChanges) =>
  runChecks(contextOf(changes), qualityTable).map((finding) => finding.id)

const twins = [
  ...twinsOfSourcesAndRisk,
  ...twinsOfDates,
  ...twinsOfProposal,
  ...twinsOfAfter,
  ...twinsOfContradictions,
  ...twinsOfFormat,
  ...twinsOfEarlier,
  ...twinsOfRegisters,
]

describe('The quality checks', () => {
  it('find nothing wrong with a clean report, oral or written', () => {
    expect(raised({})).toEqual([])
    expect(raised({ format: 'short-format' })).toEqual([])
  })

  it.each(twins)('%s: %s', (id, _what, raises, mended) => {
    expect(raised(raises)).toContain(id)
    expect(raised(mended)).not.toContain(id)
  })

  it('are all 82, each with its row of words', () => {
    expect(new Set(twins.map(([id]) => id)).size).toBe(82)
    expect(qualityTable.checks.map((row) => row.id)).toEqual(
      Array.from({ length: 82 }, (_, at) => `QC${String(at + 1).padStart(2, '0')}`),
    )
  })

  it.each(twins)(
    '%s (%s) leads to its field and leaves no place in its words unfilled',
    (id, _what, raises) => {
      const findings = runChecks(contextOf(raises), qualityTable).filter((finding) => finding.id === id)
      for (const finding of findings) {
        expect(finding.says).not.toMatch(/\{|undefined/)
        const withoutField = ['QC38', 'QC39', 'QC40', 'QC41', 'QC42', 'QC43', 'QC44', 'QC59']
        if (withoutField.includes(id)) expect(finding.field).toBeNull()
        else {
          expect(finding.field).not.toBeNull()
          expect(finding.section).not.toBeNull()
        }
      }
    },
  )
})
