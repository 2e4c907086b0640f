import { expect, test } from 'vitest'
import type { Store } from '../../../../electron/core/storage/store.ts'
import { dayAfter, dayOf, listed, listOf } from '../../../support/listed.ts'
import { done } from '../done.ts'
import { newOffice, opened, pat, sam, startReport } from './store-for-test.ts'

const day = listed.hearingDate
const another = { ...listed, defendantName: 'Carol Nkemelu', dateOfBirth: '1970-01-02', pnc: '', crn: '' }
const onDay = async (store: Store, on = day) => store.courtLists.onDay(on)
const first = async (store: Store) => (await onDay(store))[0]?.id ?? ''

test('the same list again changes nothing and doubles nobody', async () => {
  const { store } = await newOffice()
  const list = listOf(listed, another)
  expect(await store.courtLists.take(pat, list)).toEqual({ added: 2, updated: 0, same: 0 })
  const before = await onDay(store)
  expect(await store.courtLists.take(sam, list)).toEqual({ added: 0, updated: 0, same: 2 })
  expect(await onDay(store)).toEqual(before)
})

test('a later list brings what is new of a person, and takes away neither what it leaves out nor who has the case', async () => {
  const { store } = await newOffice()
  await store.courtLists.take(pat, listOf(listed))
  done(await store.courtLists.hold(pat, { id: await first(store), held: true }))
  const later = { ...listed, defendantName: 'PASCALL, Lee Anthony', pnc: '', crn: '', time: '15:30' }
  expect(await store.courtLists.take(pat, listOf(later))).toEqual({ added: 0, updated: 1, same: 0 })
  expect(await onDay(store)).toMatchObject([
    { row: { pnc: listed.pnc, crn: listed.crn, time: '15:30' }, heldBy: pat.userId },
  ])
})

test('a person of the same name born on another day is another row, however often both are read', async () => {
  const { store } = await newOffice()
  const namesake = { ...listed, dateOfBirth: '1990-05-24', pnc: '', crn: '' }
  const unknown = { ...listed, dateOfBirth: '', pnc: '', crn: '' }
  const list = listOf(listed, namesake, unknown)
  expect(await store.courtLists.take(pat, list)).toMatchObject({ added: 3 })
  expect(await store.courtLists.take(pat, list)).toEqual({ added: 0, updated: 0, same: 3 })
})

test('a case that was moved stands on both days, and is that day’s own once its list has it', async () => {
  const { store } = await newOffice()
  const to = dayOf('2016-10-18')
  await store.courtLists.take(pat, listOf(listed))
  done(await store.courtLists.mark(pat, { id: await first(store), state: { is: 'moved', to } }))
  expect([await onDay(store), await onDay(store, to)]).toMatchObject([
    [{ state: { is: 'moved', to } }],
    [{ state: { is: 'moved', to } }],
  ])
  expect(await store.courtLists.ahead(day)).toEqual([{ day: to, cases: 1, withNobody: 1 }])
  expect(await store.courtLists.take(pat, listOf({ ...listed, hearingDate: to }))).toMatchObject({ added: 0 })
  expect([await onDay(store), await onDay(store, to)]).toMatchObject([[], [{ state: { is: 'listed' } }]])
})

test('who has the case, and what came of it, is set and undone', async () => {
  const { store } = await newOffice()
  await store.courtLists.take(pat, listOf(listed))
  const id = await first(store)
  done(await store.courtLists.hold(sam, { id, held: true }))
  done(await store.courtLists.mark(sam, { id, state: { is: 'notNeeded' } }))
  expect(await onDay(store)).toMatchObject([{ heldBy: sam.userId, state: { is: 'notNeeded' } }])
  done(await store.courtLists.hold(sam, { id, held: false }))
  done(await store.courtLists.mark(sam, { id, state: { is: 'listed' } }))
  expect(await onDay(store)).toMatchObject([{ heldBy: null, state: { is: 'listed' } }])
  expect((await store.courtLists.hold(sam, { id: 'none', held: true })).ok).toBe(false)
})

test('two who are charged together have one case number, by the list or by an officer, until they are parted', async () => {
  const { store } = await newOffice()
  const third = { ...another, defendantName: 'Aaron Whitlock' }
  await store.courtLists.take(pat, listOf({ ...listed, caseNumber: '46AB0001' }, another, third))
  const ids = (await onDay(store)).map(({ id }) => id)
  const [one = '', two = '', three = ''] = ids
  const numbers = async () => (await onDay(store)).map(({ row }) => row.caseNumber)
  done(await store.courtLists.link(pat, { id: two, with: one }))
  expect(await numbers()).toEqual(['46AB0001', '46AB0001', ''])
  done(await store.courtLists.link(pat, { id: two, with: null }))
  done(await store.courtLists.link(pat, { id: two, with: three }))
  expect(await numbers()).toEqual(['46AB0001', three, three])
  // The same list again takes nothing of it away.
  await store.courtLists.take(pat, listOf(another, third))
  expect(await numbers()).toEqual(['46AB0001', three, three])
  expect((await store.courtLists.link(pat, { id: two, with: 'none' })).ok).toBe(false)
})

test('the row knows its report until that is discarded', async () => {
  const { store } = await newOffice()
  await store.courtLists.take(pat, listOf(listed))
  const row = await first(store)
  await store.reports.start(pat, { id: 'a', row, format: 'oral', templateVersion: 1, answers: {} })
  expect(await onDay(store)).toMatchObject([{ report: 'a' }])
  done(await store.reports.discard(pat, { id: 'a', reason: 'why' }))
  expect(await onDay(store)).toMatchObject([{ report: null }])
})

test('rows of people without a report go after so many days; those with one stay', async () => {
  const { store } = await newOffice()
  await store.courtLists.take(pat, listOf(listed, another))
  const row = await first(store)
  await store.reports.start(pat, { id: 'a', row, format: 'oral', templateVersion: 1, answers: {} })
  expect(await store.courtLists.expire(pat, day)).toBe(0)
  expect(await store.courtLists.expire(pat, dayAfter(day))).toBe(1)
  expect(await onDay(store)).toMatchObject([{ report: 'a' }])
  const before = await store.audit.checkpoint()
  expect(await store.courtLists.expire(pat, dayAfter(day))).toBe(0)
  expect(await store.audit.checkpoint()).toEqual(before)
})

test('how columns are headed and how long rows are kept is remembered when the store is opened again', async () => {
  const { store, path } = await newOffice()
  expect(await store.courtLists.settings()).toEqual({ names: {}, keepDays: 28 })
  await store.courtLists.take(pat, { ...listOf(listed), names: { accused: 'defendantName' } })
  await store.courtLists.keepFor(sam, 14)
  await store.courtLists.take(pat, { ...listOf(listed), names: { room: 'courtroom' } })
  await store.close()
  expect(await opened(path).courtLists.settings()).toEqual({
    names: { accused: 'defendantName', room: 'courtroom' },
    keepDays: 14,
  })
})

test('reports are found by their day, and those of any day while something is to be done', async () => {
  const { store } = await newOffice()
  const court = (answered: string) => answered
  await startReport(store, 'a')
  expect((await store.reports.onDay('2016-10-03', court)).map(({ id }) => id)).toEqual(['a'])
  expect((await store.reports.unfinished(court)).map(({ id }) => id)).toEqual(['a'])
  done(await store.reports.discard(pat, { id: 'a', reason: 'why' }))
  expect(await store.reports.onDay('2016-10-03', court)).toEqual([])
  expect(await store.reports.unfinished(court)).toEqual([])
})
