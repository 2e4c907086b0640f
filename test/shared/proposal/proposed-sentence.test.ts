import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../shared/proposal/proposal.ts'
import { proposedSentence, proposedSentenceFromCase } from '../../../shared/proposal/proposed-sentence.ts'
import { readCase } from '../../../shared/report/case.ts'
import { cleanAnswers, rows } from '../../support/clean-case.ts'

const names = new Map([
  ['BBR', 'Building Better Relationships'],
  ['TSP', 'Thinking Skills Programme'],
])
const say = (proposal: Partial<Proposal>) =>
  proposedSentence(
    {
      order: { kind: 'community', months: 18 },
      requirements: [],
      existingOrders: [],
      fine: false,
      ...proposal,
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

  it('does not say programme twice', () => {
    expect(say({ requirements: [{ code: 'PROG', programme: 'TSP' }] })).toMatch(
      /with the Thinking Skills Programme$/,
    )
  })

  it('leaves out what is not settled, and never guesses it', () => {
    expect(
      say({ order: { kind: 'community', months: null }, requirements: [{ code: 'UPW', hours: null }] }),
    ).toBe('a community order with unpaid work')
  })

  it.each<[Proposal['order'], string]>([
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
      { kind: 'suspended', months: 0, custodialTerm: months(0), operationalMonths: 0 },
      'a suspended sentence',
    ],
    [{ kind: 'community', months: 0 }, 'a community order'],
    [{ kind: 'fine' }, 'a fine'],
    [{ kind: 'discharge', months: 12 }, 'a conditional discharge for 12 months'],
    [{ kind: 'discharge' }, 'a discharge'],
    [{ kind: 'deferral', months: 6 }, 'deferral of sentence for 6 months'],
    [{ kind: 'adjourn' }, 'an adjournment of sentence'],
  ])('%j: %s', (order, sentence) => {
    expect(say({ order })).toBe(sentence)
  })

  it('says what becomes of an earlier order, and that a fine comes with it', () => {
    expect(
      say({ fine: true, existingOrders: [{ what: 'revoke', order: 'community order of 24 May 2016' }] }),
    ).toBe('a community order for 18 months, and a fine; the community order of 24 May 2016 is revoked')
  })
})

describe('Requirements', () => {
  const requirements: Proposal['requirements'] = [{ code: 'UPW', hours: 60 }]
  it.each<[Proposal['order'], string]>([
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
    expect(proposedSentenceFromCase(readCase(cleanAnswers), lists)).toBe(
      'a community order for 12 months with a drug rehabilitation requirement for 6 months, 10 rehabilitation activity requirement days and 60 hours of unpaid work',
    )
  })

  it('is absent where no order is chosen', () => {
    expect(proposedSentenceFromCase(readCase({}), lists)).toBeNull()
    expect(proposedSentenceFromCase(readCase({ 'proposal.order': 'banishment' }), lists)).toBeNull()
  })

  it('names no requirements where the order can have none', () => {
    expect(
      proposedSentenceFromCase(
        readCase({
          'proposal.order': 'fine',
          'proposal.requirements': rows({ requirement: 'UPW', amount: '60' }),
        }),
        lists,
      ),
    ).toBe('a fine')
  })
})
