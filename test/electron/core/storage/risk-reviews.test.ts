import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { emptyStepDraft } from '../../../../shared/risk-review/step-draft.ts'
import {
  acknowledge,
  agree,
  decide,
  entered,
  hour,
  refer,
} from '../../../shared/risk-review/a-risk-review.ts'
import { done } from '../done.ts'
import { rawDatabase } from './raw-database.ts'
import { newOffice, opened, pat, ports, sam, steppingClock } from './store-for-test.ts'

/** An office whose clock is past the hours of the risk review. */
const later = () => ({ ...ports(), clock: steppingClock('2016-10-03T20:00:00.000Z') })
const office = async () => {
  const { store, path } = await newOffice()
  await store.close()
  return { store: opened(path, 'open', later()), path }
}

test('a risk review goes its way over a restart, each step with who took it', async () => {
  const { store, path } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  await store.close()
  const again = opened(path, 'open', later())
  done(await again.riskReviews.step(sam, { id: 'review', rev: 3, step: acknowledge() }))
  const decided = done(await again.riskReviews.step(sam, { id: 'review', rev: 4, step: decide('ESCALATE') }))
  expect(decided.form).toEqual(entered)
  expect(decided.taken.map(({ step, by }) => [step.is, by.name])).toEqual([
    ['agree', pat.name],
    ['refer', pat.name],
    ['acknowledge', sam.name],
    ['decide', sam.name],
  ])
  expect(await again.riskReviews.list()).toEqual([decided])
  expect((await again.audit.of('review')).map(({ action }) => action)).toEqual([
    'escalation.started',
    'escalation.saved',
    ...Array.from({ length: 4 }, () => 'escalation.stepTaken'),
  ])
  expect((await again.audit.verify()).ok).toBe(true)
})

test('what may not be done leaves neither a change nor a line', async () => {
  const { store } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const before = await store.audit.checkpoint()
  expect(await store.riskReviews.save(sam, { id: 'review', rev: 0, form: entered })).toMatchObject({
    problem: { kind: 'conflict', rev: 1 },
  })
  expect(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: refer() })).toMatchObject({
    problem: { kind: 'notNow' },
  })
  expect((await store.riskReviews.open(pat, 'none')).ok).toBe(false)
  expect(await store.audit.checkpoint()).toEqual(before)
})

test('what is typed for the next step is each officer’s own, stands again after a restart and is gone once a step is taken', async () => {
  const { store, path } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const typed = { ...emptyStepDraft, crcManager: 'Jo F' }
  done(
    await store.riskReviews.keepStep(pat, { id: 'review', steps: 0, draft: { ...typed, crcManager: 'Jo' } }),
  )
  done(await store.riskReviews.keepStep(pat, { id: 'review', steps: 0, draft: typed }))
  expect((await store.riskReviews.keepStep(pat, { id: 'none', steps: 0, draft: typed })).ok).toBe(false)
  await store.close()
  const again = opened(path, 'open', later())
  expect(await again.riskReviews.stepDraft(pat, 'review')).toEqual(typed)
  expect(await again.riskReviews.stepDraft(sam, 'review')).toBeNull()
  done(await again.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  expect(await again.riskReviews.stepDraft(pat, 'review')).toBeNull()
})

test('what is typed for a step that was taken meanwhile is no draft of the next one, and a closed record takes none', async () => {
  const { store } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const keep = (steps: number) =>
    store.riskReviews.keepStep(pat, { id: 'review', steps, draft: { ...emptyStepDraft, reason: 'High.' } })
  done(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  const before = await store.audit.checkpoint()
  for (const steps of [0, 2])
    expect(await keep(steps)).toMatchObject({ problem: { kind: 'conflict', rev: 2 } })
  expect(await store.riskReviews.stepDraft(pat, 'review')).toBeNull()
  expect(await store.audit.checkpoint()).toEqual(before)
  expect((await keep(1)).ok).toBe(true)

  const rest = [refer(), acknowledge(), decide('RETURN', hour(12), 'Manage as medium.')]
  for (const [index, step] of rest.entries())
    done(await store.riskReviews.step(sam, { id: 'review', rev: index + 2, step }))
  expect(await keep(4)).toMatchObject({ problem: { kind: 'notNow', problems: [{ path: 'is' }] } })
  expect(await store.riskReviews.stepDraft(pat, 'review')).toBeNull()
})

test('a save that another window has overtaken hears that first, also where it has been referred meanwhile', async () => {
  const { store } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  expect(await store.riskReviews.save(pat, { id: 'review', rev: 1, form: entered })).toMatchObject({
    problem: { kind: 'conflict', rev: 3 },
  })
})

test('what was referred is not changed afterwards', async () => {
  const { store } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  expect(await store.riskReviews.save(pat, { id: 'review', rev: 3, form: entered })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test.each([
  ['nothing entered', { dateOfBirth: null, concernAt: null, arrests: null }, ['', '', '', null]],
  [
    'all of it entered',
    { dateOfBirth: '1984-02-14', concernAt: '2016-10-03T08:00:00Z', arrests: 2 },
    ['1984-02-14', '2016-10-03T09:00', '2', null],
  ],
])('a row that holds instants and numbers, %s, is read as it would be typed now', async (_, before, now) => {
  const { store, path } = await office()
  await store.riskReviews.start(pat, 'review')
  await store.close()
  const { dateOfBirth, ...rest } = before
  const person = { ...entered.person, dateOfBirth }
  const unanswered = { rsrRose: false, restrainingOrderBreached: false }
  const raw = rawDatabase(path)
  raw
    .prepare('UPDATE escalations SET form = ?')
    .run(JSON.stringify({ ...entered, ...rest, ...unanswered, person }))
  raw.close()
  const [read] = await opened(path, 'open', later()).riskReviews.list()
  const form = must(read, 'it was started').form
  expect([form.person.dateOfBirth, form.concernAt, form.arrests, form.rsrRose]).toEqual(now)
  expect(form).toMatchObject({ person: { name: 'Alex Carter' }, evidence: entered.evidence })
})

test.each([
  ['DELETE FROM escalation_steps', 'escalation_steps is never changed'],
  ['UPDATE escalation_steps SET rowid = rowid', 'escalation_steps is never changed'],
  ['DELETE FROM escalations', 'escalations is never deleted from'],
])('the file itself refuses: %s', async (sql, refusal) => {
  const { store, path } = await office()
  await store.riskReviews.start(pat, 'review')
  done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(await store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  await store.close()
  expect(() => rawDatabase(path).exec(sql)).toThrow(refusal)
})
