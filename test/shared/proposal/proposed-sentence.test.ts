import { describe, expect, it } from 'vitest'
import type { Order } from '../../../shared/proposal/proposal.ts'
import { proposedSentence, proposedSentenceFromCase } from '../../../shared/proposal/proposed-sentence.ts'
import { partOf, type Sentence } from '../../../shared/proposal/sentence.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, rows } from '../../support/clean-case.ts'

const names = new Map([
  ['BBR', 'Building Better Relationships'],
  ['TSP', 'Thinking Skills Programme'],
  ['SOGP', 'Community sex offender groupwork programme'],
])
const say = ({ order, ...sentence }: Partial<Sentence> & { order?: Order }) =>
  proposedSentence(
    {
      parts: [partOf(order ?? { kind: 'community', months: 18 })],
      requirements: [],
      existingOrders: [],
      ancillary: [],
      fine: false,
      ...sentence,
    },
    names,
  )
const months = (number: number) => ({ years: 0, months: number, weeks: 0, days: 0 })

describe('The plain sentence for the court', () => {
  it('names the order, its length and each requirement', () => {
    expect(
      say({
        requirements: [
          { code: 'RAR', days: 20 },
          { code: 'UPW', hours: 100 },
        ],
      }),
    ).toBe(
      'a community order for 18 months with 20 rehabilitation activity requirement days and 100 hours of unpaid work',
    )
  })

  it('lists three and more with commas and an “and”', () => {
    expect(
      say({
        order: { kind: 'community', months: 24 },
        requirements: [
          { code: 'PROG', programme: 'BBR' },
          { code: 'RAR', days: 1 },
          { code: 'CURFEW', hoursADay: 9, months: 1 },
        ],
      }),
    ).toBe(
      'a community order for 24 months with the Building Better Relationships programme, 1 rehabilitation activity requirement day and a curfew of 9 hours a day for 1 month',
    )
  })

  it('names the supervision of an offence before February 2015', () => {
    expect(say({ requirements: [{ code: 'SUP_PRE_ORA', months: 12 }] })).toBe(
      'a community order for 18 months with supervision for 12 months',
    )
  })

  it.each([
    ['SOGP', 'the community sex offender groupwork programme'],
    ['', 'an accredited programme'],
    ['  ', 'an accredited programme'],
    ['Anger\nin \u202econtrol', 'the Anger in control programme'],
  ])('names the programme %j as a sentence does', (programme, said) => {
    expect(say({ requirements: [{ code: 'PROG', programme }] })).toBe(
      `a community order for 18 months with ${said}`,
    )
  })

  it.each([
    [9, 63, ' of 9 hours a day and 63 hours a week'],
    [9, null, ' of 9 hours a day'],
    [null, 63, ' of 63 hours a week'],
    [null, null, ''],
  ])('says the hours of a curfew in a day (%s) and in a week (%s)', (hoursADay, hoursAWeek, said) => {
    expect(say({ requirements: [{ code: 'CURFEW', hoursADay, hoursAWeek, months: 3 }] })).toBe(
      `a community order for 18 months with a curfew${said} for 3 months`,
    )
  })

  it('does not say programme twice', () => {
    expect(say({ requirements: [{ code: 'PROG', programme: 'TSP' }] })).toMatch(
      /with the Thinking Skills Programme$/,
    )
  })

  it('leaves out what is not settled, and never guesses it', () => {
    expect(
      say({ order: { kind: 'community', months: null }, requirements: [{ code: 'UPW', hours: null }] }),
    ).toBe('a community order with unpaid work')
    const nought: Sentence['requirements'] = [
      { code: 'UPW', hours: 0 },
      { code: 'AAMR', days: 0 },
      { code: 'CURFEW', hoursADay: 0, months: 0 },
    ]
    expect(say({ requirements: nought })).toMatch(
      /with unpaid work, alcohol abstinence and monitoring and a curfew$/,
    )
  })

  it.each<[Order, string]>([
    [
      { kind: 'suspended', months: 12, custodialTerm: months(8), operationalMonths: 18 },
      'a suspended sentence of 8 months, suspended for 18 months, supervised for 12 months',
    ],
    [
      { kind: 'custody', custodialTerm: { years: 1, months: 0, weeks: 2, days: 1 } },
      'immediate custody of 1 year, 2 weeks and 1 day',
    ],
    [{ kind: 'custody' }, 'immediate custody'],
    [{ kind: 'custody', custodialTerm: months(0) }, 'immediate custody'],
    [
      { kind: 'suspended', months: 12, termBy: 'forCourt', operationalMonths: 18 },
      'a suspended sentence, the term being for the court, suspended for 18 months, supervised for 12 months',
    ],
    [{ kind: 'custody', termBy: 'forCourt' }, 'immediate custody, the term being for the court'],
    [
      { kind: 'suspended', months: 0, custodialTerm: months(0), operationalMonths: 0 },
      'a suspended sentence',
    ],
    [{ kind: 'community', months: 0 }, 'a community order'],
    [{ kind: 'fine' }, 'a fine'],
    [{ kind: 'discharge', months: 12 }, 'a conditional discharge for 12 months'],
    [{ kind: 'discharge' }, 'an absolute or conditional discharge'],
    [{ kind: 'deferral', months: 6 }, 'deferral of sentence for 6 months'],
    [{ kind: 'adjourn' }, 'an adjournment of sentence'],
  ])('%j: %s', (order, sentence) => {
    expect(say({ order })).toBe(sentence)
  })

  it.each([
    ['a suspended sentence', 'the suspended sentence is revoked'],
    ['his licence', 'the licence is revoked'],
    ['The order of 24 May 2016.', 'the order of 24 May 2016 is revoked'],
    ['   ', 'the existing order is revoked'],
    ['.', 'the existing order is revoked'],
    ['order of\n24 May\u202e 2016', 'the order of 24 May 2016 is revoked'],
    ['theft order', 'the theft order is revoked'],
    ['annual order', 'the annual order is revoked'],
  ])('says of an earlier order typed as %j: %s', (order, said) => {
    expect(say({ existingOrders: [{ row: null, act: 'revoke', order }] })).toBe(
      `a community order for 18 months; ${said}`,
    )
  })

  it('says what becomes of an earlier order, and that a fine comes with it', () => {
    expect(
      say({
        fine: true,
        existingOrders: [
          { row: null, act: 'revoke', order: 'community order of 24 May 2016' },
          { row: null, act: 'none', order: 'licence' },
        ],
      }),
    ).toBe('a community order for 18 months, and a fine; the community order of 24 May 2016 is revoked')
  })
})

