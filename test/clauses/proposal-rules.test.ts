import { describe, expect, it } from 'vitest'
import { proposalRules, propose } from '../../shared/proposal/propose.ts'
import type { ProposeInput } from '../../shared/proposal/propose-input.ts'
import { proposalInput, proposalTables } from '../support/proposal-input.ts'
import { curfew, programme, upw } from '../support/proposal-twins.ts'
import { eligibilityTwins } from './eligibility-twins.ts'
import { orderTwins } from './order-twins.ts'
import { programmeTwins } from './programme-twins.ts'

const found = (changes: Partial<ProposeInput>) => propose(proposalInput(changes), proposalTables).findings
const rulesOf = (changes: Partial<ProposeInput>) => found(changes).map(({ rule }) => rule)

const twins = [...orderTwins, ...eligibilityTwins, ...programmeTwins]

describe('The rules of proposals', () => {
  it('find nothing wrong with unpaid work in a plain community order', () => {
    expect(found({})).toEqual([])
  })

  it.each(twins)('%s: %s', (rule, _what, raises, mended) => {
    expect(rulesOf(raises)).toContain(rule)
    expect(rulesOf(mended)).not.toContain(rule)
  })

  it('are each in the table, and each of the table is tried here', () => {
    const ids = proposalTables.requirements.rules.map(({ id }) => id)
    expect(new Set(proposalRules.map(({ id }) => id))).toEqual(new Set(ids))
    // Parts of a unit are refused here; only a report can hold them (propose-from-case.test.ts).
    expect(new Set([...twins.map(([rule]) => rule), 'ORD-7'])).toEqual(new Set(ids))
  })

  it('leave no place in their words unfilled', () => {
    for (const [rule, , raises] of twins)
      for (const finding of found(raises).filter((one) => one.rule === rule))
        expect(finding.says).not.toMatch(/[{}]|undefined/)
  })

  it('say how sure they are, as their rows do', () => {
    const marks = new Map(proposalTables.requirements.rules.map(({ id, confidence }) => [id, confidence]))
    for (const [rule, , raises] of twins)
      for (const finding of found(raises).filter((one) => one.rule === rule))
        expect([rule, finding.confidence]).toEqual([rule, marks.get(rule)])
  })

  it('rest on memory where nobody has seen the text, and there only', () => {
    const { requirements, limits } = proposalTables
    const blocks = [...requirements.rules, ...limits.limits]
      .filter(({ severity, confidence }) => severity === 'block' && confidence === 'memory')
      .map(({ id }) => id)
    expect(blocks.toSorted()).toEqual([
      'CB-1',
      'CB-10',
      'EL-ATR',
      'EL-DRR',
      'EL-EM',
      'EL-MHTR',
      'LIM-ACR-1',
      'LIM-DEF-1',
      'LIM-DISCH-1',
      'LIM-EXCL-1',
      'LIM-FTP-1',
      'LIM-FTP-2',
    ])
    const remembered = limits.availability.filter(({ confidence }) => confidence === 'memory')
    expect(remembered.map(({ id }) => id)).toEqual(['AV-AAMR', 'AV-ACR'])
  })

  it('give blocks first', () => {
    const severities = found({
      requirements: [curfew, { code: 'DRR', months: 6 }, { code: 'RAR', days: 99 }],
    }).map(({ severity }) => severity)
    expect(severities).toEqual(
      severities.toSorted(
        (a, b) => ['block', 'warn', 'advise'].indexOf(a) - ['block', 'warn', 'advise'].indexOf(b),
      ),
    )
  })

  it('a curfew where the partner was not asked is stopped, and says why', () => {
    const [curfewed] = found({
      requirements: [curfew],
      facts: { addressChecks: { domesticAbuse: 'concerns', children: 'concerns' } },
    })
    expect(curfewed).toMatchObject({ rule: 'CB-3', severity: 'block', requirement: 'CURFEW' })
    expect(curfewed?.says).toContain("the occupants' own views are not recorded")
  })
})

