import { expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const says = (occupantsViews: string, ...checks: readonly Record<string, CellAnswer>[]) =>
  runChecks(
    contextOf({
      answers: {
        'proposal.requirements': rows({ requirement: 'CURFEW', amount: '3', hoursADay: '9', occupantsViews }),
        checks: rows(
          { check: 'domesticAbuse', status: 'noConcerns' },
          { check: 'childSafeguarding', status: 'noConcerns' },
          ...checks.map((check) => ({ check: 'address', ...check })),
        ),
      },
    }),
    qualityTable,
  )
    .filter(({ id }) => id === 'QC10')
    .map((finding) =>
      finding.says.replace('A curfew at 4 Mill Lane may put a partner or child at risk. ', ''),
    )
const OR = 'Or choose another requirement or address.'

it.each([
  [{ status: 'noConcerns' }],
  [{ status: 'noConcerns', about: '4 Mill Lane: domestic abuse and children' }],
  [{ status: 'noConcerns', about: '4 Mill Lane, where his children stay' }],
])('one line that covers both is enough (QC10): %j', (line) => {
  expect(says('his mother agrees', line)).toEqual([])
})

it('two lines that cover one each are enough', () => {
  expect(
    says(
      'his mother agrees',
      { status: 'noConcerns', about: 'domestic abuse' },
      { status: 'noConcerns', about: 'child safeguarding' },
    ),
  ).toEqual([])
})

it.each([
  [
    'concerns',
    'The address check shows concerns (domestic abuse and children). Choose another requirement or address.',
  ],
  ['pending', `The address check is still out (domestic abuse and children). ${OR}`],
  ['notAvailable', `The address check is still out (domestic abuse and children). ${OR}`],
  ['refused', `The address check was refused (domestic abuse and children). ${OR}`],
  ['answered', `Record whether the address check shows concerns (domestic abuse and children). ${OR}`],
])('a line that is %s is said as what it is', (status, expected) => {
  expect(says('his mother agrees', { status })).toEqual([expected])
})

it.each([
  [{ about: 'domestic abuse only; children not asked' }, 'children'],
  [{ result: 'no call-outs; children not checked' }, 'children'],
  [{ about: 'call-outs' }, 'children'],
  [{ about: 'child safeguarding' }, 'domestic abuse'],
])('a line about one of them leaves the other to ask: %j', (cells, missing) => {
  expect(says('his mother agrees', { status: 'noConcerns', ...cells })).toEqual([
    `The address has not been checked (${missing}). ${OR}`,
  ])
})

it('says all that is missing', () => {
  expect(says('')).toEqual([
    `The address has not been checked (domestic abuse and children). Record the occupants' own views. ${OR}`,
  ])
})
