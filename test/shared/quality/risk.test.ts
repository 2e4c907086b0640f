import { describe, expect, it } from 'vitest'
import type { QualityContext } from '../../../shared/quality/context.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import { hearingResultSchema } from '../../../shared/report/result.ts'
import { type ContextChanges, contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const ids = (changes: ContextChanges) => runChecks(contextOf(changes), qualityTable).map(({ id }) => id)
const sentencedOn = (date: string) =>
  hearingResultSchema.parse({ date, outcome: 'asProposed', sentence: 'As proposed' })

describe('An RSR for this conviction (QC14)', () => {
  const raises = (assessed: string, sentenced: string | null) =>
    ids({
      answers: { 'risk.assessmentDate': assessed },
      result: sentenced === null ? null : sentencedOn(sentenced),
    }).includes('QC14')

  it('before sentence: not older than the last offence before this hearing', () => {
    expect(raises('2016-09-23', null)).toBe(true)
    expect(raises('2016-09-24', null)).toBe(false)
  })

  it('after sentence: not older than the conviction', () => {
    expect(raises('2016-10-10', '2016-10-11')).toBe(true)
    expect(raises('2016-10-11', '2016-10-11')).toBe(false)
  })

  it('after sentence: 28 days before it at most', () => {
    expect(raises('2016-10-11', '2016-11-08')).toBe(false)
    expect(raises('2016-10-11', '2016-11-09')).toBe(true)
  })
})

describe('A level that differs from the score (QC21)', () => {
  const scores = (
    rsrBand: QualityContext['scores']['rsrBand'],
    ogrs3Band: QualityContext['scores']['ogrs3Band'],
  ) => ({
    ogrs3TwoYearPercent: 60,
    ogrs3Band,
    rsrPercent: 5,
    rsrBand,
  })
  const level = (level: string) => ({
    'likelihood.level': 'medium',
    'rosh.public': level,
    'rosh.who': 'a',
    'rosh.nature': 'b',
    'rosh.greatest': 'c',
    'rosh.increase': 'd',
    'rosh.reduce': 'e',
    'manager.discussion': 'held',
  })

  it.each([
    ['low', 'low', false],
    ['low', 'medium', false],
    ['low', 'high', true],
    ['low', 'veryHigh', true],
    ['medium', 'low', false],
    ['medium', 'veryHigh', false],
    ['high', 'low', true],
    ['high', 'medium', false],
  ] as const)('RSR %s with a risk of serious harm %s: %s', (rsrBand, rosh, expected) => {
    expect(ids({ scores: scores(rsrBand, 'medium'), answers: level(rosh) }).includes('QC21')).toBe(expected)
  })

  it('compares OGRS3 with the likelihood of reoffending, one band is enough', () => {
    expect(ids({ scores: scores('low', 'medium'), answers: level('low') })).not.toContain('QC21')
    expect(ids({ scores: scores('low', 'high'), answers: level('low') })).toContain('QC21')
    expect(ids({ scores: scores('low', null), answers: level('low') })).not.toContain('QC21')
  })
})

describe('New information (QC24)', () => {
  const review = (cells: Record<string, string>) =>
    ids({ answers: { 'risk.newInformation': rows({ what: 'call-out', learnedOn: '2016-10-10', ...cells }) } })

  it('is not reviewed before it was learned', () => {
    expect(review({ reviewedOn: '2016-10-09' })).toContain('QC24')
    expect(review({ reviewedOn: '2016-10-10' })).not.toContain('QC24')
  })
})

describe('An oral report at high risk (QC20)', () => {
  const high = { 'rosh.knownAdult': 'high' }

  it('does what the finding says when it asks for an adjournment', () => {
    expect(ids({ answers: high })).toContain('QC20')
    expect(ids({ answers: { ...high, 'proposal.order': 'adjourn' } })).not.toContain('QC20')
    expect(ids({ answers: { 'rosh.knownAdult': 'medium' } })).not.toContain('QC20')
  })

  it('leads to the group that is high', () => {
    const [finding] = runChecks(contextOf({ answers: high }), qualityTable).filter(({ id }) => id === 'QC20')
    expect(finding?.field).toBe('rosh.knownAdult')
  })
})
