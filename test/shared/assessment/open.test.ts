import { describe, expect, test } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { whatIsOpen } from '../../../shared/assessment/open.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { rows, ticked } from '../../support/clean-case.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const open = (form: FormDefinition, answers: Answers) =>
  whatIsOpen({ form, answers }, assess({ form, answers, authorGrade: 'PSO' }, assessmentTables))
const { answers: done } = exampleOf('case-1')
const oral = formOf('oral')

/** Without what begins with one of these. */
const without = (...starts: string[]): Answers =>
  Object.fromEntries(Object.entries(done).filter(([id]) => !starts.some((start) => id.startsWith(start))))

describe('what is open in a report', () => {
  test.each([
    ['oral', 38, 1],
    ['short-format', 39, 2],
    ['allocation-only', 25, 0],
  ])(
    'a blank %s report: nothing stops, nothing to look at again, %i answers needed and %i that may be left',
    (format, needed, left) => {
      const { stops, waiting, lookAgain, toDo } = open(formOf(format), {})
      expect([stops, waiting, lookAgain]).toEqual([[], [], []])
      expect(toDo.filter((one) => one.needed)).toHaveLength(needed)
      expect(toDo.filter((one) => !one.needed)).toHaveLength(left)
    },
  )

  test('each question is to do once, whatever asks for it, in the order of the form', () => {
    const { toDo } = open(formOf('short-format'), {})
    const order = formOf('short-format').sections.flatMap(({ questions }) => questions.map(({ id }) => id))
    const asked = toDo.map(({ question }) => question)
    expect(asked).toEqual(order.filter((id) => asked.includes(id)))
    expect(toDo.find(({ question }) => question === 'checks')?.findings).toHaveLength(2)
  })

  test('case-1 when it is done has nothing open', () => {
    expect(open(oral, done)).toEqual({ stops: [], waiting: [], lookAgain: [], kept: [], toDo: [] })
  })

  test('that an SPO must sign too is the next step, and nothing for the author to do', () => {
    const { format, answers, author } = exampleOf('case-3')
    const form = formOf(format)
    const assessment = assess({ form, answers, authorGrade: author.grade }, assessmentTables)
    expect(assessment.findings.map(({ id }) => id)).toEqual(['QC44'])
    expect(whatIsOpen({ form, answers }, assessment).toDo).toEqual([])
  })

  test('case-1 half done: what waits, what does not agree and what is to do stand apart, and nothing is red', () => {
    const half: Answers = {
      ...without('rosh.', 'risk.', 'likelihood.', 'proposal.', 'diversity.', 'views.', 'sources.'),
      checks: rows(
        { check: 'domesticAbuse', status: 'noConcerns', from: 'Kent Police', requestedBy: 'author' },
        { check: 'childSafeguarding', status: 'pending', requestedAt: '2016-10-11T09:20' },
      ),
      'needs.linked': ticked('drugs', 'accommodation', 'thinkingBehaviour'),
      'offence.analysis': fromPlainText('He was drunk.'),
    }
    const { stops, waiting, lookAgain, toDo } = open(oral, half)
    expect(stops).toEqual([])
    expect(waiting).toMatchObject([
      { what: 'Child safeguarding', askedAt: '2016-10-11T09:20', row: 'row-2', question: 'checks' },
    ])
    expect(lookAgain.map(({ id, field }) => [id, field])).toEqual([['QC05', 'offence.analysis']])
    expect(new Set(toDo.map(({ question }) => question))).toEqual(
      new Set([
        ...['risk.assessmentDate', 'likelihood.level', 'rosh.screening'],
        ...['rosh.children', 'rosh.public', 'rosh.knownAdult', 'rosh.staff', 'risk.evidence'],
        ...['proposal.order', 'proposal.text'],
        ...['sources.used', 'diversity.adjust', 'diversity.text', 'views.own'],
      ]),
    )
    expect(toDo.filter(({ needed }) => !needed).map(({ question }) => question)).toEqual(['views.own'])
  })

  test('a treatment requirement without its provider is to do; one that was found unsuitable stops', () => {
    const proposed = (cells: Record<string, string>) =>
      open(
        oral,
        applyChanges(done, {
          'proposal.requirements': rows(
            { requirement: 'DRR', amount: '6', meets: ticked('drugs'), ...cells },
            { requirement: 'UPW', amount: '60', punitive: 'yes' },
          ),
        }),
      )
    const seen = { providerBy: 'S. Amadi', providerDate: '2016-10-11', consent: 'yes' }
    expect(proposed(seen).stops).toEqual([])
    expect(proposed(seen).toDo).toMatchObject([{ question: 'proposal.requirements', needed: true }])
    expect(proposed({ ...seen, providerSuitable: 'no' }).stops).toMatchObject([{ id: 'QC35' }])
  })

  test('an answer that was begun says what is left of it; one that was not is its own words', () => {
    const { toDo } = open(oral, { ...done, 'rosh.screening': { yesNo: { 'R1.2.1': 'no' } } })
    const screening = toDo.find(({ question }) => question === 'rosh.screening')
    expect(screening).toMatchObject({ why: 'unfinished', left: [expect.stringContaining('have no answer')] })
    expect(open(oral, {}).toDo.every(({ left, why }) => left.length === 0 && why === 'empty')).toBe(true)
  })

  test('a score of another offence is to be looked at again before signing, although it stops a later step', () => {
    const { lookAgain, stops } = open(oral, { ...done, 'risk.assessmentDate': '2016-05-24' })
    expect(lookAgain.map(({ id, stage }) => [id, stage])).toEqual([
      ['QC13', 'sign'],
      ['QC14', 'allocate'],
    ])
    expect(stops).toEqual([])
  })
})
