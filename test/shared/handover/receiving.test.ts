import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allocationRulesSchema } from '../../../shared/allocation/rule-table.ts'
import { isAfterGap, judgeArrival } from '../../../shared/handover/arrival.ts'
import {
  mayFollow,
  type ReceivedState,
  receiptInWords,
  receiptSchema,
} from '../../../shared/handover/receipt.schema.ts'
import { receiptDue } from '../../../shared/handover/receipt-due.ts'
import { needsManager } from '../../../shared/handover/summary.ts'

const rules = allocationRulesSchema.parse(
  JSON.parse(readFileSync('templates/reference/allocation-rules.json', 'utf8')),
)
const of = (version: number, hash = String(version), from = 'Kent') => ({
  version,
  payloadSha256: hash,
  supersedes: version === 1 ? null : String(version - 1),
  from,
})

test('a version is new, older, here already, or contradicts what is here; another office’s is refused', () => {
  expect(judgeArrival(of(1), [])).toEqual({ is: 'new', older: false })
  expect(judgeArrival(of(2), [of(1)])).toEqual({ is: 'new', older: false })
  expect(judgeArrival(of(1), [of(2)])).toEqual({ is: 'new', older: true })
  expect(judgeArrival(of(2), [of(1), of(2)])).toEqual({ is: 'already' })
  expect(judgeArrival(of(2, 'x'), [of(1), of(2)])).toEqual({ is: 'otherContent' })
  expect(judgeArrival(of(2, '2', 'Sussex'), [of(1)])).toEqual({ is: 'otherSender' })
})

test('a version whose predecessor has not come stands after a gap, until it comes', () => {
  expect(isAfterGap(of(1), [])).toBe(false)
  expect(isAfterGap(of(3), [of(1), of(3)])).toBe(true)
  expect(isAfterGap(of(3), [of(1), of(2), of(3)])).toBe(false)
})

test('a case is opened before it is answered, and answered once; it is taken back wherever it stands', () => {
  expect(mayFollow(null, 'received')).toBe(true)
  expect(mayFollow(null, 'opened')).toBe(false)
  expect(mayFollow('received', 'accepted')).toBe(false)
  expect(mayFollow('opened', 'rejected')).toBe(true)
  expect(mayFollow('accepted', 'rejected')).toBe(false)
  for (const state of ['received', 'opened', 'accepted', 'rejected'] as const)
    expect(mayFollow(state, 'withdrawn')).toBe(true)
  for (const next of ['opened', 'accepted', 'withdrawn'] as const)
    expect(mayFollow('withdrawn', next)).toBe(false)
})

test('an answer is due two business days after the handover, and owed until the case is accepted or sent back', () => {
  const due = (sentAt: string, type: ReceivedState | null) =>
    receiptDue({ sentAt, receipt: type === null ? null : { type } }, rules)
  expect(due('2016-10-17T15:22:00.000Z', null)).toBe('2016-10-19')
  expect(due('2016-10-14T15:22:00.000Z', 'opened')).toBe('2016-10-18')
  expect(due('2016-12-23T10:00:00.000Z', 'received')).toBe('2016-12-29')
  expect(due('2016-10-17T15:22:00.000Z', 'accepted')).toBeNull()
  expect(due('2016-10-17T15:22:00.000Z', 'rejected')).toBeNull()
  expect(due('2016-10-17T15:22:00.000Z', 'withdrawn')).toBeNull()
})

test('a manager is named for a PSO or somebody new where the case asks for oversight', () => {
  const asks = { needsOversight: true }
  expect(needsManager({ grade: 'PO', isNew: false }, asks)).toBe(false)
  expect(needsManager({ grade: 'PO', isNew: true }, asks)).toBe(true)
  expect(needsManager({ grade: 'PSO', isNew: false }, asks)).toBe(true)
  expect(needsManager({ grade: 'PSO', isNew: true }, { needsOversight: false })).toBe(false)
})

test('a receipt holds a reason where a case is sent back, an answer where it is accepted, and neither elsewhere', () => {
  const receipt = {
    schema: 'courtside/receipt/1',
    type: 'accepted',
    handoverId: '00000000-0000-7000-8000-0000000000aa',
    version: 1,
    payloadSha256: 'a'.repeat(64),
    at: '2016-10-17T15:22:00.000Z',
    seq: 3,
    reasonCode: null,
    enough: 'enough',
  }
  const reads = (changes: object) => receiptSchema.safeParse({ ...receipt, ...changes }).success
  expect(reads({})).toBe(true)
  expect(reads({ enough: null })).toBe(false)
  expect(reads({ type: 'opened' })).toBe(false)
  expect(reads({ type: 'rejected', enough: null })).toBe(false)
  expect(reads({ type: 'rejected', enough: null, reasonCode: 'notOurArea' })).toBe(true)
  expect(reads({ by: 'Abigail Osei' })).toBe(false)
  expect(receiptInWords(receiptSchema.parse(receipt))).toBe('Accepted: Enough to start')
})
