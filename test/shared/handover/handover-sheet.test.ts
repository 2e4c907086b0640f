import { expect, test } from 'vitest'
import { laidText } from '../../../shared/document/document-text.ts'
import { withImplied } from '../../../shared/form/implied.ts'
import { handoverSheet, type SheetGiven } from '../../../shared/handover/handover-sheet.ts'
import { must } from '../../../shared/lib/must.ts'
import { sentencedSchema } from '../../../shared/proposal/passed.schema.ts'
import { passedAsProposed, passedInWords } from '../../../shared/proposal/passed.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { proposalFromCase } from '../../../shared/proposal/read-proposal.ts'
import { appointmentSchema } from '../../../shared/record/result.ts'
import { caseOf } from '../../support/case-of.ts'
import { rows } from '../../support/clean-case.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf, templates } from '../../support/templates.ts'

const { format, answers } = exampleOf('case-3')
const programmes = programmeNames(templates.lists)
const passed = must(
  passedAsProposed(proposalFromCase(caseOf(withImplied(formOf(format), answers)))),
  'it proposes an order',
)
const given: SheetGiven = {
  report: documentOf(format, answers),
  signatures: [],
  programmes,
  organisation: 'Kent, Surrey & Sussex CRC',
  result: sentencedSchema.parse({
    date: '2016-10-17',
    outcome: 'asProposed',
    sentence: passedInWords(passed, programmes),
    passed,
  }),
  allocation: null,
  firstAppointment: appointmentSchema.parse({
    with: 'CRC assessment team',
    at: '2016-10-20T16:45',
    where: '4 Mill Lane',
    given: 'letterGiven',
    how: 'after his shift',
  }),
}
const textOf = (changes: Partial<SheetGiven> = {}): string =>
  laidText(must(handoverSheet({ ...given, ...changes }), 'there is something to hand over'))

test('the sentence stands with each requirement, its last day and what is known of it', () => {
  const text = textOf()
  expect(text).toContain('The sentence, passed on 17 October 2016, to end on 16 October 2018\n')
  expect(text).toMatch(/\n25 rehabilitation activity requirement days\t16 October 2018\t12 days: Safety work/)
  expect(text).toMatch(/\n80 hours of unpaid work\t.*\tMaidstone: male group/)
})

test('of a result in words alone the requirements stand as proposed, where that is what was passed', () => {
  const inWords = { ...must(given.result, 'given'), passed: null }
  expect(textOf({ result: inWords })).toContain('\nUnpaid work, 80 hours\tMaidstone: male group')
  expect(textOf({ result: { ...inWords, outcome: 'otherwise' } })).not.toContain('Unpaid work, 80 hours')
})

test('where and when first: as it was given, or that none was', () => {
  expect(textOf()).toContain(
    '20 October 2016, 16:45\nCRC assessment team, 4 Mill Lane\nLetter handed over: after his shift\n',
  )
  expect(textOf({ firstAppointment: null })).toContain(
    'First appointment\nNone was given\nRing the person.\n',
  )
})

test('a victim’s name and how they are reached stand in the report alone; what keeps them safe is marked', () => {
  const named = documentOf(format, {
    ...answers,
    victims: rows({ who: 'Former partner', name: 'Kelly Ashdown', contact: '07700 900333', safety: 'IDVA' }),
  })
  const text = textOf({ report: named })
  expect(text).not.toMatch(/Kelly|07700 900333/)
  expect(text).toContain('Former partner\tNot recorded\tRESTRICTED IDVA')
})

test('a check that was still out is to be got, with whom to ring', () => {
  const out = documentOf(format, {
    ...answers,
    checks: rows({
      check: 'domesticAbuse',
      from: 'Central referral unit',
      status: 'pending',
      requestedAt: '2016-10-03T11:15',
      secondContact: 'the duty sergeant, 01622 555 0100',
    }),
  })
  expect(textOf({ report: out })).toMatch(
    /: was still out\t.*RESTRICTED Central referral unit; the duty sergeant, 01622 555 0100/,
  )
  expect(textOf()).not.toContain('was still out')
})

test('what the report did not ask of harm to themselves is said, never left to be guessed', () => {
  expect(textOf()).toContain('The person themselves: not asked in the report')
  const asked = documentOf(format, {
    ...answers,
    'rosh.screening': { yesNo: { 'R3.1': 'yes' } },
    'rosh.toSelf': 'Low in September',
  })
  expect(textOf({ report: asked })).toContain('The person themselves: Low in September\n')
})

test('before sentence, allocation and appointment there is nothing to hand over', () => {
  expect(handoverSheet({ ...given, result: null, firstAppointment: null })).toBeNull()
})
