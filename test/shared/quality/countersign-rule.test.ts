import { describe, expect, it } from 'vitest'
import { countersignRule } from '../../../shared/quality/countersign-rule.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, rows } from '../../support/clean-case.ts'

const at = (level: string, more: Record<string, ReturnType<typeof rows>> = {}) =>
  caseOf({ ...cleanAnswers, 'rosh.public': level, ...more })
const abuse = { offences: rows({ main: 'yes', domesticAbuse: 'yes' }) }

describe('The countersign rule, as set by default (high and very high)', () => {
  const required = (grade: 'PSO' | 'PO' | 'SPO', facts: ReturnType<typeof at>) =>
    countersignRule('HIGH_VERY_HIGH', { grade, facts }).required

  it.each([
    ['PSO', 'low', false],
    ['PSO', 'medium', true],
    ['PSO', 'high', true],
    ['PO', 'medium', false],
    ['PO', 'high', true],
    ['PO', 'veryHigh', true],
    ['SPO', 'medium', false],
    ['SPO', 'high', true],
  ] as const)('asks of a %s at %s: %s', (grade, level, expected) => {
    expect(required(grade, at(level))).toBe(expected)
  })

  it('asks of a PSO with domestic abuse at low risk, and not of a PO', () => {
    expect(required('PSO', at('low', abuse))).toBe(true)
    expect(required('PO', at('low', abuse))).toBe(false)
  })

  it('takes the highest group, not the first', () => {
    expect(required('PO', caseOf({ ...cleanAnswers, 'rosh.staff': 'veryHigh' }))).toBe(true)
  })

  it.each([
    ['medium', abuse, 'the author is a PSO, the risk of serious harm is medium and there is domestic abuse'],
    ['medium', {}, 'the author is a PSO and the risk of serious harm is medium'],
    ['low', abuse, 'the author is a PSO and there is domestic abuse'],
  ])('says of a PSO at %s once what asks for it', (level, more, why) => {
    expect(countersignRule('HIGH_VERY_HIGH', { grade: 'PSO', facts: at(level, more) }).why).toEqual([why])
  })

  it.each([
    [{ decision: 'NPS', grounds: [{ rule: 'AL-14' }] }, 'the case is kept by the NPS in the public interest'],
    [{ decision: 'REFER_SPO', grounds: [] }, 'a point of the allocation is referred to the SPO'],
  ])('asks for %j, whoever wrote it', (allocation, why) => {
    expect(countersignRule('HIGH_VERY_HIGH', { grade: 'PO', facts: at('low'), allocation }).why).toEqual([
      why,
    ])
  })

  it('asks for nothing because of any other ground', () => {
    const allocation = { decision: 'NPS', grounds: [{ rule: 'AL-10' }] }
    expect(countersignRule('HIGH_VERY_HIGH', { grade: 'PO', facts: at('low'), allocation }).required).toBe(
      false,
    )
  })

  it('asks for nothing where no level is given yet', () => {
    expect(countersignRule('HIGH_VERY_HIGH', { grade: 'PSO', facts: caseOf({}) })).toEqual({
      required: false,
      why: [],
    })
  })
})

describe('The other settings', () => {
  it('level 1 role only: every report by a PSO, and no other', () => {
    expect(countersignRule('LEVEL_1_ROLE_ONLY', { grade: 'PSO', facts: at('low') }).required).toBe(true)
    expect(countersignRule('LEVEL_1_ROLE_ONLY', { grade: 'PO', facts: at('veryHigh') }).required).toBe(false)
  })

  it('all: every report', () => {
    expect(countersignRule('ALL', { grade: 'SPO', facts: at('low') }).required).toBe(true)
  })
})
