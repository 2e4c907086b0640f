import { describe, expect, it } from 'vitest'
import { allocate } from '../../shared/allocation/allocate.ts'
import { type AllocateInput, allocateInputSchema } from '../../shared/allocation/allocate-input.ts'
import {
  allocationInput,
  allocationTables,
  components,
  date,
  medium,
  months,
  rsr,
  sentenced,
  term,
} from '../support/allocation-input.ts'

const decide = (changes: Partial<AllocateInput>) => allocate(allocationInput(changes), allocationTables)
const rules = (changes: Partial<AllocateInput>) => decide(changes).grounds.map(({ rule }) => rule)
const missing = (changes: Partial<AllocateInput>) => decide(changes).missing.map(({ rule }) => rule)

describe('AL-00: what is not supervised', () => {
  it.each(['fine', 'discharge', 'other'] as const)(
    '%s: nothing to allocate, and nothing is asked for',
    (disposal) => {
      expect(
        decide({ ...sentenced({ disposal }), rsr: null, roshScreening: null, rosh: null }),
      ).toMatchObject({
        decision: 'NOT_ALLOCATED',
        missing: [],
        grounds: [{ rule: 'AL-00' }],
      })
    },
  )

  it('a suspended sentence without requirements and a stand-alone curfew are not; one supervised part is enough', () => {
    expect(decide(sentenced(months(6, { disposal: 'suspended', supervised: false }))).decision).toBe(
      'NOT_ALLOCATED',
    )
    expect(decide(sentenced({ supervised: false })).decision).toBe('NOT_ALLOCATED')
    expect(decide(sentenced({ disposal: 'fine' }, {})).decision).toBe('CRC')
  })

  it('holds whatever else, and MAPPA is still stated', () => {
    const answer = decide({
      ...sentenced({ disposal: 'fine' }),
      notification: true,
      deportation: true,
      choice: 'NPS',
    })
    expect(answer).toMatchObject({ decision: 'NOT_ALLOCATED', mappa: { eligible: 'yes', category: 1 } })
    expect(answer.conflict?.rule).toBe('AL-00')
  })
})

describe('AL-01: the RSR must be there, for this conviction, and recent', () => {
  it.each([
    ['2016-10-03', 'CRC'],
    ['2016-09-05', 'CRC'],
    ['2016-09-04', 'CANNOT_DECIDE'],
    ['2016-10-20', 'CRC'],
  ])('made on %s for a sentence of 3 October: %s', (made, decision) => {
    expect(decide({ rsr: { percent: 2, date: date(made), forCurrentOffence: true } }).decision).toBe(decision)
  })

  it('a stale RSR is no ground either, however high', () => {
    expect(decide({ rsr: { percent: 9, date: date('2016-01-01'), forCurrentOffence: true } })).toMatchObject({
      decision: 'CANNOT_DECIDE',
      missing: [{ rule: 'AL-01' }],
    })
  })
})

describe('AL-02, AL-03: the screening', () => {
  it('must be there', () => {
    expect(
      missing({ roshScreening: { completed: false, anyYes: false, fullAnalysis: 'notNeeded' } }),
    ).toEqual(['AL-02'])
    expect(missing({ roshScreening: null })).toEqual(['AL-02'])
  })

  it.each([
    ['done', 'CRC'],
    ['declinedWithReason', 'CRC'],
    ['missing', 'CANNOT_DECIDE'],
    ['notNeeded', 'CANNOT_DECIDE'],
  ] as const)('a yes with full analysis “%s”: %s', (fullAnalysis, decision) => {
    expect(decide({ roshScreening: { completed: true, anyYes: true, fullAnalysis } }).decision).toBe(decision)
  })
})

describe('AL-10: RSR 6.90', () => {
  it.each([
    [6.89, 'CRC'],
    [6.9, 'NPS'],
    [6.91, 'NPS'],
    [7, 'NPS'],
    [0, 'CRC'],
  ])('%f: %s', (percent, decision) => {
    expect(decide({ rsr: rsr(percent) }).decision).toBe(decision)
  })
})

describe('AL-11: the risk of serious harm', () => {
  it.each(['public', 'children', 'knownAdult', 'staff'] as const)(
    'high to %s is a ground, medium is not',
    (group) => {
      expect(rules({ rosh: { ...medium, [group]: 'high' } })).toEqual(['AL-11'])
      expect(rules({ rosh: { ...medium, [group]: 'veryHigh' } })).toEqual(['AL-11'])
      expect(rules({ rosh: { ...medium, [group]: 'medium' } })).toEqual(['AL-20'])
    },
  )

  it('to prisoners counts only where someone goes to prison', () => {
    const prisoners = { ...medium, prisoners: 'high' as const }
    expect(rules({ rosh: prisoners })).toEqual(['AL-20'])
    expect(rules({ ...sentenced(months(3)), rosh: prisoners })).toEqual(['AL-11'])
  })

  it('a group without a level leaves nothing decided, but never hides a ground', () => {
    expect(decide({ rosh: { ...medium, children: null } })).toMatchObject({
      decision: 'CANNOT_DECIDE',
      missing: [{ rule: 'AL-11' }],
    })
    expect(decide({ rosh: { ...medium, children: null, public: 'high' } })).toMatchObject({
      decision: 'NPS',
      missing: [{ rule: 'AL-11' }],
    })
  })
})

