import { expect, test } from 'vitest'
import { emptyStepDraft } from '../../../../shared/risk-review/step-draft.ts'
import { entered, refer } from '../../../shared/risk-review/a-risk-review.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

test('a risk review says where it stands, what is next and what was typed for it; a step out of order is refused with the reason', async () => {
  const at = applicationIn()
  const { author } = exampleOf('case-3')
  expect(await at.ask.refused('riskReview.list', {})).toMatchObject({ kind: 'locked' })
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  const { id } = await at.ask.done('riskReview.start', {})
  const form = { ...entered, actions: { ...entered.actions, police: '' } }
  await at.ask.done('riskReview.save', { id, rev: 0, form })
  const read = await at.ask.done('riskReview.open', { id })
  expect(read).toMatchObject({
    form,
    state: 'draft',
    next: 'agree',
    mayEdit: true,
    answerDue: null,
    stepDraft: null,
  })
  const draft = { ...emptyStepDraft, crcManager: 'Jo' }
  await at.ask.done('riskReview.keep', { id, steps: 0, draft })
  expect((await at.ask.done('riskReview.open', { id })).stepDraft).toEqual(draft)
  expect(await at.ask.refused('riskReview.keep', { id, steps: 1, draft })).toMatchObject({
    kind: 'conflict',
    rev: 1,
  })
  expect(await at.ask.refused('riskReview.save', { id, rev: 0, form })).toMatchObject({
    kind: 'conflict',
    rev: 1,
  })
  expect(await at.ask.refused('riskReview.step', { id, rev: 1, step: refer() })).toMatchObject({
    kind: 'badInput',
    problems: [{ path: 'is', message: expect.stringContaining('Draft') }],
  })
  await at.application.close()
})

test('a list names the risk reviews and where they stand; what is written in them is read by opening one', async () => {
  const at = applicationIn()
  const { author } = exampleOf('case-3')
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  const { id, startedAt } = await at.ask.done('riskReview.start', {})
  await at.ask.done('riskReview.save', { id, rev: 0, form: entered })
  expect(await at.ask.done('riskReview.list', {})).toEqual([
    { id, person: entered.person, state: 'draft', since: startedAt, answerDue: null },
  ])
  await at.application.close()
})
