import { describe, expect, it } from 'vitest'
import { checksFound, inPlainWords } from '../../../../renderer/screens/quality-checks/checks-found.ts'
import { qualityTableSchema } from '../../../../shared/quality/quality-table.ts'
import { proposalRows } from '../../../../shared/quality/rule-rows.ts'
import { proposalTables } from '../../../support/proposal-input.ts'
import { qualityTable } from '../../../support/quality-table.ts'

const found = (words: string) => checksFound(qualityTable.checks, words).map(({ id }) => id)

describe('The page of the quality checks', () => {
  it('shows all of them while nothing is searched for, and those that hold every word', () => {
    expect(found(' ')).toHaveLength(qualityTable.checks.length)
    expect(found('qc20')).toEqual(['QC20'])
    expect(found('RICHARD concurrent')).toEqual([])
    expect(found('richard category')).toEqual(['QC38'])
  })

  it('says each check and each rule of a proposal in a sentence without a hole', () => {
    const rows = [...qualityTable.checks, ...proposalRows(proposalTables)]
    expect(rows.length).toBeGreaterThan(qualityTable.checks.length)
    expect(rows.map(inPlainWords).filter((words) => !/^[^{}…]+[.?]$/.test(words))).toEqual([])
  })

  it('refuses a check that has a place to fill and no words without one', () => {
    const [first] = qualityTable.checks
    const parse = (changed: object) =>
      qualityTableSchema.safeParse({ ...qualityTable, checks: [{ ...first, ...changed }] }).success
    expect(parse({ message: 'Say {what}.', inGeneral: 'Say it.' })).toBe(true)
    expect(parse({ message: 'Say {what}.', inGeneral: undefined })).toBe(false)
    expect(parse({ message: 'Say {what}.', inGeneral: 'Say {it}.' })).toBe(false)
    expect(parse({ message: 'Say it.', inGeneral: 'Say it.' })).toBe(false)
  })
})