describe('AL-12 to AL-16: the other grounds', () => {
  it('notification is MAPPA category 1', () => {
    expect(decide({ notification: true })).toMatchObject({ decision: 'NPS', mappa: { category: 1 } })
  })

  it('deportation is a ground; nothing else about nationality is', () => {
    expect(rules({ deportation: true })).toEqual(['AL-13'])
  })

  it('public interest needs its ground and a name; without the name it is listed and prevents nothing', () => {
    expect(rules({ publicInterest: { ground: 'serious media interest', approvedBy: 'N. Okonjo' } })).toEqual([
      'AL-14',
    ])
    expect(decide({ publicInterest: { ground: 'serious media interest', approvedBy: null } })).toMatchObject({
      decision: 'CRC',
      missing: [{ rule: 'AL-14' }],
    })
    expect(decide({ publicInterest: { ground: 'media', approvedBy: ' ' } }).decision).toBe('CRC')
  })

  it('a deferred sentence, and a case that the NPS already holds and that still qualifies', () => {
    expect(rules({ deferredSentence: true })).toEqual(['AL-15'])
    expect(rules({ managedBy: { current: 'NPS', stillQualifies: true } })).toEqual(['AL-16'])
    expect(rules({ managedBy: { current: 'NPS', stillQualifies: false } })).toEqual(['AL-20'])
  })

  it.each([
    [[]],
    [[{ disposal: 'other' }]],
    [[{ disposal: 'fine' }, { disposal: 'discharge' }]],
    [[{ supervised: false }]],
  ] as const)('a deferred sentence is for the NPS whatever stands beside it: %j', (parts) => {
    const given = { sentence: { date: date('2016-10-03'), components: components(...parts) } }
    expect(decide({ ...given, deferredSentence: true })).toMatchObject({
      decision: 'NPS',
      grounds: [{ rule: 'AL-15' }],
    })
    expect(missing({ ...given, deferredSentence: true, rsr: null })).toEqual(['AL-01'])
    expect(decide(given).decision).toBe('NOT_ALLOCATED')
  })

  it('are all listed, not the first alone', () => {
    expect(
      rules({
        rsr: rsr(9),
        rosh: { ...medium, staff: 'high' },
        notification: true,
        deportation: true,
        deferredSentence: true,
      }),
    ).toEqual(['AL-10', 'AL-11', 'AL-12', 'AL-13', 'AL-15'])
  })
})

describe('AL-18: a sentence without a fixed end', () => {
  it.each(['life', 'ipp', 'dpp'] as const)('%s is MAPPA category 2 and for the NPS', (disposal) => {
    for (const schedule15 of ['yes', 'unknown', null] as const)
      expect(decide(sentenced({ disposal, schedule15 }))).toMatchObject({
        decision: 'NPS',
        grounds: [{ rule: 'AL-12' }, { rule: 'AL-18' }],
        missing: [],
        mappa: { eligible: 'yes', category: 2, longestQualifyingTerm: 'indeterminate' },
        terms: { effective: 'indeterminate', arithmeticSum: { months: 0, days: 0 } },
      })
  })

  it('life for an offence that is said not to be specified is for the NPS without MAPPA', () => {
    expect(decide(sentenced({ disposal: 'life', schedule15: 'no' }))).toMatchObject({
      decision: 'NPS',
      grounds: [{ rule: 'AL-18', confidence: 'design' }],
      mappa: { eligible: 'no', category: null },
    })
  })

  it('counts as going to prison: the level for prisoners is looked at', () => {
    expect(rules({ ...sentenced({ disposal: 'life' }), rosh: { ...medium, prisoners: 'high' } })).toContain(
      'AL-11',
    )
  })

  it('has no length of its own, and whatever follows it begins when it ends', () => {
    const given = (more: object) => ({
      ...allocationInput(),
      sentence: {
        date: '2016-10-03',
        components: [{ ...components({ disposal: 'life', schedule15: 'yes' })[0], ...more }],
      },
    })
    expect(allocateInputSchema.safeParse(given({})).success).toBe(true)
    expect(allocateInputSchema.safeParse(given({ term: term({ years: 20 }) })).error?.issues).toMatchObject([
      { path: ['sentence', 'components', 0, 'term'], message: 'must be null beside life, which has no end' },
    ])
    const after = decide(
      sentenced({ disposal: 'life', schedule15: 'yes' }, months(6, { runs: { consecutiveTo: 'a' } })),
    )
    expect(after.terms.trace.map(({ says }) => says)).toEqual([
      'no fixed end, from the date of sentence',
      '6 months, consecutive to a: it begins when what runs before it ends',
    ])
  })
})

