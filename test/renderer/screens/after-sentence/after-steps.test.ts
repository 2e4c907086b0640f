import { describe, expect, test } from 'vitest'
import { afterSteps, stepAtHand } from '../../../../renderer/screens/after-sentence/after-steps.ts'
import { noFactsYet } from '../../../../shared/allocation/facts.ts'
import { someAllocation, someDelivery, someResult } from '../../../support/allocation-facts.ts'
import { allocationInput } from '../../../support/allocation-input.ts'

type View = Parameters<typeof afterSteps>[0]

const AT = '2016-10-11T14:00:00.000Z'
const by = { userId: 'pat', name: 'Pat Evans', grade: 'PSO' } as const
const decided = { stands: true, record: { ...someAllocation(), by, at: AT } }
const referred = {
  stands: true,
  record: {
    is: 'referred',
    reason: 'Do the terms count together?',
    facts: noFactsYet,
    input: allocationInput(),
    answer: decided.record.answer,
    result: someResult,
    by,
    at: AT,
  },
} as const
const appointment = { with: 'Marion Teague', at: '2016-10-13T11:00', where: 'Margate', given: null, how: '' }
const sent = {
  handoverId: '00000000-0000-7000-8000-0000000000aa',
  withdrawn: null,
  version: 1,
  organisation: 'Kent, Surrey & Sussex CRC',
  sentAt: AT,
  receipt: null,
}

const signed: View = {
  answers: {},
  state: { is: 'sealed', at: AT },
  delivery: null,
  result: null,
  allocation: null,
  firstAppointment: null,
  handovers: [],
}
const states = (change: Partial<View>, spoken = true) =>
  Object.fromEntries(
    afterSteps({ ...signed, ...change }, spoken).map((step) => [
      step.id,
      step.is === 'waits' ? step.waits : step.is,
    ]),
  )

describe('the steps after signing', () => {
  test('a report just signed: it can be given and its result recorded, and the rest says what it waits for', () => {
    expect(states({})).toEqual({
      deliver: 'open',
      result: 'open',
      allocation: 'Waits for the result.',
      appointment: 'Waits for the result.',
      handover: 'Waits for its delivery in court, the result and the allocation.',
      receipt: 'Waits for the handover.',
    })
  })

  test('a written report is not given by word of mouth, and is not asked of', () => {
    expect(states({}, false)).toMatchObject({ handover: 'Waits for the result and the allocation.' })
    expect(states({}, false)).not.toHaveProperty('deliver')
  })

  test('once sentenced it is allocated and the person told where to go; the handover waits for the allocation alone', () => {
    expect(states({ delivery: someDelivery, result: someResult })).toMatchObject({
      result: 'done',
      allocation: 'open',
      appointment: 'open',
      handover: 'Waits for the allocation.',
    })
  })

  test('an adjourned case has no sentence that anything could rest on', () => {
    const adjourned = { ...someResult, outcome: 'adjourned' } as const
    const { result, allocation, appointment, handover } = states({ result: adjourned })
    expect(result).toBe('done')
    for (const waits of [allocation, appointment, handover]) expect(waits).toMatch(/adjourned/)
  })

  test('an allocation that was referred, or that another result has overtaken, is not done', () => {
    const sentenced = { delivery: someDelivery, result: someResult }
    expect(states({ ...sentenced, allocation: decided })).toMatchObject({
      allocation: 'done',
      handover: 'open',
    })
    for (const allocation of [referred, { ...decided, stands: false }])
      expect(states({ ...sentenced, allocation })).toMatchObject({
        allocation: 'open',
        handover: 'Waits for the allocation.',
      })
  })

  test('handed over it waits for its receiver, until they have accepted the last version', () => {
    const over = { state: { is: 'handedOver', at: AT, version: 1 } } as const
    expect(states({ ...over, handovers: [sent] })).toMatchObject({ handover: 'done', receipt: 'open' })
    const receipt = { ...receiptOf('opened') }
    expect(states({ ...over, handovers: [{ ...sent, receipt }] })['receipt']).toBe('open')
    const accepted = { ...sent, receipt: receiptOf('accepted') }
    expect(states({ ...over, handovers: [accepted] })['receipt']).toBe('done')
    expect(states({ ...over, handovers: [{ ...sent, version: 2 }, accepted] })['receipt']).toBe('open')
  })

  test('whoever goes to prison is seen there: it stands in place of a first appointment', () => {
    const inCustody = { prison: 'HMP Elmley', release: null, seenBy: '' }
    expect(states({ result: someResult })['appointment']).toBe('open')
    expect(states({ result: { ...someResult, inCustody } })['appointment']).toBe('done')
  })

  test('reports that said themselves that they were given are done with it', () => {
    expect(states({ answers: { 'delivery.given': 'yes' } })['deliver']).toBe('done')
    expect(states({ answers: { 'delivery.given': 'no' } })['deliver']).toBe('open')
  })
})

test('the step at hand is the first that can be taken; where none can, the last that was done', () => {
  const at = (change: Partial<View>) => stepAtHand(afterSteps({ ...signed, ...change }, true))
  expect(at({})).toBe('deliver')
  expect(at({ delivery: someDelivery })).toBe('result')
  expect(at({ delivery: someDelivery, result: someResult, firstAppointment: appointment })).toBe('allocation')
  expect(at({ delivery: someDelivery, result: { ...someResult, outcome: 'adjourned' } })).toBe('result')
})

const receiptOf = (type: 'opened' | 'accepted') => ({
  schema: 'courtside/receipt/1' as const,
  type,
  handoverId: '0'.repeat(36),
  version: 1,
  payloadSha256: '0'.repeat(64),
  at: AT,
  seq: 2,
  reasonCode: null,
  enough: type === 'accepted' ? ('enough' as const) : null,
})
