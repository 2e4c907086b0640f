import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import { someAllocation, someResult } from '../../../support/allocation-facts.ts'
import { done } from '../done.ts'
import { newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

function sealedReport() {
  const { store, path } = newOffice()
  startReport(store, 'a')
  done(
    store.reports.sign(pat, {
      id: 'a',
      rev: 0,
      payload,
      signature: signatureBy(pat, payload),
      countersignature: null,
    }),
  )
  done(store.reports.recordResult(pat, { id: 'a', result: someResult, firstAppointment: null }))
  return { store, path }
}

test('an allocation is kept whole, with who recorded it and when, and read again after the file was closed', () => {
  const { store, path } = sealedReport()
  const written = done(store.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  store.close()
  const again = done(opened(path).reports.read('a')).allocation
  expect(again).toEqual(written.allocation)
  expect(again).toMatchObject({
    ...someAllocation(),
    by: { userId: sam.userId, name: sam.name, grade: 'SPO' },
  })
})

test('the last allocation stands in place of the one before, which stays in the log', () => {
  const { store } = sealedReport()
  const { facts, input, answer, result } = someAllocation()
  const referred = { is: 'referred' as const, reason: 'a point of law', facts, input, answer, result }
  done(store.reports.recordAllocation(pat, { id: 'a', allocation: referred }))
  done(store.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  expect(done(store.reports.read('a')).allocation?.is).toBe('decided')
  expect(store.audit.of('a').slice(-2)).toMatchObject([
    { action: 'report.allocationReferred', reason: 'a point of law', detail: { decision: 'CRC' } },
    { action: 'report.allocated', detail: { decision: 'CRC', rules: ['AL-20'] } },
  ])
})

test('an allocation made on another result than the one recorded is a conflict, and one of a draft is refused', () => {
  const { store } = sealedReport()
  const before = store.audit.checkpoint()
  const other = someAllocation({ ...someResult, sentence: 'Fine, £80' })
  expect(store.reports.recordAllocation(pat, { id: 'a', allocation: other })).toMatchObject({
    problem: { kind: 'conflict' },
  })
  expect(store.audit.checkpoint()).toEqual(before)
  startReport(store, 'b')
  expect(store.reports.recordAllocation(pat, { id: 'b', allocation: someAllocation() })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('what is entered is each officer’s own, the newest of it, after the file was closed; recording it ends everybody’s', () => {
  const { store, path } = sealedReport()
  const entered = draftOf(someAllocation().facts)
  done(store.reports.keepAllocationDraft(pat, { id: 'a', draft: { ...entered, reason: 'a po' } }))
  done(store.reports.keepAllocationDraft(pat, { id: 'a', draft: { ...entered, reason: 'a point' } }))
  done(store.reports.keepAllocationDraft(sam, { id: 'a', draft: { ...entered, settling: 'NPS' } }))
  store.close()
  const again = opened(path)
  expect(again.reports.allocationDraft(pat, 'a')).toEqual({ ...entered, reason: 'a point' })
  expect(again.reports.allocationDraft(sam, 'a')).toEqual({ ...entered, settling: 'NPS' })
  done(again.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  expect([pat, sam].map((by) => again.reports.allocationDraft(by, 'a'))).toEqual([null, null])
})

test('nothing is entered for a report that is not sealed, and what is refused ends no draft', () => {
  const { store } = sealedReport()
  startReport(store, 'b')
  const draft = draftOf(someAllocation().facts)
  expect(store.reports.keepAllocationDraft(pat, { id: 'b', draft })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
  done(store.reports.keepAllocationDraft(pat, { id: 'a', draft }))
  const other = someAllocation({ ...someResult, sentence: 'Fine, £80' })
  expect(store.reports.recordAllocation(pat, { id: 'a', allocation: other }).ok).toBe(false)
  expect(store.reports.allocationDraft(pat, 'a')).toEqual(draft)
})
