import { describe, expect, it } from 'vitest'
import { allocate } from '../../../shared/allocation/allocate.ts'
import type { AllocateInput } from '../../../shared/allocation/allocate-input.ts'
import { allocationForChecks } from '../../../shared/quality/allocation-for-checks.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import {
  allocationInput,
  allocationTables,
  medium,
  months,
  rsr,
  sentenced,
  term,
} from '../../support/allocation-input.ts'
import { contextOf } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

function found(changes: Partial<AllocateInput>, statedTotalMonths: number | null = null) {
  const input = allocationInput(changes)
  const allocation = allocationForChecks(
    input,
    allocate(input, allocationTables),
    allocationTables.schedule15,
    statedTotalMonths,
  )
  const scores = { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrProblems: [] } as const
  return runChecks(
    contextOf({ allocation, scores: { ...scores, rsrPercent: input.rsr?.percent ?? null } }),
    qualityTable,
    'allocate',
  ).map(({ id, says }) => `${id} ${says}`)
}

const nps = { choice: 'NPS' } as const

describe('The misallocations of the inspection report, as the checks say them', () => {
  it('Richard: MAPPA on a term of 4 months', () => {
    expect(
      found({
        ...nps,
        choiceBasis: 'mappa',
        ...sentenced(months(4, { disposal: 'suspended' })),
        rosh: medium,
      }),
    ).toEqual([
      'QC38 Not MAPPA category 2: the longest single term for a Schedule 15 offence is 4 months, and 12 months are needed.',
      expect.stringMatching(/^QC41 /),
    ])
  })

  it('Sue: 8 and 8 side by side written down as 16', () => {
    const sue = sentenced(months(8), months(8, { runs: { concurrentWith: 'a' } }))
    expect(found(sue, 16)).toEqual([
      'QC39 Concurrent terms are not added together: the total is 8 months, not 16 months.',
    ])
    expect(found(sue, 8)).toEqual([])
    expect(found(sentenced(months(8), months(8, { runs: { consecutiveTo: 'a' } })), 16)).toEqual([])
  })

  it('Michael: length alone', () => {
    const michael = { ...nps, choiceBasis: 'mappa', ...sentenced(months(20, { schedule15: 'no' })) } as const
    expect(found(michael).map((line) => line.slice(0, 4))).toEqual(['QC40', 'QC41'])
    expect(found({ ...michael, choice: 'CRC' })).toEqual([])
  })

  it('length alone, or a specified offence without such a term: what is said is so in each case', () => {
    const said = (choiceBasis: 'mappa' | 'sentenceLength', ...parts: readonly ReturnType<typeof months>[]) =>
      found({ ...nps, choiceBasis, ...sentenced(...parts) }).filter((line) => line.startsWith('QC40'))
    const none =
      'no offence with a term of 12 months or more is in Schedule 15, is murder or is within s.327(4A).'
    expect(said('mappa', months(20, { schedule15: 'no' }))).toEqual([
      `QC40 A long sentence alone is no ground: ${none}`,
    ])
    expect(said('mappa', { schedule15: 'yes' })).toEqual([`QC40 Not MAPPA category 2: ${none}`])
    expect(said('sentenceLength', months(4))).toEqual([`QC40 Not MAPPA category 2: ${none}`])
    expect(said('mappa', months(4))).toEqual([])
    expect(said('mappa', months(20, { schedule15: 'no' }), months(4))).toEqual([])
    expect(said('mappa', months(12))).toEqual([])
    expect(said('mappa', months(20, { schedule15: 'unknown' }))).toEqual([])
  })

  it('no ground (QC41) is said where none is met, not where it cannot be decided', () => {
    const raises = (changes: Partial<AllocateInput>) =>
      found({ ...nps, ...changes }).some((line) => line.startsWith('QC41'))
    expect(raises({})).toBe(true)
    expect(raises({ rsr: null })).toBe(false)
    expect(raises(sentenced(months(20, { schedule15: 'unknown' })))).toBe(false)
    expect(raises(sentenced({ disposal: 'fine' }))).toBe(false)
    expect(raises({ deportation: true })).toBe(false)
  })

  it('terms in weeks are added up too (QC39): twice 26 weeks side by side written down as 12 months', () => {
    const weeks = (number: number, more = {}) =>
      months(0, { term: term({ weeks: number }), schedule15: 'no', ...more })
    const sideBySide = sentenced(weeks(26), weeks(26, { runs: { concurrentWith: 'a' } }))
    expect(found(sideBySide, 12)).toEqual([expect.stringMatching(/^QC39 /)])
    expect(found(sideBySide, 6)).toEqual([])
    expect(found(sideBySide, 11)).toEqual([])
    const almostNothing = months(0, { term: term({ days: 5 }), runs: { concurrentWith: 'a' } })
    expect(found(sentenced(months(8), almostNothing), 8)).toEqual([])
  })

  it('Martin: kept by the NPS without a ground', () => {
    expect(found({ ...nps, ...sentenced(months(3)), rosh: medium, rsr: rsr(1.9) })).toEqual([
      expect.stringMatching(/^QC41 .*RSR 1\.90, not MAPPA/),
    ])
    expect(
      found({
        ...nps,
        ...sentenced(months(3)),
        publicInterest: { ground: 'media', approvedBy: 'N. Okonjo' },
      }),
    ).toEqual([])
  })

  it('the CRC chosen against RSR 6.90 is stopped by two checks, against 6.89 by none', () => {
    expect(found({ choice: 'CRC', rsr: rsr(6.9) }).map((line) => line.slice(0, 4))).toEqual(['QC15', 'QC42'])
    expect(found({ choice: 'CRC', rsr: rsr(6.89) })).toEqual([])
  })

  it('a true category 2 raises nothing', () => {
    expect(found({ ...nps, choiceBasis: 'mappa', ...sentenced(months(12)) })).toEqual([])
  })
})
