import { describe, expect, test } from 'vitest'
import { emptyStepDraft, type StepDraft, stepFrom, typedAs } from '../../../shared/risk-review/step-draft.ts'
import { acknowledge, agree, decide, hour, refer, transfer } from './a-risk-review.ts'

const now = '2016-10-03T10:20:34.5Z'
const step = (
  is: Parameters<typeof stepFrom>[0],
  typed: Partial<StepDraft>,
  state: Parameters<typeof stepFrom>[2] = 'draft',
) => {
  const read = stepFrom(is, { ...emptyStepDraft, ...typed }, state, now)
  return read.ok ? read.value : read.problem.map(({ path }) => path)
}

describe('what is typed for a step', () => {
  test('is now, to the minute, unless a time was typed by the courts’ clock', () => {
    const crcManager = 'Jo Field'
    expect(step('agree', { crcManager })).toEqual({ is: 'agree', at: '2016-10-03T10:20:00Z', crcManager })
    expect(step('agree', { crcManager, at: '2016-10-03T11:05' })).toMatchObject({
      at: '2016-10-03T10:05:00Z',
    })
  })

  test('is now in either of the two hours that the clock shows twice in October', () => {
    for (const at of ['2016-10-30T00:30:00Z', '2016-10-30T01:30:00Z']) {
      const read = stepFrom('acknowledge', emptyStepDraft, 'referred', at)
      expect(read.ok && read.value.at).toBe(at)
    }
  })

  test('is refused at each field that is not filled in or not understood, all at once', () => {
    expect(step('agree', { at: 'this morning' })).toEqual(['at', 'crcManager'])
    expect(step('refer', { callAt: '' })).toEqual(['call.at', 'call.to'])
    expect(step('refer', {}, 'moreInfo')).toEqual(['call.to', 'answer'])
    expect(step('decide', {})).toEqual(['outcome', 'reason'])
    expect(step('decide', { outcome: 'RETURN', reason: 'Managed well.' })).toEqual(['advice'])
    expect(step('transfer', {})).toEqual(['acceptedBy'])
    expect(step('acknowledge', {})).toMatchObject({ is: 'acknowledge' })
  })

  test.each([
    agree(),
    refer(),
    refer(hour(13), 'The police log is attached.'),
    acknowledge(),
    decide('ESCALATE'),
    decide('RETURN', hour(12), 'Manage as medium.'),
    transfer(),
  ])('$is as it was recorded, typed again, is the same step', (recorded) => {
    const asked = 'answer' in recorded && recorded.answer !== null
    expect(step(recorded.is, typedAs(recorded), asked ? 'moreInfo' : 'draft')).toEqual(recorded)
  })

  test('leaves out what does not belong to the step', () => {
    expect(step('refer', { callTo: 'Sam Okoro', answer: 'typed before' })).toMatchObject({ answer: null })
    const decided = { outcome: 'ESCALATE', reason: 'High.', advice: 'typed before' } as const
    expect(step('decide', decided)).toMatchObject({ outcome: 'ESCALATE', advice: null })
  })
})
