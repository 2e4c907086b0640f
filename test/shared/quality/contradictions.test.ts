import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { whyKept, withKept, withoutKept } from '../../../shared/record/kept.ts'
import { mended } from '../../../shared/record/mend.ts'
import { type ContextChanges, contextOf } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { twinsOfContradictions } from './twins-of-contradictions.ts'

const found = (id: string, changes: ContextChanges) =>
  runChecks(contextOf(changes), qualityTable).filter((finding) => finding.id === id)
const answersOf = (changes: ContextChanges) => contextOf(changes).answers

describe('What the record says in two places', () => {
  it.each(twinsOfContradictions)('%s is looked at again, never a stop: %s', (id, _what, raises) => {
    for (const finding of found(id, raises)) expect(finding.kind).toBe('lookAgain')
  })

  it.each(twinsOfContradictions)(
    '%s leads to both sides, and is silent while either is not answered: %s',
    (id, _what, raises) => {
      for (const { field, also = [] } of found(id, raises)) {
        const sides = [field ?? '', ...also.map((side) => side.field)]
        expect(sides.length).toBeGreaterThan(1)
        const answers = answersOf(raises)
        for (const side of sides) {
          if (answers[side] === undefined) continue
          const without = { answers: { ...raises.answers, [side]: null } }
          const still = found(id, without).flatMap((one) => [
            one.field,
            ...(one.also ?? []).map((each) => each.field),
          ])
          expect(still).not.toContain(side)
        }
      }
    },
  )

  it.each(
    twinsOfContradictions.filter(([id, , raises]) =>
      found(id, raises).some(({ mend }) => mend !== undefined),
    ),
  )('%s is mended by its one click: %s', (id, _what, raises) => {
    for (const { mend, says } of found(id, raises)) {
      if (mend === undefined) continue
      const after = { ...raises.answers, [mend.by.question]: mended(answersOf(raises), mend.by) }
      expect(found(id, { answers: after }).map((one) => one.says)).not.toContain(says)
    }
  })

  it.each(twinsOfContradictions)(
    '%s may be kept with a reason, which is then its own: %s',
    (id, _what, raises) => {
      const [first] = found(id, raises)
      const as = first?.keep?.as ?? ''
      expect(as).not.toBe('')
      const kept = (because: string | null) =>
        found(id, {
          answers: { ...raises.answers, 'writing.kept': withKept(answersOf(raises), as, because) },
        }).filter((one) => one.keep?.as === as)
      if (first?.asksWhy === true) {
        expect(kept('the code is\nof another count')).toMatchObject([
          { severity: 'warn', kept: 'the code is of another count', says: first.says },
        ])
      } else expect(kept(null)).toEqual([])
    },
  )
})

describe('Only the nine lines that the RSR counts keep a report from being signed', () => {
  it.each([
    ['R1.2.12', '03401', 'block'],
    ['R1.2.11', '00835', 'warn'],
  ] as const)('%s', (line, code, severity) => {
    const [, , raises] = twinsOfContradictions.find(([, what]) => what.endsWith(`${line} says no`)) ?? [
      '',
      '',
      {},
    ]
    expect(JSON.stringify(raises)).toContain(code)
    expect(found('QC60', raises)).toMatchObject([{ severity, row: line, field: 'rosh.screening' }])
  })
})

describe('No children in their life, and a sign of one', () => {
  const none = { 'children.none': 'yes' as const, 'children.servicesInvolved': 'yes' as const }
  const concern = { 'rosh.screening': { yesNo: { 'R2.2': 'yes' as const } } }

  it('is said once, with every sign', () => {
    expect(found('QC79', { answers: { ...none, ...concern } }).map(({ says }) => says)).toEqual([
      'No children in their life, asked; and children’s services are involved and the screening answers “R2.2” with yes.',
    ])
  })

  it('is asked again where another sign comes after the reason', () => {
    const kept = { ...none, 'writing.kept': withKept({}, 'QC79 involved', 'they are his neighbour’s') }
    expect(found('QC79', { answers: kept })).toMatchObject([{ kept: 'they are his neighbour’s' }])
    expect(found('QC79', { answers: { ...kept, ...concern } })).not.toMatchObject([
      { kept: expect.anything() },
    ])
  })
})

it('a reason is found by the whole of its key, replaced by a later one, and taken back', () => {
  const first = { 'writing.kept': withKept({}, 'QC61 R1.3.2', 'first') }
  const second = applyChanges(first, {
    'writing.kept': withKept(first, 'QC61 R1.3.2', 'second: with a colon'),
  })
  const other = { 'writing.kept': withKept(second, 'QC61 R1.3', null) }
  expect(whyKept(other, 'QC61 R1.3.2')).toBe('second: with a colon')
  expect(whyKept(other, 'QC61 R1.3')).toBeNull()
  expect(withoutKept(other, 'QC61 R1.3.2')).toBe('QC61 R1.3')
  expect(withoutKept({ 'writing.kept': 'QC61 R1.3' }, 'QC61 R1.3')).toBeNull()
})
