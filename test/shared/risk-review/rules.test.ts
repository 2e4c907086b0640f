import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingFor } from '../../../shared/risk-review/lifecycle.ts'
import { emptyForm, type RiskReviewForm, type TakenStep } from '../../../shared/risk-review/record.schema.ts'
import { answerDue, riskReviewFindings } from '../../../shared/risk-review/rules.ts'
import { riskReviewTables } from '../../support/risk-review-tables.ts'
import { acknowledge, agree, decide, entered, hour, refer, taken, transfer } from './a-risk-review.ts'

const found = (form: RiskReviewForm, steps: TakenStep[] = [], now = hour(14)) =>
  riskReviewFindings({ form, taken: steps }, riskReviewTables, now)
const of = (rule: string, ...given: Parameters<typeof found>) =>
  found(...given).find((finding) => finding.rule === rule)

/** Text as an officer may leave it, also where a time or a number is asked for. */
const typed = fc.oneof(
  fc.string(),
  fc.string().map((after) => `2016-10-03T09:00${after}`),
  fc.constantFrom('T', '2016-10-03T09:00T', '-1', '1e400', 'NaN'),
)

describe('the rules of a risk review', () => {
  test('have an answer to whatever was typed, and so has what is missing', () => {
    fc.assert(
      fc.property(typed, typed, typed, (concernAt, arrests, dateOfBirth) => {
        const form = { ...entered, concernAt, arrests, person: { ...entered.person, dateOfBirth } }
        expect(found(form)).toEqual(expect.any(Array))
        for (const step of ['agree', 'refer'] as const)
          expect(missingFor(step, form)).toEqual(expect.any(Array))
      }),
    )
  })

  test('each finding has its row’s source and how sure it is', () => {
    expect(of('RE-1', entered)).toMatchObject({ source: 'PI 57/2014, summary', confidence: 'confirmed' })
  })

  test('a record with nothing entered has nothing said against it', () => {
    expect(found(emptyForm)).toEqual([])
  })

  test.each([
    ['on the day', '2016-10-03T22:59:00Z', 'advise', 'today'],
    ['on the next day, in London', '2016-10-03T23:01:00Z', 'warn', '1 day ago'],
    ['two days later', '2016-10-05T08:00:00Z', 'warn', '2 days ago'],
  ])('RE-1 counts the days since the concern: %s', (_, now, severity, says) => {
    expect(of('RE-1', entered, [], now)).toMatchObject({ severity, says: expect.stringContaining(says) })
    expect(of('RE-1', entered, taken(agree(), refer()), now)).toBeUndefined()
  })

  test('RE-2: a risen RSR with no trigger is refused, with one it is not', () => {
    expect(of('RE-2', { ...entered, rsrRose: true, triggers: [] })).toMatchObject({ severity: 'block' })
    expect(of('RE-2', { ...entered, rsrRose: true })).toBeUndefined()
  })

  test('RE-3 asks for a protective action until the transfer is accepted', () => {
    const none = { ...entered, actions: emptyForm.actions }
    const escalated = taken(agree(), refer(), acknowledge(), decide('ESCALATE'))
    expect(of('RE-3', none, escalated)).toMatchObject({ severity: 'warn', field: 'actions' })
    expect(of('RE-3', none, [...escalated, ...taken(transfer())])).toBeUndefined()
    expect(of('RE-3', entered, escalated)).toBeUndefined()
  })

  test.each([
    ['a second before it is due', '2016-10-04T09:59:59Z', 'advise'],
    ['at the very time', '2016-10-04T10:00:00Z', 'advise'],
    ['a second after', '2016-10-04T10:00:01Z', 'warn'],
  ])('RE-4, the answer of the NPS: %s', (_, now, severity) => {
    expect(of('RE-4', entered, taken(agree(), refer()), now)).toMatchObject({
      severity,
      says: expect.stringContaining('not established'),
    })
  })

  test('RE-4 stops when it is decided, and starts anew when it is referred again', () => {
    const asked = [agree(), refer(), acknowledge(), decide('MORE_INFO')]
    expect(answerDue(taken(...asked), riskReviewTables)).toBeNull()
    expect(answerDue(taken(...asked, refer(hour(15), 'Answered.')), riskReviewTables)).toBe(
      '2016-10-04T15:00:00Z',
    )
  })

  test.each([
    ['on a Friday afternoon: the Monday', '2016-10-07T15:30:00Z', '2016-10-10T15:30:00Z'],
    ['on a Saturday: the end of the Monday', '2016-10-08T10:00:00Z', '2016-10-10T23:00:00Z'],
    ['on the Friday before Christmas 2016: the Wednesday', '2016-12-23T15:30:00Z', '2016-12-28T15:30:00Z'],
    ['on Boxing Day: the end of the Wednesday', '2016-12-26T10:00:00Z', '2016-12-29T00:00:00Z'],
  ])('RE-4 counts business days: referred %s', (_, at, due) => {
    expect(answerDue(taken(agree(at), refer(at)), riskReviewTables)).toBe(due)
  })

  test('RE-5: a case that the NPS manages does not go back', () => {
    expect(of('RE-5', { ...entered, managedBy: 'NPS' })).toMatchObject({ severity: 'block' })
    expect(of('RE-5', entered)).toBeUndefined()
  })

  test.each([
    ['1', false, false],
    ['2', null, true],
    ['3', false, true],
    ['0', true, true],
    ['', null, false],
    ['two', false, false],
  ])(
    'RE-6 with %s arrests and a restraining order breached (%s): a review is asked for %s',
    (arrests, breached, asked) => {
      const form = { ...entered, arrests, restrainingOrderBreached: breached }
      expect(of('RE-6', form) !== undefined).toBe(asked)
    },
  )
})
