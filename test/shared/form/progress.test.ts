import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { askedIn, shownIn } from '../../../shared/form/journey.ts'
import { isComplete, missingRequired, progress } from '../../../shared/form/progress.ts'
import { must } from '../../../shared/lib/must.ts'
import { type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { rows } from '../../support/clean-case.ts'
import { derivedIn } from '../../support/derived.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const askedQuestions = (form: FormDefinition, answers: Answers) =>
  form.sections.flatMap((section) =>
    askedIn(section, answers, derivedIn(form, answers)).map((question) => ({ section, question })),
  )

const oral = formOf('oral')
const example = exampleOf('case-1')
const stateOf = (answers: Answers, section: string): string | undefined =>
  progress(oral, answers, derivedIn(oral, answers)).find((state) => state.section === section)?.state

test('a blank report has nothing started', () => {
  expect(new Set(progress(oral, {}, derivedIn(oral, {})).map((state) => state.state))).toEqual(
    new Set(['open']),
  )
})

test.each(['case-1', 'case-3'] as const)('every section of %s is done and nothing is missing', (name) => {
  const { format, answers } = exampleOf(name)
  expect(
    progress(formOf(format), answers, derivedIn(formOf(format), answers)).filter(
      (state) => state.state !== 'done',
    ),
  ).toEqual([])
  expect(missingRequired(formOf(format), answers, derivedIn(formOf(format), answers))).toEqual([])
})

test('ready rows answer nothing until one of them is finished, and all is done when each is', () => {
  const question = must(
    oral.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'checks'),
    'the oral report asks the checks',
  )
  const why = (statuses: readonly string[]) => {
    const rows = (question.readyRows ?? []).map((cells, index) => ({
      id: `r${index}`,
      cells: { ...cells, ...(statuses[index] === undefined ? {} : { status: statuses[index] }) },
    }))
    const answers = { checks: { rows } }
    const missing = missingRequired(oral, answers, derivedIn(oral, answers)).find(
      (each) => each.question === 'checks',
    )
    return [
      missing?.why,
      progress(oral, answers, derivedIn(oral, answers)).some(({ answered }) => answered > 0),
    ]
  }
  expect(why([])).toEqual(['empty', false])
  expect(why(['requested'])).toEqual(['unfinished', true])
  expect(why(['requested', 'noConcerns', 'answered'])).toEqual([undefined, true])
})

test('a section is open while a needed answer is missing, then done', () => {
  const text = { blocks: [{ type: 'paragraph' as const, text: [{ text: 'Why' }] }] }
  expect(stateOf({ 'proposal.text': text }, 'reasons')).toBe('open')
  const sources = { ticked: ['interview'] }
  expect(stateOf({ 'proposal.text': text, 'sources.used': sources }, 'reasons')).toBe('done')
})

test('a section where nothing is needed is optional until something is written', () => {
  const short = formOf('short-format')
  const reasons = must(
    short.sections.find(({ id }) => id === 'reasons'),
    'the short report has reasons',
  )
  const questions = reasons.questions.filter(({ id }) => id === 'manager.discussion')
  const oversight = (answers: Answers) =>
    progress({ ...short, sections: [{ ...reasons, questions }] }, answers, derivedIn(short, answers))[0]
      ?.state
  expect(oversight({})).toBe('optional')
  expect(oversight({ 'manager.discussion': 'Talked over' })).toBe('done')
})

test('a faulty date is to do, and stops the signature where it is needed', () => {
  const answers = applyChanges(example.answers, { 'hearing.date': '2016-02-31', 'hearing.time': 'noon' })
  expect(stateOf(answers, 'case')).toBe('open')
  expect(missingRequired(oral, answers, derivedIn(oral, answers))).toEqual([
    {
      section: 'case',
      sectionTitle: 'The case',
      question: 'hearing.date',
      label: 'Date of hearing',
      why: 'faulty',
    },
  ])
})

test('a screening is complete at the last of its questions, not before', () => {
  const screening = must(
    oral.sections
      .flatMap((section) => section.questions)
      .find((question) => question.id === 'rosh.screening'),
    'the oral report asks it',
  )
  const codes = oral.lists['roshScreening']?.options.map((option) => option.code) ?? []
  const answered = (count: number) => ({
    yesNo: Object.fromEntries(codes.slice(0, count).map((code) => [code, 'no' as const])),
  })
  expect(codes).toHaveLength(45)
  expect(isComplete(screening, { 'rosh.screening': answered(44) }, oral.lists)).toBe(false)
  expect(isComplete(screening, { 'rosh.screening': answered(45) }, oral.lists)).toBe(true)
})

