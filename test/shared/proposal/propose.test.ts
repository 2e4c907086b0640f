import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceSchema } from '../../../shared/lib/confidence.ts'
import { orderKindSchema, requirementSchema, weekTimeSchema } from '../../../shared/proposal/proposal.ts'
import { propose } from '../../../shared/proposal/propose.ts'
import { proposeInputSchema } from '../../../shared/proposal/propose-input.ts'
import { proposalTables } from '../../support/proposal-input.ts'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const amount = maybe(fc.nat({ max: 10_000 }))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const text = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'BBR', 'HORIZON', '{says}'),
  fc.string(),
)
const unit = fc.nat({ max: 1200 })
const term = maybe(fc.record({ years: unit, months: unit, weeks: unit, days: unit }))

const requirement = fc
  .constantFrom(...requirementSchema.options.map(({ shape }) => shape.code.value))
  .chain((code) =>
    fc
      .record({
        months: amount,
        days: amount,
        hours: amount,
        hoursADay: maybe(fc.nat({ max: 24 })),
        programme: maybe(text),
        detail: maybe(text),
        times: fc.array(fc.constantFrom(...weekTimeSchema.options)),
        plan: fc.array(fc.record({ days: fc.nat({ max: 10_000 }), for: text }), { maxLength: 3 }),
      })
      .map((parts) => {
        const known = Object.keys(
          requirementSchema.options.find(({ shape }) => shape.code.value === code)?.shape ?? {},
        )
        return { code, ...Object.fromEntries(Object.entries(parts).filter(([key]) => known.includes(key))) }
      }),
  )
const measured = {
  community: { months: amount },
  suspended: { months: amount, custodialTerm: term, operationalMonths: amount },
  custody: { custodialTerm: term },
} as const
const order = fc.constantFrom(...orderKindSchema.options).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    ...(kind === 'community' || kind === 'suspended' || kind === 'custody' ? measured[kind] : {}),
  }),
)
const input = fc.record({
  sex: maybe(fc.constantFrom('male', 'female')),
  age: maybe(fc.nat({ max: 130 })),
  convictionDate: day,
  offenceDate: fc.constant(null),
  order,
  requirements: fc.array(requirement, { maxLength: 6 }),
  existingOrders: fc.array(fc.record({ what: fc.constantFrom('continue', 'revoke', 'vary'), order: text }), {
    maxLength: 2,
  }),
  facts: fc.record(
    {
      rosh: maybe(fc.constantFrom('low', 'medium', 'high', 'veryHigh')),
      ovpPercent: maybe(fc.nat({ max: 100 })),
      waits: fc.array(
        fc.record({
          programme: text,
          waitWeeks: fc.nat({ max: 520 }),
          lengthWeeks: maybe(fc.nat({ max: 520 })),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  ),
})

test('whatever may be proposed is answered: each finding whole and by a rule that is known, the sentence on one line', () => {
  const rules = new Set(
    [
      ...proposalTables.requirements.rules,
      ...proposalTables.limits.limits,
      ...proposalTables.limits.availability,
    ].map(({ id }) => id),
  )
  const holds = fc.property(input, (given) => {
    const { findings, sentence } = propose(proposeInputSchema.parse(given), proposalTables)
    for (const { rule, says, source, confidence } of findings) {
      expect(rules.has(rule)).toBe(true)
      // What the officer wrote stands as it is, also where it looks like a place to be filled.
      expect(says.replace(/“[^”]*”/g, '').replaceAll('{says}', '')).not.toMatch(/undefined|NaN|\{[a-z]+\}/)
      expect(source).not.toBe('')
      expect(confidenceSchema.safeParse(confidence).success).toBe(true)
    }
    expect(sentence).not.toMatch(/[\n\r]|undefined|NaN/)
  })
  fc.assert(holds, { numRuns: 300 })
  // Found a programme called "{a} ".
  fc.assert(holds, { seed: 1508853685, numRuns: 300 })
})
