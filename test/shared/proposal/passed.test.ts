import { describe, expect, test } from 'vitest'
import { withImplied } from '../../../shared/form/implied.ts'
import { must } from '../../../shared/lib/must.ts'
import { type Passed, passedSchema, sentencedSchema } from '../../../shared/proposal/passed.schema.ts'
import {
  amountOf,
  isAsProposed,
  lastDay,
  passedAsProposed,
  passedInWords,
  passedOtherwise,
  requirementEnds,
  unitOf,
  withAmount,
} from '../../../shared/proposal/passed.ts'
import { requirementSchema } from '../../../shared/proposal/proposal.ts'
import { proposedSentence } from '../../../shared/proposal/proposed-sentence.ts'
import { proposalFromCase } from '../../../shared/proposal/read-proposal.ts'
import { date } from '../../support/allocation-input.ts'
import { caseOf } from '../../support/case-of.ts'
import { EXAMPLES, type ExampleName, exampleOf, formOf } from '../../support/templates.ts'

const NONE = new Map<string, string>()
const proposalOf = (name: ExampleName) => {
  const { format, answers } = exampleOf(name)
  return proposalFromCase(caseOf(withImplied(formOf(format), answers)))
}
const asProposed = (name: ExampleName): Passed =>
  must(passedAsProposed(proposalOf(name)), 'a sentence is proposed')

describe('“as proposed”', () => {
  test.each(EXAMPLES)('%s: the whole of what was proposed, in words that are the same', (name) => {
    const proposal = proposalOf(name)
    const passed = passedAsProposed(proposal)
    if (proposal === null || proposal.parts[0]?.order === 'adjourn') {
      expect(passed).toBeNull()
      return
    }
    expect(passedSchema.parse(passed)).toEqual(passed)
    expect(passedOtherwise(proposal, must(passed, 'passed'), NONE)).toEqual(
      proposal.parts[0]?.term === 'forCourt' ? [expect.stringContaining(' instead of ')] : [],
    )
    if (proposal.parts[0]?.term !== 'forCourt')
      expect(passedInWords(must(passed, 'passed'), NONE).slice(1, -1)).toBe(
        proposedSentence(proposal, NONE).slice(1),
      )
  })

  test('a term that was for the court is not known from the proposal', () => {
    const proposal = must(proposalOf('case-1'), 'proposed')
    const part = must(proposal.parts[0], 'a part')
    const passed = passedAsProposed({ ...proposal, parts: [{ ...part, order: 'custody', term: 'forCourt' }] })
    expect(passed).toMatchObject({ order: 'custody', term: null, alike: true })
  })
})

describe('what differs is said, line by line', () => {
  test('an amount, a requirement less, one more, the order itself', () => {
    const proposal = must(proposalOf('case-1'), 'proposed')
    const passed = asProposed('case-1')
    const [drr, rar, excl] = passed.requirements
    const requirements = [
      withAmount(must(drr, 'drugs'), 9),
      must(excl, 'exclusion'),
      requirementSchema.parse({ code: 'UPW', hours: 40 }),
    ]
    expect(rar?.code).toBe('RAR')
    const existingOrders = passed.existingOrders.map((one) => ({ ...one, act: 'vary' as const }))
    expect(passedOtherwise(proposal, { ...passed, months: 18, requirements, existingOrders }, NONE)).toEqual([
      'a community order for 18 months instead of a community order for 12 months',
      'a drug rehabilitation requirement for 9 months instead of a drug rehabilitation requirement for 6 months',
      'without 15 rehabilitation activity requirement days',
      'also 40 hours of unpaid work',
      'the community order of 24 May 2016 is varied',
    ])
  })
})

describe('amounts in their own units', () => {
  test.each([...requirementSchema.options])('%#: what is put in comes out', (option) => {
    const code = option.shape.code.value
    const requirement = requirementSchema.parse({ code })
    expect(amountOf(requirement)).toBeNull()
    const more = withAmount(requirement, 30)
    expect(requirementSchema.safeParse(more).success).toBe(true)
    expect(amountOf(more)).toBe(unitOf(code) === null ? null : 30)
  })
})

describe('when it ends', () => {
  const from = date('2016-10-11')
  test.each([
    [{ months: 12 }, '2017-10-10'],
    [{ months: 1 }, '2016-11-10'],
    [{ days: 1 }, '2016-10-11'],
    [{ days: 90 }, '2017-01-08'],
    [{ months: null }, null],
    [{ months: 0 }, null],
  ])('%o', (length, ends) => expect(lastDay(from, length)).toBe(ends))

  test('a requirement by its own months or running days, any other with the order', () => {
    const passed = { ...asProposed('case-1'), months: 12 }
    const ends = (requirement: object) => requirementEnds(passed, from, requirementSchema.parse(requirement))
    expect(ends({ code: 'DRR', months: 6 })).toBe('2017-04-10')
    expect(ends({ code: 'DRR' })).toBe('2017-10-10')
    expect(ends({ code: 'AAMR', days: 90 })).toBe('2017-01-08')
    expect(ends({ code: 'RAR', days: 15 })).toBe('2017-10-10')
    expect(
      requirementEnds({ ...passed, months: null }, from, requirementSchema.parse({ code: 'UPW' })),
    ).toBeNull()
  })
})

test('a result recorded in words alone has no structure, and is read as before', () => {
  const words = { date: '2016-10-11', outcome: 'asProposed', sentence: 'Community order, 12 months' }
  expect(sentencedSchema.parse(words).passed).toBeNull()
})

describe('whether the court passed what was proposed', () => {
  const passed = asProposed('case-1')
  const first = must(passed.requirements[0], 'one is proposed')
  const same = (change: Partial<Passed>) => isAsProposed(proposalOf('case-1'), { ...passed, ...change })

  test('every part as it was proposed is, and any part changed is not', () => {
    expect(same({})).toBe(true)
    expect(same({ months: 13 })).toBe(false)
    expect(same({ requirements: passed.requirements.slice(1) })).toBe(false)
    expect(same({ requirements: [withAmount(first, 7), ...passed.requirements.slice(1)] })).toBe(false)
    expect(same({ requirements: [withAmount(first, 6), ...passed.requirements.slice(1)] })).toBe(true)
    expect(same({ fine: true })).toBe(false)
  })

  test('what the proposal left to the court is no difference; nothing is as proposed where nothing was', () => {
    const proposal = must(proposalOf('case-1'), 'a sentence is proposed')
    const part = must(proposal.parts[0], 'of one part')
    const left = { ...proposal, parts: [{ ...part, order: 'custody' as const, term: 'forCourt' as const }] }
    const custody = { ...passed, order: 'custody' as const, term: { years: 0, months: 8, weeks: 0, days: 0 } }
    expect(isAsProposed(left, custody)).toBe(true)
    expect(isAsProposed(left, { ...custody, fine: true })).toBe(false)
    expect(isAsProposed(null, passed)).toBe(false)
  })
})
