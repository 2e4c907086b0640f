import { describe, expect, it } from 'vitest'
import type { QualityContext } from '../../../shared/quality/context.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { hearingResultSchema } from '../../../shared/record/result.ts'
import { type ContextChanges, contextOf, rows, ticked } from '../../support/clean-case.ts'
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

  it('an adjournment is no sentence', () => {
    const adjourned = hearingResultSchema.parse({
      date: '2016-12-01',
      outcome: 'adjourned',
      sentence: 'Adjourned for a written report',
    })
    expect(ids({ result: adjourned })).not.toContain('QC14')
    expect(ids({ result: { ...adjourned, outcome: 'otherwise' } })).toContain('QC14')
  })

  it('after sentence: 28 days before it at most', () => {
    expect(raises('2016-10-11', '2016-11-08')).toBe(false)
    expect(raises('2016-10-11', '2016-11-09')).toBe(true)
  })
})

describe('A level that differs from the score (QC21)', () => {
  const percentOf = { low: 2.99, medium: 3, high: 6.9 }
  const scores = (rsrBand: keyof typeof percentOf, ogrs3Band: QualityContext['scores']['ogrs3Band']) => ({
    ogrs3TwoYearPercent: 60,
    ogrs3Band,
    rsrPercent: percentOf[rsrBand],
    rsrProblems: [],
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
    ['high', 'medium', true],
    ['high', 'high', false],
  ] as const)('RSR %s with a risk of serious harm %s: %s', (rsrBand, rosh, expected) => {
    expect(ids({ scores: scores(rsrBand, 'medium'), answers: level(rosh) }).includes('QC21')).toBe(expected)
  })

  it('compares OGRS3 with the likelihood of reoffending, one band is enough', () => {
    expect(ids({ scores: scores('low', 'medium'), answers: level('low') })).not.toContain('QC21')
    expect(ids({ scores: scores('low', 'high'), answers: level('low') })).toContain('QC21')
    expect(ids({ scores: scores('low', null), answers: level('low') })).not.toContain('QC21')
  })
})

describe('The RSR that counts (QC13, QC15, QC21)', () => {
  const none = { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: null, rsrProblems: [] } as const
  const toTheCrc = {
    choice: 'CRC',
    choiceBasis: null,
    decision: 'CRC',
    grounds: [],
    mappaEligible: 'no',
    custody: false,
    components: [],
    effective: null,
    arithmeticSum: null,
    statedTotalMonths: null,
  } as const
  const findings = (changes: ContextChanges) => runChecks(contextOf(changes), qualityTable)

  it.each([
    ['0', true],
    ['100', true],
    ['100.01', false],
    ['150', false],
    ['about 5', false],
  ])('is the official one where none can be worked out: %s is one: %s', (official, isOne) => {
    const raised = ids({
      scores: none,
      answers: { 'official.rsr': official, 'risk.differenceReason': 'why' },
    })
    expect(raised.includes('QC13')).toBe(!isOne)
  })

  it.each([
    ['6.894', false],
    ['6.895', true],
    ['6.90', true],
  ])('is compared as two decimals: %s with the CRC chosen: %s', (official, raises) => {
    const raised = ids({ scores: none, answers: { 'official.rsr': official }, allocation: toTheCrc })
    expect(raised.includes('QC15')).toBe(raises)
  })

  it('leads to the figure that is high: the official one, or what our own rests on', () => {
    const fieldOf = (changes: ContextChanges) =>
      findings({ ...changes, allocation: toTheCrc }).find(({ id }) => id === 'QC15')?.field
    expect(fieldOf({ scores: none, answers: { 'official.rsr': '7' } })).toBe('official.rsr')
    expect(fieldOf({ scores: { ...none, rsrPercent: 7 } })).toBe('risk.assessmentDate')
  })

  it('is set beside the risk of serious harm, whichever it is', () => {
    expect(ids({ scores: none, answers: { 'official.rsr': '6.89' } })).not.toContain('QC21')
    expect(ids({ scores: none, answers: { 'official.rsr': '6.9' } })).toContain('QC21')
    const reason = { 'official.rsr': '6.9', 'risk.differenceReason': 'an old conviction alone' }
    expect(ids({ scores: none, answers: reason })).not.toContain('QC21')
  })

  it('is missing where the score says, in its words', () => {
    const problem = { field: 'history.violentSanctions', message: 'More than all sanctions together' }
    const [finding] = findings({ scores: { ...none, rsrProblems: [problem] } })
    expect(finding).toMatchObject({
      id: 'QC13',
      field: 'history.violentSanctions',
      says: 'There is no RSR yet (“history.violentSanctions”: more than all sanctions together). Nobody can decide the allocation without it.',
    })
  })
})

describe('A known victim (QC23)', () => {
  const raised = (cells: Record<string, string>, more: ContextChanges['answers'] = {}) =>
    ids({ answers: { victims: rows({ who: 'his wife', impact: 'afraid', ...cells }), ...more } }).includes(
      'QC23',
    )

  it('is one who cannot but be known, whatever is ticked', () => {
    expect(raised({ known: 'no', relationship: '1' })).toBe(true)
    expect(raised({ known: 'no', relationship: '0' })).toBe(false)
  })
})

describe('What keeps a known victim safe (QC23)', () => {
  const raised = (cells: Record<string, CellAnswer>) =>
    ids({ answers: { victims: rows({ who: 'his wife', relationship: '1', impact: 'afraid', ...cells }) } })

  it.each(['restrainingInForce', 'nonMolestation', 'policeTold', 'support', 'victimContact'])(
    'is said by a tick: %s',
    (code) => {
      expect(raised({ protection: ticked(code) })).not.toContain('QC23')
    },
  )

  it.each([
    'Restraining order: none.',
    'The police were told and a restraining order is in force.',
    'TBC',
    '',
  ])('is not said in words, and no words deny a tick: %s', (safety) => {
    expect(raised({ safety })).toContain('QC23')
    expect(raised({ safety, protection: ticked('policeTold') })).not.toContain('QC23')
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

describe('An oral report at very high risk (QC20)', () => {
  const high = { 'rosh.knownAdult': 'veryHigh' }

  it('does what the finding says when it asks for an adjournment', () => {
    expect(ids({ answers: high })).toContain('QC20')
    expect(ids({ answers: { ...high, 'proposal.order': 'adjourn' } })).not.toContain('QC20')
    expect(ids({ answers: { 'rosh.knownAdult': 'high' } })).not.toContain('QC20')
  })

  it('leads to the group at that level', () => {
    const [finding] = runChecks(contextOf({ answers: high }), qualityTable).filter(({ id }) => id === 'QC20')
    expect(finding?.field).toBe('rosh.knownAdult')
  })
})
