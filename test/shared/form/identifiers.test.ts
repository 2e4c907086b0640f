import { describe, expect, it } from 'vitest'
import { answerProblems } from '../../../shared/form/validate.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const form = formOf('oral')
const problems = (id: string, typed: string) => {
  const question = form.sections.flatMap(({ questions }) => questions).find((one) => one.id === id)
  if (question === undefined) throw new Error(`${id} is not asked`)
  return answerProblems(question, typed, form.lists).map(({ weight, message }) => [weight, message])
}

describe('a CRN and a PNC number in a report', () => {
  it.each(['X123456', 'x 123456'])('“%s” is a CRN', (typed) =>
    expect(problems('person.crn', typed)).toEqual([]),
  )

  it('that are no such numbers are faults, and one in the other’s place is named', () => {
    expect(problems('person.crn', 'see file')).toEqual([['fault', expect.stringContaining('is not a CRN')]])
    expect(problems('person.crn', '1997/0284716Z')).toEqual([
      ['fault', expect.stringContaining('is a PNC number')],
    ])
    expect(problems('person.pnc', 'x 123456')).toEqual([['fault', expect.stringContaining('is a CRN')]])
    expect(problems('person.pnc', '123456/01A')).toEqual([
      ['fault', expect.stringContaining('is a CRO number')],
    ])
  })

  it('with a wrong check letter is a warning, with the letter that is right', () => {
    expect(problems('person.pnc', '04/712343H')).toEqual([['warning', expect.stringContaining('ask for W')]])
    expect(problems('person.pnc', '04/712343W')).toEqual([])
  })

  it('stand in the document as they are kept, however they were typed', () => {
    const typed = { 'person.crn': 'x 123 456', 'person.pnc': '97/284716z' }
    const document = documentOf('oral', { ...exampleOf('case-1').answers, ...typed })
    expect(document.heading).toMatchObject({ crn: 'X123456', pnc: '1997/0284716Z' })
    expect(JSON.stringify(document.sections)).not.toContain('x 123 456')
  })
})