test('of the earlier convictions only those are needed that the screening says there ever were', () => {
  const robbery = { 'interview.how': 'court', 'rosh.screening': { yesNo: { 'R1.2.12': 'yes' as const } } }
  const missing = (answers: Answers) =>
    missingRequired(oral, answers, derivedIn(oral, answers)).some(
      ({ question }) => question === 'dynamic.previous',
    )
  expect(missing({ 'interview.how': 'court' })).toBe(false)
  expect(missing(robbery)).toBe(true)
  expect(missing({ ...robbery, 'dynamic.previous': { yesNo: { robbery: 'no' } } })).toBe(false)
})

test('a row without what it needs leaves its table unfinished', () => {
  const answers = applyChanges(example.answers, {
    offences: {
      rows: [{ id: 'a', cells: { title: 'Theft', date: '2016-09-24', convictedOn: '2016-10-11' } }],
    },
  })
  expect(
    missingRequired(oral, answers, derivedIn(oral, answers)).map(({ question, why }) => [question, why]),
  ).toEqual([['offences', 'unfinished']])
})

test('a table is done with a finished row, or where nothing was found; a row takes the place of that', () => {
  const missing = (answers: Answers) =>
    missingRequired(oral, answers, derivedIn(oral, answers)).filter(({ question }) => question === 'children')
  const child = { relation: 'Daughter', contact: 'none' }
  expect(missing({}).map(({ why }) => why)).toEqual(['empty'])
  expect(missing({ 'children.none': 'no' }).map(({ why }) => why)).toEqual(['empty'])
  expect(missing({ 'children.none': 'yes' })).toEqual([])
  expect(missing({ children: rows(child) })).toEqual([])
  expect(
    missing({ 'children.none': 'yes', children: rows({ relation: 'Son' }) }).map(({ why }) => why),
  ).toEqual(['unfinished'])
})

test('no fixed abode is an answer of its own: no address is asked for', () => {
  const asks = (answers: Answers) =>
    askedQuestions(oral, answers)
      .map(({ question }) => question.id)
      .filter((id) => id === 'person.address' || id === 'person.whereabouts')
  expect(asks({})).toEqual(['person.address'])
  expect(asks({ 'person.noFixedAbode': 'no' })).toEqual(['person.address'])
  expect(asks({ 'person.noFixedAbode': 'yes' })).toEqual(['person.whereabouts'])
})

test('an answer stays in sight when its question is no longer asked', () => {
  const section = must(oral.sections[0], 'the form has a first section')
  const answers = { 'person.address': '1 High Street', 'person.noFixedAbode': 'yes' }
  expect(
    askedIn(section, answers, derivedIn(oral, answers)).some((question) => question.id === 'person.address'),
  ).toBe(false)
  expect(
    shownIn(section, answers, derivedIn(oral, answers)).find(
      ({ question }) => question.id === 'person.address',
    )?.asked,
  ).toBe(false)
})

test('who is at risk and how is asked as soon as one group is above low', () => {
  const asksWho = (level: string) =>
    askedQuestions(oral, { 'rosh.children': 'low', 'rosh.staff': level }).some(
      ({ question }) => question.id === 'rosh.who',
    )
  expect(['low', 'medium', 'high', 'veryHigh'].map(asksWho)).toEqual([false, true, true, true])
})

test('in a short report each need ticked asks its own account, in the order of the list', () => {
  const short = formOf('short-format')
  const asked = askedQuestions(short, { 'needs.linked': { ticked: ['alcohol', 'accommodation'] } })
    .map(({ question }) => question)
    .filter((question) => question.id.startsWith('need.'))
  expect(asked.map((question) => [question.id, question.required])).toEqual([
    ['need.accommodation', true],
    ['need.alcohol', true],
  ])
})

test('for any answers, a section is done exactly when it has no missing answer and no fault', () => {
  fc.assert(
    fc.property(arbitraryAnswers(oral), (answers) => {
      const missing = missingRequired(oral, answers, derivedIn(oral, answers))
      for (const state of progress(oral, answers, derivedIn(oral, answers))) {
        const ofSection = missing.filter((one) => one.section === state.section)
        expect(state.missing).toBe(ofSection.length)
        expect(state.answered).toBeLessThanOrEqual(state.asked)
        if (state.state === 'done') expect([state.missing, state.problems]).toEqual([0, 0])
        if (state.answered > 0 && state.missing === 0 && state.problems === 0)
          expect(state.state).toBe('done')
      }
    }),
    { numRuns: 60 },
  )
})
