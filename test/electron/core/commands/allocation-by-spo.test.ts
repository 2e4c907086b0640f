import { describe, expect, it } from 'vitest'
import type { AllocationFacts } from '../../../../shared/allocation/facts.ts'
import { factsOf, part } from '../../../support/allocation-facts.ts'
import { messages, sealed } from './sealed-office.ts'

const eightMonths = { years: 0, months: 8, weeks: 0, days: 0 }

describe('what only an SPO settles', () => {
  it('keeps a case in the public interest only with an SPO’s approval, given on what the officer entered', async () => {
    const at = await sealed('case-1')
    const facts: AllocationFacts = {
      ...at.facts,
      choice: 'NPS',
      choiceBasis: 'publicInterest',
      publicInterest: { ground: 'Serious media profile' },
    }
    const refusal = await at.ask.refused('allocation.record', { ...at.record, facts })
    expect(messages(refusal).some((says) => says.startsWith('AL-14: an SPO other than the author'))).toBe(
      true,
    )
    await at.ask.done('allocation.refer', { id: at.id, facts, reason: 'In the local press since Monday.' })

    await at.signIn('spo')
    const view = await at.ask.done('report.open', { id: at.id })
    expect(view.allocation?.record).toMatchObject({
      is: 'referred',
      reason: 'In the local press since Monday.',
    })
    // Nothing is approved by looking at it: the decision waits for the SPO's own answer.
    expect((await at.decide(facts)).decided).toMatchObject({
      answer: { decision: 'CRC' },
      forSpo: 'approval',
      maySettle: true,
    })
    expect(messages(await at.ask.refused('allocation.record', { ...at.record, facts }))[0]).toContain('AL-30')
    const no = { choice: 'CRC', reason: 'The interest has passed.' } as const
    const refusedGround = await at.ask.done('allocation.record', { ...at.record, facts, settled: no })
    expect(refusedGround.allocation?.record).toMatchObject({
      decision: 'CRC',
      spoReason:
        'The public interest ground “Serious media profile” is not approved: The interest has passed.',
      input: { publicInterest: null },
    })
    const yes = { choice: 'NPS', reason: 'The trial is in every paper.' } as const
    const kept = await at.ask.done('allocation.record', { ...at.record, facts, settled: yes })
    expect(kept.allocation?.record).toMatchObject({
      is: 'decided',
      decision: 'NPS',
      spoReason: 'The trial is in every paper.',
      by: { name: 'Tunde Adeyemi', grade: 'SPO' },
      input: { publicInterest: { ground: 'Serious media profile', approvedBy: 'Tunde Adeyemi' } },
    })
  }, 60_000)

  it('puts consecutive terms that reach twelve months together before the SPO, whose reason stays with the decision', async () => {
    const at = await sealed('case-3')
    const custody = { disposal: 'custody', term: eightMonths, schedule15: 'yes' } as const
    const facts = factsOf([
      part('a', 'offence-1', custody),
      part('b', 'offence-2', { ...custody, runs: { consecutiveTo: 'a' } }),
    ])
    expect((await at.decide(facts)).decided?.answer.decision).toBe('REFER_SPO')
    const settled = { choice: 'CRC', reason: 'Each term is for its own offence.' } as const
    const waits = async () => (await at.ask.done('report.list', {}))[0]?.waiting
    expect(await waits()).toMatchObject({ for: 'allocation' })
    await at.ask.done('allocation.refer', { id: at.id, facts, reason: 'Do the two terms count together?' })
    expect(await waits()).toMatchObject({ for: 'spo' })
    const own = await at.ask.refused('allocation.record', { id: at.id, facts, settled })
    expect(messages(own)[0]).toContain('refer it to the SPO')
    await at.signIn('spo')
    const bare = await at.ask.refused('allocation.record', { ...at.record, facts })
    expect(messages(bare)).toEqual(['MP-7: decide between the NPS and the CRC, and say why'])
    const view = await at.ask.done('allocation.record', { id: at.id, facts, settled })
    expect(view.allocation?.record).toMatchObject({ decision: 'CRC', spoReason: settled.reason })
    expect(await waits()).toBeNull()
  }, 60_000)
})