describe('AL-17: a case that a CRC already holds stays with its officer', () => {
  const withCrc = {
    managedBy: { current: { crc: 'Kent, Surrey & Sussex CRC', officer: 'M. Teague' }, stillQualifies: false },
  }

  it('in place of AL-20, by name', () => {
    const answer = decide(withCrc)
    expect(answer.grounds.map(({ rule }) => rule)).toEqual(['AL-17'])
    expect(answer.grounds[0]?.says).toContain('M. Teague')
  })

  it('nothing is decided for a CRC while the kind of organisation that supervises is not said', () => {
    const notSaid = { managedBy: { current: 'notSaid' as const, stillQualifies: false } }
    expect(decide(notSaid)).toMatchObject({ decision: 'CANNOT_DECIDE', missing: [{ rule: 'AL-16' }] })
    expect(rules({ ...notSaid, deportation: true })).toEqual(['AL-13'])
  })

  it('not where a ground for the NPS is met', () => {
    expect(rules({ ...withCrc, rsr: rsr(6.9) })).toEqual(['AL-10'])
  })
})

describe('AL-30, AL-31: a choice against the decision', () => {
  it('is a conflict with its rule; a choice that agrees is none', () => {
    expect(decide({ choice: 'NPS' }).conflict?.rule).toBe('AL-30')
    expect(decide({ choice: 'CRC' }).conflict).toBeNull()
    expect(decide({ choice: 'CRC', deportation: true }).conflict?.rule).toBe('AL-31')
    expect(decide({ choice: 'NPS', deportation: true }).conflict).toBeNull()
  })

  it('while nothing can be decided, names the first missing fact that prevents it', () => {
    const answer = decide({
      choice: 'CRC',
      publicInterest: { ground: 'media' },
      roshScreening: null,
    })
    expect(answer.conflict?.rule).toBe('AL-02')
  })

  it('AL-32 where length is the reason and the long term is not specified; AL-30 for any other reason', () => {
    const long = { ...sentenced(months(20, { schedule15: 'no' })), choice: 'NPS' as const }
    for (const choiceBasis of ['mappa', 'sentenceLength'] as const)
      expect(decide({ ...long, choiceBasis }).conflict?.rule).toBe('AL-32')
    expect(decide({ ...long, choiceBasis: 'other' }).conflict?.rule).toBe('AL-30')
    expect(decide(long).conflict?.rule).toBe('AL-30')
  })

  it('AL-30 where the term is specified and short, whatever the reason given', () => {
    const short = { ...sentenced(months(4, { disposal: 'suspended' })), choice: 'NPS' as const }
    expect(decide({ ...short, choiceBasis: 'mappa' }).conflict?.rule).toBe('AL-30')
  })

  it('not AL-32 where nobody knows whether the longest part is specified, and a public interest ground that waits is named', () => {
    const unknown = sentenced(
      months(8, { schedule15: 'unknown' }),
      months(8, { schedule15: 'unknown', runs: { consecutiveTo: 'a' } }),
    )
    expect(decide({ ...unknown, choice: 'NPS', choiceBasis: 'sentenceLength' }).conflict?.rule).toBe('AL-30')
    const waiting = decide({ choice: 'NPS', publicInterest: { ground: 'serious media interest' } })
    expect(waiting.conflict).toMatchObject({
      rule: 'AL-30',
      says: expect.stringContaining('no SPO approval'),
    })
  })

  it('AL-32 where only the total is long and its longest part is not specified', () => {
    const theftAndAbh = {
      ...sentenced(months(10, { schedule15: 'no' }), months(4, { runs: { consecutiveTo: 'a' } })),
      choice: 'NPS' as const,
      choiceBasis: 'sentenceLength' as const,
    }
    expect(decide(theftAndAbh).conflict?.rule).toBe('AL-32')
  })
})

describe('Every ground', () => {
  it('carries its source and how sure we are of it', () => {
    for (const ground of decide({ notification: true, rsr: rsr(7), deferredSentence: true }).grounds) {
      expect(ground.source).not.toBe('')
      expect(['confirmed', 'inspection', 'memory', 'design']).toContain(ground.confidence)
    }
  })

  it('falls away where its rule is not in force on the date of sentence', () => {
    const rulesThen = {
      ...allocationTables.rules,
      rules: allocationTables.rules.rules.map((row) =>
        row.id === 'AL-13' ? { ...row, from: '2016-10-04' } : row,
      ),
    }
    const tables = { ...allocationTables, rules: rulesThen }
    const at = (day: string) =>
      allocate(
        allocationInput({ deportation: true, sentence: { date: date(day), components: components({}) } }),
        tables,
      ).decision
    expect(at('2016-10-03')).toBe('CRC')
    expect(at('2016-10-04')).toBe('NPS')
  })
})
