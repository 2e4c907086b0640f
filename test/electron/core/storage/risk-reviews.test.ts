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
const office = () => {
  const { store, path } = newOffice()
  store.close()
  return { store: opened(path, 'open', later()), path }
}

test('a risk review goes its way over a restart, each step with who took it', () => {
  const { store, path } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  store.close()
  const again = opened(path, 'open', later())
  done(again.riskReviews.step(sam, { id: 'review', rev: 3, step: acknowledge() }))
  const decided = done(again.riskReviews.step(sam, { id: 'review', rev: 4, step: decide('ESCALATE') }))
  expect(decided.form).toEqual(entered)
  expect(decided.taken.map(({ step, by }) => [step.is, by.name])).toEqual([
    ['agree', pat.name],
    ['refer', pat.name],
    ['acknowledge', sam.name],
    ['decide', sam.name],
  ])
  expect(again.riskReviews.list()).toEqual([decided])
  expect(again.audit.of('review').map(({ action }) => action)).toEqual([
    'escalation.started',
    'escalation.saved',
    ...Array.from({ length: 4 }, () => 'escalation.stepTaken'),
  ])
  expect(again.audit.verify().ok).toBe(true)
})

test('what may not be done leaves neither a change nor a line', () => {
  const { store } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const before = store.audit.checkpoint()
  expect(store.riskReviews.save(sam, { id: 'review', rev: 0, form: entered })).toMatchObject({
    problem: { kind: 'conflict', rev: 1 },
  })
  expect(store.riskReviews.step(pat, { id: 'review', rev: 1, step: refer() })).toMatchObject({
    problem: { kind: 'notNow' },
  })
  expect(store.riskReviews.open(pat, 'none').ok).toBe(false)
  expect(store.audit.checkpoint()).toEqual(before)
})

test('what is typed for the next step is each officer’s own, stands again after a restart and is gone once a step is taken', () => {
  const { store, path } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const typed = { ...emptyStepDraft, crcManager: 'Jo F' }
  done(store.riskReviews.keepStep(pat, { id: 'review', steps: 0, draft: { ...typed, crcManager: 'Jo' } }))
  done(store.riskReviews.keepStep(pat, { id: 'review', steps: 0, draft: typed }))
  expect(store.riskReviews.keepStep(pat, { id: 'none', steps: 0, draft: typed }).ok).toBe(false)
  store.close()
  const again = opened(path, 'open', later())
  expect(again.riskReviews.stepDraft(pat, 'review')).toEqual(typed)
  expect(again.riskReviews.stepDraft(sam, 'review')).toBeNull()
  done(again.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  expect(again.riskReviews.stepDraft(pat, 'review')).toBeNull()
})

test('what is typed for a step that was taken meanwhile is no draft of the next one, and a closed record takes none', () => {
  const { store } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  const keep = (steps: number) =>
    store.riskReviews.keepStep(pat, { id: 'review', steps, draft: { ...emptyStepDraft, reason: 'High.' } })
  done(store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  const before = store.audit.checkpoint()
  for (const steps of [0, 2]) expect(keep(steps)).toMatchObject({ problem: { kind: 'conflict', rev: 2 } })
  expect(store.riskReviews.stepDraft(pat, 'review')).toBeNull()
  expect(store.audit.checkpoint()).toEqual(before)
  expect(keep(1).ok).toBe(true)

  const rest = [refer(), acknowledge(), decide('RETURN', hour(12), 'Manage as medium.')]
  for (const [index, step] of rest.entries())
    done(store.riskReviews.step(sam, { id: 'review', rev: index + 2, step }))
  expect(keep(4)).toMatchObject({ problem: { kind: 'notNow', problems: [{ path: 'is' }] } })
  expect(store.riskReviews.stepDraft(pat, 'review')).toBeNull()
})

test('a save that another window has overtaken hears that first, also where it has been referred meanwhile', () => {
  const { store } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  expect(store.riskReviews.save(pat, { id: 'review', rev: 1, form: entered })).toMatchObject({
    problem: { kind: 'conflict', rev: 3 },
  })
})

test('what was referred is not changed afterwards', () => {
  const { store } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 2, step: refer() }))
  expect(store.riskReviews.save(pat, { id: 'review', rev: 3, form: entered })).toMatchObject({
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
])('a row that holds instants and numbers, %s, is read as it would be typed now', (_, before, now) => {
  const { store, path } = office()
  store.riskReviews.start(pat, 'review')
  store.close()
  const { dateOfBirth, ...rest } = before
  const person = { ...entered.person, dateOfBirth }
  const unanswered = { rsrRose: false, restrainingOrderBreached: false }
  const raw = rawDatabase(path)
  raw
    .prepare('UPDATE escalations SET form = ?')
    .run(JSON.stringify({ ...entered, ...rest, ...unanswered, person }))
  raw.close()
  const [read] = opened(path, 'open', later()).riskReviews.list()
  const form = must(read, 'it was started').form
  expect([form.person.dateOfBirth, form.concernAt, form.arrests, form.rsrRose]).toEqual(now)
  expect(form).toMatchObject({ person: { name: 'Alex Carter' }, evidence: entered.evidence })
})

test.each([
  ['DELETE FROM escalation_steps', 'escalation_steps is never changed'],
  ['UPDATE escalation_steps SET rowid = rowid', 'escalation_steps is never changed'],
  ['DELETE FROM escalations', 'escalations is never deleted from'],
])('the file itself refuses: %s', (sql, refusal) => {
  const { store, path } = office()
  store.riskReviews.start(pat, 'review')
  done(store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered }))
  done(store.riskReviews.step(pat, { id: 'review', rev: 1, step: agree() }))
  store.close()
  expect(() => rawDatabase(path).exec(sql)).toThrow(refusal)
})
