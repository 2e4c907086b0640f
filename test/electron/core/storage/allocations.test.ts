import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import { someAllocation, someResult } from '../../../support/allocation-facts.ts'
import { done } from '../done.ts'
import { newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

async function sealedReport() {
  const { store, path } = await newOffice()
  await startReport(store, 'a')
  done(
    await store.reports.sign(pat, {
      id: 'a',
      rev: 0,
      payload,
      signature: signatureBy(pat, payload),
      countersignature: null,
    }),
  )
  done(await store.reports.recordResult(pat, { id: 'a', result: someResult, firstAppointment: null }))
  return { store, path }
}

test('an allocation is kept whole, with who recorded it and when, and read again after the file was closed', async () => {
  const { store, path } = await sealedReport()
  const written = done(await store.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  await store.close()
  const again = done(await opened(path).reports.read('a')).allocation
  expect(again).toEqual(written.allocation)
  expect(again).toMatchObject({
    ...someAllocation(),
    by: { userId: sam.userId, name: sam.name, grade: 'SPO' },
  })
})

test('the last allocation stands in place of the one before, which stays in the log', async () => {
  const { store } = await sealedReport()
  const { facts, input, answer, result } = someAllocation()
  const referred = { is: 'referred' as const, reason: 'a point of law', facts, input, answer, result }
  done(await store.reports.recordAllocation(pat, { id: 'a', allocation: referred }))
  done(await store.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  expect(done(await store.reports.read('a')).allocation?.is).toBe('decided')
  expect((await store.audit.of('a')).slice(-2)).toMatchObject([
    { action: 'report.allocationReferred', reason: 'a point of law', detail: { decision: 'CRC' } },
    { action: 'report.allocated', detail: { decision: 'CRC', rules: ['AL-20'] } },
  ])
})

test('an allocation made on another result than the one recorded is a conflict, and one of a draft is refused', async () => {
  const { store } = await sealedReport()
  const before = await store.audit.checkpoint()
  const other = someAllocation({ ...someResult, sentence: 'Fine, £80' })
  expect(await store.reports.recordAllocation(pat, { id: 'a', allocation: other })).toMatchObject({
    problem: { kind: 'conflict' },
  })
  expect(await store.audit.checkpoint()).toEqual(before)
  await startReport(store, 'b')
  expect(await store.reports.recordAllocation(pat, { id: 'b', allocation: someAllocation() })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('what is entered is each officer’s own, the newest of it, after the file was closed; recording it ends everybody’s', async () => {
  const { store, path } = await sealedReport()
  const entered = draftOf(someAllocation().facts)
  done(await store.reports.keepAllocationDraft(pat, { id: 'a', draft: { ...entered, reason: 'a po' } }))
  done(await store.reports.keepAllocationDraft(pat, { id: 'a', draft: { ...entered, reason: 'a point' } }))
  done(await store.reports.keepAllocationDraft(sam, { id: 'a', draft: { ...entered, settling: 'NPS' } }))
  await store.close()
  const again = opened(path)
  expect(await again.reports.allocationDraft(pat, 'a')).toEqual({ ...entered, reason: 'a point' })
  expect(await again.reports.allocationDraft(sam, 'a')).toEqual({ ...entered, settling: 'NPS' })
  done(await again.reports.recordAllocation(sam, { id: 'a', allocation: someAllocation() }))
  expect(await Promise.all([pat, sam].map((by) => again.reports.allocationDraft(by, 'a')))).toEqual([
    null,
    null,
  ])
})

test('nothing is entered for a report that is not sealed, and what is refused ends no draft', async () => {
  const { store } = await sealedReport()
  await startReport(store, 'b')
  const draft = draftOf(someAllocation().facts)
  expect(await store.reports.keepAllocationDraft(pat, { id: 'b', draft })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
  done(await store.reports.keepAllocationDraft(pat, { id: 'a', draft }))
  const other = someAllocation({ ...someResult, sentence: 'Fine, £80' })
  expect((await store.reports.recordAllocation(pat, { id: 'a', allocation: other })).ok).toBe(false)
  expect(await store.reports.allocationDraft(pat, 'a')).toEqual(draft)
})
