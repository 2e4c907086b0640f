import { expect, it } from 'vitest'
import { must } from '../../../shared/lib/must.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { formOf } from '../../support/templates.ts'

type Cells = Readonly<Record<string, CellAnswer>>
const found = (curfew: Cells, ...checks: readonly Cells[]) =>
  runChecks(
    contextOf({
      answers: {
        'proposal.requirements': rows({ requirement: 'CURFEW', amount: '3', hoursADay: '9', ...curfew }),
        checks: rows(
          { check: 'domesticAbuse', status: 'noConcerns' },
          { check: 'childSafeguarding', status: 'noConcerns' },
          ...checks,
        ),
      },
    }),
    qualityTable,
  ).filter(({ id }) => id === 'QC10')
const says = (curfew: Cells, ...checks: readonly Cells[]) =>
  found(curfew, ...checks).map((finding) =>
    finding.says.replace('A curfew at 4 Mill Lane may put a partner or child at risk. ', ''),
  )

const safe = { placedAt: 'home', occupantsAnswer: 'agreesAlone' }
const abuse = (status: string, more: Cells = {}) => ({ check: 'addressAbuse', status, ...more })
const children = (status: string, more: Cells = {}) => ({ check: 'addressChildren', status, ...more })
const clear = [abuse('noConcerns'), children('noConcerns')] as const
const OR = 'Or choose another requirement or address.'

it('both checks clear, and those who live there agree, seen alone: nothing to say (QC10)', () => {
  expect(says(safe, ...clear)).toEqual([])
  expect(says({ ...safe, occupantsAnswer: 'nobody' }, ...clear)).toEqual([])
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
])('checks that are %s are said as what they are', (status, expected) => {
  expect(says(safe, abuse(status), children(status))).toEqual([expected])
})

it.each([
  [abuse('noConcerns'), 'children'],
  [children('noConcerns'), 'domestic abuse'],
])('one of the two leaves the other to ask: %j', (check, missing) => {
  expect(says(safe, check)).toEqual([`The address has not been checked (${missing}). ${OR}`])
})

it('no wording of what a check is about, or says, changes where it stands', () => {
  const words = { about: 'domestic abuse only; children not asked', result: 'call-outs not checked' }
  expect(says(safe, abuse('noConcerns', words), children('noConcerns', words))).toEqual([])
  expect(
    says(safe, abuse('noConcerns', words), children('pending', { result: 'Nothing at all. Clear.' })),
  ).toEqual([`The address check is still out (children). ${OR}`])
})

it.each([
  ['', `Record what those who live there answer. ${OR}`],
  ['made up', `Record what those who live there answer. ${OR}`],
  ['notAsked', `Those who live there could not be asked: ask them, alone. ${OR}`],
  ['agreesNotAlone', `Those who live there agreed, and were not seen alone: see them alone. ${OR}`],
  ['disagree', 'Those who live there do not agree. Choose another requirement or address.'],
])(
  'an answer of those who live there (%s) stops it in its own words, whatever they said',
  (occupantsAnswer, expected) => {
    const occupantsViews = 'His mother agrees, seen alone, and is glad of it.'
    expect(says({ ...safe, occupantsAnswer, occupantsViews }, ...clear)).toEqual([expected])
  },
)

it('the answers of those who live there that clear an address are marked, so that no key chooses one unseen', () => {
  const { options } = must(formOf('oral').lists['occupantsAnswers'], 'the templates hold the list')
  const clearing = (codes: typeof options) => codes.map(({ code }) => code)
  expect(clearing(options.filter(({ clears }) => clears === true))).toEqual(
    clearing(options.filter(({ code }) => says({ ...safe, occupantsAnswer: code }, ...clear).length === 0)),
  )
})

it('says all that is missing', () => {
  expect(says({ placedAt: 'home' })).toEqual([
    `The address has not been checked (domestic abuse and children). Record what those who live there answer. ${OR}`,
  ])
})

it('a check of one address says nothing of another; one that names none counts for each', () => {
  const home = [abuse('concerns', { place: 'home' }), children('noConcerns', { place: 'home' })]
  const bail = [abuse('noConcerns', { place: 'bail' }), children('noConcerns', { place: 'bail' })]
  const at = (placedAt: string) => found({ ...safe, placedAt }, ...home, ...bail).map((one) => one.says)
  expect(at('bail')).toEqual([])
  expect(at('home')).toEqual([
    'A curfew at 4 Mill Lane may put a partner or child at risk. The address check shows concerns (domestic abuse). Choose another requirement or address.',
  ])
  expect(at('other')).toEqual([
    `A curfew at the address may put a partner or child at risk. The address has not been checked (domestic abuse and children). ${OR}`,
  ])
  expect(found({ ...safe, placedAt: 'bail' }, ...bail, abuse('concerns'))).toHaveLength(1)
})

it.each([
  ['CURFEW', 'home', 'domesticAbuse', ['warn']],
  ['CURFEW', 'home', 'childSafeguarding', ['warn']],
  ['CURFEW', 'bail', 'domesticAbuse', []],
  ['RES', 'home', 'domesticAbuse', []],
  ['CURFEW', 'home', 'adultServices', []],
])(
  '%s at the %s address, concerns in %s: asked about, whatever the address checks say',
  (requirement, placedAt, check, severities) => {
    const concerns = { check, status: 'concerns' }
    expect(
      found({ ...safe, requirement, placedAt }, ...clear, concerns).map(({ severity }) => severity),
    ).toEqual(severities)
  },
)
