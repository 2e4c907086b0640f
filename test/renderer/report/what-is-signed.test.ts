import { expect, test } from 'vitest'
import { filledInWords, whatIsSigned } from '../../../renderer/report/what-is-signed.ts'
import { FILLED } from '../../../shared/record/marks.ts'
import { formOf } from '../../support/templates.ts'

test('the answers that nobody typed are counted by section, each cell of a table as one', () => {
  const at = '2016-10-11T09:00'
  const marks = [
    `person.name list ${at} `,
    `offences/a/plea list ${at} `,
    `offences/a/title list ${at} `,
    `risk.assessmentDate today ${at} `,
  ].join('\n')
  expect(filledInWords(whatIsSigned(formOf('oral'), { [FILLED]: marks }))).toBe(
    '4 answers filled, not typed (The case 3, Risk 1).',
  )
  expect(filledInWords(whatIsSigned(formOf('oral'), {}))).toBeNull()
})