describe('What a programme asks of a person', () => {
  const says = (rule: string, code: string, facts: ProposeInput['facts']) =>
    found({ ...programme(code), facts })
      .filter((finding) => finding.rule === rule)
      .map((finding) => finding.says)
  const ofMen = { partnerViolence: true }

  it.each<[ProposeInput['facts'], string[], string[]]>([
    [{ saraPartner: 'low', ogrs3TwoYearPercent: 50 }, [], ['check SARA towards others.']],
    [{ saraOthers: 'low', ogrs3TwoYearPercent: 50 }, [], ['check SARA towards partner.']],
    [{ saraPartner: 'medium', ovpPercent: 10 }, [], ['check OGRS3.']],
    [{ saraPartner: 'medium', ogrs3TwoYearPercent: 49 }, [], ['check OVP.']],
    [{ saraPartner: 'high', ovpPercent: 10 }, [], []],
    [
      { saraPartner: 'low', saraOthers: 'low', ovpPercent: 29, ogrs3TwoYearPercent: 49 },
      [
        'SARA is low towards partner and others; neither OVP (30 or more) nor OGRS3 (50 or more) supports it.',
      ],
      [],
    ],
    [{}, [], ['check SARA towards partner and others; OVP or OGRS3.']],
  ])('is held against them only where it is known: BBR with %j', (facts, against, check) => {
    const full = (words: readonly string[]) => words.map((one) => `Building Better Relationships: ${one}`)
    expect(says('PR-1', 'BBR', { ...ofMen, ...facts })).toEqual(full(against))
    expect(says('PR-6', 'BBR', { ...ofMen, ...facts })).toEqual(full(check))
  })

  it('that nobody has answered is to be checked, and is never a warning', () => {
    for (const { code } of proposalTables.requirements.programmes) {
      expect(says('PR-1', code, {})).toEqual([])
      expect(says('PR-6', code, {})).toHaveLength(1)
    }
  })
})

describe('The words of a finding', () => {
  const saysOf = (rule: string, changes: Partial<ProposeInput>) =>
    found(changes)
      .filter((finding) => finding.rule === rule)
      .map(({ says }) => says)

  it('tell a check with concerns from one outstanding and from one that nobody recorded', () => {
    expect(
      saysOf('CB-3', {
        requirements: [curfew],
        facts: {
          addressChecks: { domesticAbuse: 'concerns', children: 'outstanding' },
          occupantsViews: 'agrees',
        },
      }),
    ).toEqual([
      'Curfew: the domestic abuse check on the address shows concerns; the child safeguarding check on the address is outstanding. The court must consider how those who live there are affected.',
    ])
    expect(saysOf('CB-3', { requirements: [curfew] })[0]).toContain(
      'the child safeguarding check on the address is not recorded; the occupants',
    )
  })

  it('ask for what a place, an address or an activity is', () => {
    const named = (code: 'EXCL' | 'RES' | 'PAR') =>
      saysOf('ORD-8', { requirements: [upw, { code, months: 6 }] })
    expect(named('EXCL')).toEqual(['Exclusion: name the place or area precisely, and whom it protects.'])
    expect(named('RES')).toEqual(['Residence: name the address.'])
    expect(named('PAR')).toEqual(['Prohibited activity: name the activity.'])
  })
})

describe('Whatever a proposal holds', () => {
  it('an order of no time is asked for its length, and nothing outlasts it', () => {
    const months = { kind: 'community', months: 0 } as const
    expect(rulesOf({ order: months, requirements: [upw, { code: 'DRR', months: 6 }] })).not.toContain('ORD-1')
  })

  it('a programme without a name is asked for once', () => {
    for (const name of ['', '  ', '\u200b']) expect(rulesOf(programme(name))).toEqual(['PR-4'])
  })

  it.each(['__proto__', '__defineGetter__', 'constructor', 'toString'])(
    'a programme called %s is one that is not in the list',
    (code) => {
      expect(rulesOf(programme(code))).toEqual(['PR-5'])
    },
  )

  it('lengths that no calendar holds are stopped, and nothing fails', () => {
    const endless = { kind: 'community', months: 10_000 } as const
    const wait = [{ programme: 'BBR', waitWeeks: 520, lengthWeeks: 520 }]
    expect(rulesOf({ ...programme('BBR'), order: endless, facts: { waits: wait } })).toEqual([
      'LIM-CO-1',
      'PR-6',
    ])
  })
})

describe('The plan of rehabilitation days', () => {
  const says = (days: number, ...blocks: readonly number[]) =>
    found({
      requirements: [upw, { code: 'RAR', days, plan: blocks.map((one) => ({ days: one, for: 'housing' })) }],
    })
      .filter(({ rule }) => rule === 'CB-8')
      .map((finding) => finding.says)

  it.each([
    [1, [], '1 day is proposed and none is planned.'],
    [2, [1], '2 days are proposed and 1 is planned.'],
    [20, [12, 9], '20 days are proposed and 21 are planned.'],
  ])('of %i days in blocks of %j: %s', (days, blocks, words) => {
    expect(says(days, ...blocks)).toEqual([`Rehabilitation activity: ${words}`])
  })

  it('of two is judged for each', () => {
    expect(
      rulesOf({ requirements: [upw, { code: 'RAR', days: 5 }, { code: 'RAR', days: 6 }] }).filter(
        (rule) => rule === 'CB-8',
      ),
    ).toHaveLength(2)
  })
})
