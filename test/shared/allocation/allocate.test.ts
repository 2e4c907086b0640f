import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../../shared/allocation/allocate.ts'
import {
  type AllocateInput,
  allocateInputSchema,
  type Component,
} from '../../../shared/allocation/allocate-input.ts'
import {
  allocationInput,
  allocationTables,
  components,
  date,
  medium,
  months,
  rsr,
  sentenced,
} from '../../support/allocation-input.ts'

const decide = (input: AllocateInput) => allocate(input, allocationTables)

const partArbitrary: fc.Arbitrary<Partial<Component>> = fc.record({
  disposal: fc.constantFrom('custody', 'suspended', 'life', 'community', 'fine', 'hospitalOrder'),
  schedule15: fc.constantFrom('yes', 'no', 'unknown'),
  term: fc.record({
    years: fc.nat({ max: 1 }),
    months: fc.nat({ max: 14 }),
    weeks: fc.constant(0),
    days: fc.integer({ min: 1, max: 40 }),
  }),
})
const linkArbitrary = fc.constantFrom('none', 'concurrent', 'consecutive')

/** Components that refer only to earlier ones, so that references are always sound. */
const sentenceArbitrary = fc
  .array(fc.tuple(partArbitrary, linkArbitrary, fc.nat({ max: 10 })), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    components(
      ...parts.map(([drawn, link, to], at) => {
        const part = drawn.disposal === 'life' ? { ...drawn, term: null } : drawn
        const other = String.fromCharCode(97 + (to % Math.max(at, 1)))
        if (at === 0 || link === 'none') return part
        return { ...part, runs: link === 'concurrent' ? { concurrentWith: other } : { consecutiveTo: other } }
      }),
    ),
  )

describe('For all sentences', () => {
  it('the decision, its grounds and MAPPA are the same for any order of the components', () => {
    fc.assert(
      fc.property(sentenceArbitrary, fc.infiniteStream(fc.nat()), (parts, keys) => {
        const shuffled = parts
          .map((part) => ({ part, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ part }) => part)
        const at = (list: Component[]) =>
          decide(
            allocationInput({
              sentence: { date: date('2016-10-03'), components: list },
              choice: 'NPS',
              choiceBasis: 'sentenceLength',
            }),
          )
        const [one, other] = [at(parts), at(shuffled)]
        expect(other.decision).toBe(one.decision)
        expect(other.grounds).toEqual(one.grounds)
        const rulesOf = (list: typeof one.missing) => list.map(({ rule }) => rule).toSorted()
        expect(rulesOf(other.missing)).toEqual(rulesOf(one.missing))
        expect(other.conflict?.rule).toBe(one.conflict?.rule)
        expect(other.terms.effective).toEqual(one.terms.effective)
        expect(other.mappa).toMatchObject({
          eligible: one.mappa.eligible,
          category: one.mappa.category,
          longestQualifyingTerm: one.mappa.longestQualifyingTerm,
        })
      }),
    )
  })

  it('short terms in chains are referred or not whichever stands first', () => {
    const short = fc.tuple(fc.integer({ min: 1, max: 8 }), linkArbitrary, fc.nat({ max: 10 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(short, { minLength: 2, maxLength: 5 }), fc.nat(), (parts, turn) => {
        const list = components(
          ...parts.map(([length, link, to, specified], at): Partial<Component> => {
            const other = String.fromCharCode(97 + (to % Math.max(at, 1)))
            return {
              disposal: 'custody',
              schedule15: specified ? 'yes' : 'no',
              term: { years: 0, months: length, weeks: 0, days: 0 },
              runs:
                at === 0 || link === 'none'
                  ? null
                  : link === 'concurrent'
                    ? { concurrentWith: other }
                    : { consecutiveTo: other },
            }
          }),
        )
        const cut = turn % list.length
        const decided = (some: Component[]) =>
          decide(allocationInput({ sentence: { date: date('2016-10-03'), components: some } })).decision
        expect(decided([...list.slice(cut), ...list.slice(0, cut)])).toBe(decided(list))
        expect(decided(list.toReversed())).toBe(decided(list))
      }),
    )
  })

  it('a concurrent term lengthens the longest single term only if it is itself longer: nothing is ever added up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (first, second) => {
        const { mappa } = decide(
          allocationInput(sentenced(months(first), months(second, { runs: { concurrentWith: 'a' } }))),
        )
        expect(mappa.longestQualifyingTerm).toEqual({ months: Math.max(first, second), days: 0 })
      }),
    )
  })

  it('a term beside another and no longer changes neither the longest term nor the end, in any sentence', () => {
    fc.assert(
      fc.property(sentenceArbitrary, fc.nat(), fc.nat({ max: 400 }), (parts, pick, length) => {
        const at = (list: Component[]) =>
          decide(allocationInput({ sentence: { date: date('2016-10-03'), components: list } }))
        const before = at(parts)
        const custodial = parts.filter(({ disposal }) => disposal === 'custody' || disposal === 'suspended')
        const beside = custodial[pick % Math.max(custodial.length, 1)]
        if (beside?.term == null) return
        const added: Component = {
          ...beside,
          id: 'added',
          schedule15: 'yes',
          term: { ...beside.term, days: 1 + (length % beside.term.days) },
          runs: { concurrentWith: beside.id },
        }
        const after = at([...parts, added])
        expect(after.mappa.longestQualifyingTerm).toEqual(before.mappa.longestQualifyingTerm)
        expect(after.terms.effective).toEqual(before.terms.effective)
      }),
    )
  })

  const facts: readonly (readonly [rule: string, fact: Partial<AllocateInput>])[] = [
    ['AL-10', { rsr: rsr(7.5) }],
    ['AL-11', { rosh: { ...medium, staff: 'high' } }],
    ['AL-12', { notification: true }],
    ['AL-13', { deportation: true }],
    ['AL-14', { publicInterest: { ground: 'media', approvedBy: 'N. Okonjo' } }],
    ['AL-15', { deferredSentence: true }],
    ['AL-16', { managedBy: { current: 'NPS', stillQualifies: true } }],
  ]

  it('taking away the fact of one ground takes away that ground and no other', () => {
    fc.assert(
      fc.property(fc.subarray([...facts], { minLength: 1 }), fc.nat(), (chosen, pick) => {
        const rulesOf = (some: typeof facts) =>
          decide(allocationInput(Object.assign({}, ...some.map(([, fact]) => fact)))).grounds.map(
            ({ rule }) => rule,
          )
        const gone = chosen[pick % chosen.length]
        const left = chosen.filter((one) => one !== gone)
        expect(rulesOf(chosen)).toEqual(chosen.map(([rule]) => rule))
        expect(rulesOf(left)).toEqual(left.length === 0 ? ['AL-20'] : left.map(([rule]) => rule))
      }),
    )
  })

  it('the CRC is decided only where nothing that prevents it is missing and no ground is met', () => {
    fc.assert(
      fc.property(sentenceArbitrary, fc.boolean(), fc.boolean(), (parts, withRsr, screened) => {
        const answer = decide(
          allocationInput({
            sentence: { date: date('2016-10-03'), components: parts },
            rsr: withRsr ? rsr(2) : null,
            roshScreening: { completed: screened, anyYes: false, fullAnalysis: 'notNeeded' },
          }),
        )
        if (answer.decision === 'CRC') expect(answer.missing).toEqual([])
        if (answer.decision === 'CRC') expect(answer.mappa.eligible).toBe('no')
        if (!withRsr || !screened) expect(answer.decision).not.toBe('CRC')
      }),
    )
  })
})

