import { describe, expect, it } from 'vitest'
import { checksFound, inPlainWords } from '../../../../renderer/screens/quality-checks/checks-found.ts'
import { qualityTable } from '../../../support/quality-table.ts'

const found = (words: string) => checksFound(qualityTable.checks, words).map(({ id }) => id)

describe('The page of the quality checks', () => {
  it('shows all of them while nothing is searched for, and those that hold every word', () => {
    expect(found(' ')).toHaveLength(qualityTable.checks.length)
    expect(found('qc20')).toEqual(['QC20'])
    expect(found('RICHARD concurrent')).toEqual([])
    expect(found('richard category')).toEqual(['QC38'])
  })

  it('leaves open what a report fills in, and shows no place of the template', () => {
    for (const { message } of qualityTable.checks) expect(inPlainWords(message)).not.toMatch(/[{}]/)
    expect(inPlainWords('{says}')).toBe('Says what is wrong, case by case.')
    expect(inPlainWords('RSR is {score}, an NPS case.')).toBe('RSR is …, an NPS case.')
  })
})
