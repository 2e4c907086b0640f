import { describe, expect, it } from 'vitest'
import { screeningHoldsYes, unansweredScreening } from '../../../shared/form/screening.ts'
import { caseOf } from '../../support/case-of.ts'
import { plainForm } from '../../support/plain-form.ts'

const screened = (yesNo: Record<string, 'yes' | 'no'>) => caseOf({ 'rosh.screening': { yesNo } })

describe('The risk of serious harm screening', () => {
  it('holds a yes where a question is answered yes', () => {
    expect(screeningHoldsYes(screened({ 'R3.4': 'yes' }))).toBe(true)
    expect(screeningHoldsYes(screened({ 'R3.4': 'no' }))).toBe(false)
  })

  it('takes “none of the above” and the summing-up questions for no such yes', () => {
    expect(
      screeningHoldsYes(screened({ 'R1.2.15': 'yes', 'R1.3.19': 'yes', 'R5.2': 'yes', 'R5.2b': 'yes' })),
    ).toBe(false)
  })

  it('is complete when each group is answered one by one or by “none of the above”', () => {
    const form = plainForm('oral')
    const rest = { 'R2.1': 'no', 'R3.4': 'no', 'R5.1': 'no' } as const
    expect(unansweredScreening(screened({ 'R1.2.15': 'yes', 'R1.3.19': 'yes', ...rest }), form)).toEqual([])
    expect(
      unansweredScreening(screened({ 'R1.2.1': 'no', 'R1.2.2': 'yes', 'R1.3.19': 'yes', ...rest }), form),
    ).toEqual([])
    expect(unansweredScreening(screened({ 'R1.2.15': 'no', 'R1.3.19': 'yes', ...rest }), form)).toEqual([
      'R1.2.1',
      'R1.2.2',
    ])
  })
})