describe('An input that cannot be read', () => {
  const paths = (change: (input: AllocateInput) => unknown) => {
    const read = allocateInputSchema.safeParse(change(allocationInput()))
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }
  const withParts =
    (...parts: readonly Record<string, unknown>[]) =>
    (input: AllocateInput) => ({
      ...input,
      sentence: {
        ...input.sentence,
        components: parts.map((part, at) => ({ ...components({})[0], id: `p${at}`, ...part })),
      },
    })

  it.each<[string, (input: AllocateInput) => unknown, string[]]>([
    [
      'a negative term',
      withParts({ term: { years: 0, months: -1, weeks: 0, days: 0 } }),
      ['sentence.components.0.term.months'],
    ],
    [
      'a term of nothing',
      withParts({ term: { years: 0, months: 0, weeks: 0, days: 0 } }),
      ['sentence.components.0.term'],
    ],
    [
      'half a month',
      withParts({ term: { years: 0, months: 1.5, weeks: 0, days: 0 } }),
      ['sentence.components.0.term.months'],
    ],
    ['a reference to nothing', withParts({ runs: { consecutiveTo: 'zz' } }), ['sentence.components.0.runs']],
    ['an id used twice', withParts({ id: 'x' }, { id: 'x' }), ['sentence.components.1.id']],
    [
      'two references at once',
      withParts({}, { runs: { concurrentWith: 'p0', consecutiveTo: 'p0' } }),
      ['sentence.components.1.runs'],
    ],
    [
      'a circle',
      withParts({ runs: { consecutiveTo: 'p1' } }, { runs: { consecutiveTo: 'p0' } }),
      ['sentence.components.0.runs', 'sentence.components.1.runs'],
    ],
    [
      'a date that does not exist',
      (input) => ({ ...input, sentence: { ...input.sentence, date: '2015-02-29' } }),
      ['sentence.date'],
    ],
    ...['1899-12-31', '0216-10-03', '2200-01-01'].map(
      (day): [string, (input: AllocateInput) => unknown, string[]] => [
        `the date ${day}`,
        (input) => ({ ...input, sentence: { ...input.sentence, date: day } }),
        ['sentence.date'],
      ],
    ),
    [
      'a CRC without a name',
      (input) => ({ ...input, managedBy: { current: { crc: ' ', officer: null }, stillQualifies: false } }),
      ['managedBy.current.crc'],
    ],
    ['an unknown disposal', withParts({ disposal: 'transportation' }), ['sentence.components.0.disposal']],
    ['an RSR over 100', (input) => ({ ...input, rsr: { ...rsr(1), percent: 101 } }), ['rsr.percent']],
  ])('%s is refused with its path', (_name, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })

  it('an unknown field is refused', () => {
    const read = allocateInputSchema.safeParse({ ...allocationInput(), extra: 1 })
    expect(read.success).toBe(false)
  })
})
