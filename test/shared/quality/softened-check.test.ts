import { describe, expect, it } from 'vitest'
import { soften } from '../../../shared/quality/quality-table.ts'
import { maySoften, whyNotSoftened } from '../../../shared/quality/softened-check.ts'
import { qualityTable } from '../../support/quality-table.ts'

describe('Softening a check', () => {
  it('is for blocks that rest on memory, and says why for any other', () => {
    expect(qualityTable.checks.filter(maySoften).map(({ id }) => id)).toEqual([
      'QC09',
      'QC20',
      'QC35',
      'QC47',
    ])
    expect(whyNotSoftened(qualityTable, 'QC20')).toBeNull()
    expect(whyNotSoftened(qualityTable, 'QC08')).toContain('a source that was seen')
    expect(whyNotSoftened(qualityTable, 'QC13')).toContain('a source that was seen')
    expect(whyNotSoftened(qualityTable, 'QC32')).toContain('stops nothing')
    expect(whyNotSoftened(qualityTable, 'QC99')).toBe('There is no check QC99.')
  })

  it('allows just what the table then changes', () => {
    const every = qualityTable.checks.map(({ id }) => id)
    const after = soften(qualityTable, every).checks
    const changed = qualityTable.checks.filter((row, at) => row.severity !== after[at]?.severity)
    expect(changed.map(({ id }) => id)).toEqual(
      every.filter((id) => whyNotSoftened(qualityTable, id) === null),
    )
  })
})
