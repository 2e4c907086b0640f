import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isClosed,
  mayEdit,
  nextStep,
  STATES,
  stateOf,
  takeStep,
} from '../../../shared/risk-review/lifecycle.ts'
import { emptyForm, type RiskReviewStep, type TakenStep } from '../../../shared/risk-review/record.schema.ts'
import {
  acknowledge,
  agree,
  decide,
  entered,
  hour,
  po,
  refer,
  spo,
  taken,
  transfer,
} from './a-risk-review.ts'

const now = hour(20)
const pathsOf = (steps: TakenStep[], step: RiskReviewStep, by = spo, form = entered, at = now) => {
  const outcome = takeStep({ form, taken: steps }, step, by, at)
  return outcome.ok ? [] : outcome.problem.map(({ path }) => path)
}

/** Every lawful way, as the names of the states it goes through. */
const lawful: Readonly<Record<string, readonly string[]>> = {
  draft: ['managerAgreed'],
  managerAgreed: ['referred'],
  referred: ['acknowledged'],
  acknowledged: ['escalate', 'return', 'moreInfo'],
  moreInfo: ['referred'],
  escalate: ['transferred'],
  return: [],
  transferred: [],
}

describe('the steps of a risk review', () => {
  test('lead from a draft to the transfer, and no further', () => {
    const all = [agree(), refer(), acknowledge(), decide('ESCALATE'), transfer()]
    let steps: readonly TakenStep[] = []
    for (const step of all) {
      const outcome = takeStep({ form: entered, taken: steps }, step, spo, now)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
      steps = outcome.value
    }
    expect(stateOf(steps)).toBe('transferred')
    expect(nextStep('transferred')).toBeNull()
    expect(isClosed('transferred')).toBe(true)
  })

  const anyStep = fc
    .integer({ min: 9, max: 22 })
    .chain((at) =>
      fc.constantFrom(
        agree(hour(at)),
        refer(hour(at)),
        refer(hour(at), 'What was asked.'),
        acknowledge(hour(at)),
        decide('ESCALATE', hour(at)),
        decide('RETURN', hour(at), 'Manage as medium.'),
        decide('MORE_INFO', hour(at)),
        transfer(hour(at)),
      ),
    )

  test('only lawful sequences reach a state, and their times never run backwards or past now', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, fc.constantFrom(spo, po)), { maxLength: 40 }), (tries) => {
        let steps: readonly TakenStep[] = []
        for (const [step, by] of tries) {
          const before = steps
          const outcome = takeStep({ form: entered, taken: before }, step, by, now)
          if (!outcome.ok) {
            expect(outcome.problem.length).toBeGreaterThan(0)
            continue
          }
          steps = outcome.value
          expect(lawful[stateOf(before)]).toContain(stateOf(steps))
          expect(steps.slice(0, -1)).toEqual(before)
          expect(step.at >= (before.at(-1)?.step.at ?? '') && step.at <= now).toBe(true)
          if (step.is === 'decide') expect(by.grade).toBe('SPO')
        }
      }),
    )
  })

  test('each state but a closed one has a next step that the table of ways knows', () => {
    expect(Object.keys(lawful).sort()).toEqual(Object.keys(STATES).sort())
    expect([nextStep('draft'), nextStep('managerAgreed'), nextStep('moreInfo')]).toEqual([
      'agree',
      'refer',
      'refer',
    ])
    expect([
      nextStep('referred'),
      nextStep('acknowledged'),
      nextStep('escalate'),
      nextStep('return'),
    ]).toEqual(['acknowledge', 'decide', 'transfer', null])
  })

  test('more information is answered before it is referred again', () => {
    const asked = taken(agree(), refer(), acknowledge(), decide('MORE_INFO'))
    expect(pathsOf(asked, refer(hour(13)))).toEqual(['answer'])
    expect(pathsOf(asked, refer(hour(13), 'The police log is attached.'))).toEqual([])
    expect(mayEdit('moreInfo')).toBe(true)
    expect(mayEdit('referred')).toBe(false)
  })

  test('only an SPO decides; a PO may take every other step', () => {
    const acknowledged = taken(agree(), refer(), acknowledge())
    expect(pathsOf(acknowledged, decide('ESCALATE'), po)).toEqual(['by'])
    expect(pathsOf([], agree(), po)).toEqual([])
    expect(pathsOf(taken(agree(), refer(), acknowledge(), decide('ESCALATE')), transfer(), po)).toEqual([])
  })

  test('a case sent back goes with advice', () => {
    const acknowledged = taken(agree(), refer(), acknowledge())
    expect(pathsOf(acknowledged, decide('RETURN'))).toEqual(['advice'])
    expect(pathsOf(acknowledged, decide('RETURN', hour(12), 'Manage as medium.'))).toEqual([])
  })

  test.each([
    ['a minute before the step it follows', '2016-10-03T08:59:00Z', ['at', 'call.at']],
    ['at the very time of it', hour(9), []],
    ['after it', '2016-10-03T09:01:00Z', []],
    ['a minute from now', '2016-10-03T20:01:00Z', ['at', 'call.at']],
  ])('a referral %s', (_, at, paths) => {
    expect(pathsOf(taken(agree()), refer(at))).toEqual(paths)
  })

  test('an empty record is not agreed, and says everything that is missing at once', () => {
    expect(pathsOf([], agree(), spo, emptyForm)).toEqual([
      'person.name',
      'managedBy',
      'triggers',
      'evidence',
      'concernAt',
      'roshProposed.children',
    ])
    for (const oasys of ['', '  '])
      expect(pathsOf(taken(agree()), refer(), spo, { ...entered, oasys })).toEqual(['oasys'])
  })

  test('a concern moved to after the agreement is noticed when it is referred', () => {
    expect(pathsOf(taken(agree()), refer(), spo, { ...entered, concernAt: '2016-10-03T13:00' })).toEqual([
      'at',
    ])
  })

  test('a case that the NPS manages is not referred', () => {
    expect(pathsOf([], agree(), spo, { ...entered, managedBy: 'NPS' })).toEqual(['managedBy'])
  })
})