describe('Requirements', () => {
  const requirements: Sentence['requirements'] = [{ code: 'UPW', hours: 60 }]
  it.each<[Order, string]>([
    [{ kind: 'fine' }, 'a fine'],
    [{ kind: 'custody', custodialTerm: months(3) }, 'immediate custody of 3 months'],
    [{ kind: 'discharge', months: 12 }, 'a conditional discharge for 12 months'],
    [{ kind: 'adjourn' }, 'an adjournment of sentence'],
  ])('of an order that carries none are left out: %j', (order, sentence) => {
    expect(say({ order, requirements })).toBe(sentence)
  })

  it('of a deferral stand: what a court may ask meanwhile is not settled here', () => {
    expect(say({ order: { kind: 'deferral', months: 6 }, requirements })).toBe(
      'deferral of sentence for 6 months with 60 hours of unpaid work',
    )
  })
})

describe('A fine', () => {
  it('is said once, whether it is the order or beside it', () => {
    expect(say({ order: { kind: 'fine' }, fine: true })).toBe('a fine')
  })
})

describe('The sentence from a report', () => {
  const lists = {
    programmes: { source: 'test', options: [{ code: 'BBR', label: 'Building Better Relationships' }] },
  }

  it('is read from the structured proposal', () => {
    expect(proposedSentenceFromCase(caseOf(cleanAnswers), lists)).toBe(
      'a community order for 12 months with a drug rehabilitation requirement for 6 months, 10 rehabilitation activity requirement days and 60 hours of unpaid work',
    )
  })

  it('is absent where no order is chosen', () => {
    expect(proposedSentenceFromCase(caseOf({}), lists)).toBeNull()
    expect(proposedSentenceFromCase(caseOf({ 'proposal.order': 'banishment' }), lists)).toBeNull()
  })

  it('names no requirements where the order can have none', () => {
    expect(
      proposedSentenceFromCase(
        caseOf({
          'proposal.order': 'fine',
          'proposal.requirements': rows({ requirement: 'UPW', amount: '60' }),
        }),
        lists,
      ),
    ).toBe('a fine')
  })
})
