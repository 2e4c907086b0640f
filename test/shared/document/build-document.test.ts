import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DocumentEntry,
  type ReportDocument,
  reportDocumentSchema,
} from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { withImplied } from '../../../shared/form/implied.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Answer, type Answers, applyChanges, isAnswered } from '../../../shared/record/answers.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const { answers } = exampleOf('case-1')
const entriesOf = (document: ReportDocument): DocumentEntry[] =>
  document.sections.flatMap((section) => section.entries)
const shownOf = (document: ReportDocument, question: string): unknown => {
  const shown = entriesOf(document).find((entry) => entry.question === question)?.shown
  return shown?.as === 'text' ? shown.text : shown
}
const withConviction = (date: string): Answers => ({
  offences: { rows: [{ id: 'a', cells: { main: 'yes', convictedOn: date } }] },
  'hearing.date': '2016-10-11',
})

test('the bench meets the proposal straight after person, court and offences', () => {
  expect(
    documentOf('oral', answers)
      .sections.map((section) => section.id)
      .slice(0, 4),
  ).toEqual(['personAndCourt', 'offences', 'proposal', 'riskOfSeriousHarm'])
})

test('times of the week that have one name together stand under it, wherever they stand', () => {
  const times = (...ticked: string[]) => ({
    'strengths.protective': {
      rows: [{ id: 'a', cells: { factor: 'Work', kind: 'work', times: { ticked } } }],
    },
  })
  const said = (...ticked: string[]) =>
    documentText(documentOf('oral', { ...answers, ...times(...ticked) }), 'receiver')
  expect(said('mon', 'tue', 'wed', 'thu', 'fri', 'satEvening')).toContain(
    ': Weekdays in the daytime, Saturday evening\n',
  )
  expect(said('sun', 'fri', 'mon', 'tue', 'wed', 'sat')).toContain(
    ': Monday daytime, Tuesday daytime, Wednesday daytime, Friday daytime, Weekends in the daytime\n',
  )
})

test('court, hearing, CRN, PNC and plea are on paper, and the age is that at the hearing', () => {
  const document = documentOf('oral', answers)
  expect(document.heading).toEqual({
    name: 'Lee Anthony Pascall',
    dateOfBirth: '1981-03-09',
    ageAtHearing: 35,
    crn: 'K204817',
    pnc: '1997/0284716Z',
    court: "Margate Magistrates' Court",
    hearingDate: '2016-10-11',
  })
  expect(documentText(document, 'receiver')).toContain('Plea: Guilty')
})

test.each([
  ['2016-03-08', 34],
  ['2016-03-09', 35],
  ['2016-03-10', 35],
])('born on 9 March 1981, on %s the person is %i', (hearing, age) => {
  const document = documentOf('oral', { 'person.dateOfBirth': '1981-03-09', 'hearing.date': hearing })
  expect(document.heading.ageAtHearing).toBe(age)
})

test('there is no age without both dates, nor for a hearing before the birth', () => {
  const age = (given: Answers) => documentOf('oral', given).heading.ageAtHearing
  expect(age({ 'person.dateOfBirth': '1981-03-09' })).toBe(null)
  expect(age({ 'hearing.date': '2016-10-11' })).toBe(null)
  expect(age({ 'person.dateOfBirth': '2018-03-09', 'hearing.date': '2016-10-11' })).toBe(null)
})

test.each([
  ['2016-10-11', 158],
  ['2020-11-30', 158],
  ['2020-12-01', 31],
  ['2024-05-01', 31],
  ['1999-01-01', 158],
])('a conviction of %s is reported on under section %i', (date, section) => {
  expect(documentOf('oral', withConviction(date)).statuteLine).toMatch(
    new RegExp(`under section ${section} of`),
  )
})

test('the statute line goes by the main offence, then the hearing, then the day of completion', () => {
  const two: Answers = {
    offences: {
      rows: [
        { id: 'a', cells: { main: 'no', convictedOn: '2016-10-11' } },
        { id: 'b', cells: { main: 'yes', convictedOn: '2021-01-05' } },
      ],
    },
  }
  expect(documentOf('oral', two).statuteLine).toContain('section 31')
  expect(documentOf('oral', { 'hearing.date': '2020-12-01' }).statuteLine).toContain('section 31')
  expect(documentOf('oral', {}).statuteLine).toContain('section 158')
})

test('codes stand beside the words shown: choices, units, dates, times, offences', () => {
  const document = documentOf('oral', answers)
  const order = entriesOf(document).find((entry) => entry.question === 'proposal.order')
  expect(order).toMatchObject({ label: 'Proposed', answer: 'community', shown: { text: 'Community order' } })
  expect(shownOf(document, 'proposal.months')).toBe('12 months')
  expect(
    shownOf(documentOf('oral', { 'proposal.order': 'community', 'proposal.months': '1' }), 'proposal.months'),
  ).toBe('1 month')
  expect(shownOf(document, 'hearing.date')).toBe('11 October 2016')
  const text = documentText(document, 'receiver')
  expect(text).not.toContain('04600')
  expect(text).toContain('\t11 October 2016, 09:20\t')
  expect(text).toContain('Drug rehabilitation\t6 months')
  expect(text).toContain('Rehabilitation activity\t15 days')
})

test('a screening shows each yes without its code, then a sentence for the rest', () => {
  expect(shownOf(documentOf('oral', answers), 'rosh.screening')).toEqual({
    as: 'list',
    items: ['Is there a concern about vulnerability? Yes', 'The other 44 questions answered no'],
  })
  const some = documentOf('oral', { 'rosh.screening': { yesNo: { 'R1.2.1': 'no' } } })
  expect(shownOf(some, 'rosh.screening')).toMatchObject({
    items: ['1 question answered no', expect.stringMatching(/^\d+ questions not answered$/)],
  })
})

test('what is needed and empty says so, and so do empty tables; an empty optional line is left out', () => {
  const document = documentOf('oral', {})
  expect(shownOf(document, 'person.name')).toBe('Not recorded')
  expect(shownOf(document, 'needs.linked')).toBe('Not recorded')
  expect(entriesOf(document).some((entry) => entry.question === 'person.nationality')).toBe(false)
})

test('a faulty value prints as it was typed; what the form no longer offers prints under “Also recorded”', () => {
  const document = documentOf('oral', {
    'hearing.date': '31/2/2016',
    'proposal.order': 'exile',
    'history.totalSanctions': 'many',
    'dynamic.previous': { ticked: ['robbery', 'arson'] },
  })
  expect(shownOf(document, 'hearing.date')).toBe('31/2/2016')
  expect(shownOf(document, 'proposal.order')).toBe('Not recorded')
  expect(shownOf(document, 'history.totalSanctions')).toBe('many')
  expect(document.sections.at(-1)).toMatchObject({
    id: 'alsoRecorded',
    entries: [
      { question: 'dynamic.previous', shown: { items: ['Robbery', 'Arson'] } },
      { question: 'proposal.order', shown: { text: 'exile' } },
    ],
  })
})

test('an earlier conviction counts while the screening offers it, and is kept in sight when it does not', () => {
  const before = { yesNo: { robbery: 'yes', arson: 'no' } } as const
  const printed = (screening: Record<string, 'yes' | 'no'>) =>
    entriesOf(
      documentOf('oral', {
        'interview.how': 'court',
        'rosh.screening': { yesNo: screening },
        'dynamic.previous': before,
      }),
    ).flatMap(({ question, shown }) =>
      question === 'dynamic.previous' ? [shown.as === 'list' ? shown.items : shown] : [],
    )
  expect(printed({ 'R1.2.12': 'yes', 'R1.2.7': 'yes' })).toEqual([['Robbery: yes', 'Arson: no']])
  expect(printed({ 'R1.2.12': 'yes', 'R1.2.7': 'no' })).toEqual([['Robbery: yes'], ['Arson: no']])
  expect(printed({ 'R1.2.12': 'no', 'R1.2.7': 'no' })).toEqual([['Robbery: yes', 'Arson: no']])
})

test('an answer whose question is no longer asked still prints', () => {
  const changed = applyChanges(answers, { 'person.address': '1 High Street, Ramsgate' })
  expect(shownOf(documentOf('oral', changed), 'person.address')).toBe('1 High Street, Ramsgate')
})

test('direction marks and controls act on nothing on paper, and the answer keeps what was entered', () => {
  const name = 'Lee\u202e llacsaP\u0007\u0000'
  const document = documentOf('oral', { 'person.name': name })
  expect(document.heading.name).toBe('Lee llacsaP')
  expect(shownOf(document, 'person.name')).toBe('Lee llacsaP')
  expect(entriesOf(document).find((entry) => entry.question === 'person.name')?.answer).toBe(name)
})

test('marks and controls are gone from long text, rich text and tables too', () => {
  const document = documentOf('oral', {
    'history.summary': 'One\u202e two\u0000\nthree',
    'offence.analysis': { blocks: [{ type: 'paragraph', text: [{ text: 'four\u2066 five' }] }] },
    offences: { rows: [{ id: 'a', cells: { title: 'six\u0007 seven' } }] },
  })
  const text = documentText(document, 'receiver')
  expect(text).toContain('One two\nthree')
  expect(text).toContain('four five')
  expect(text).toContain('six seven')
})

test('an oral report that becomes a short one loses nothing on paper', () => {
  // As an older draft holds it, whose form asked for the delivery too.
  const written = { ...answers, 'delivery.given': 'yes' }
  const inShort = documentOf('short-format', written)
  const kept = new Set(entriesOf(inShort).map((entry) => entry.question))
  for (const [id, answer] of Object.entries(written)) {
    if (isAnswered(answer)) expect(kept, `${id} prints in the short format`).toContain(id)
  }
  expect(inShort.sections.at(-1)).toMatchObject({ id: 'alsoRecorded', title: 'Also recorded' })
})

const together = (parts: readonly Answer[]): unknown => {
  const codes = parts.flatMap((part) =>
    typeof part === 'object' && 'ticked' in part
      ? part.ticked
      : typeof part === 'object' && 'yesNo' in part
        ? Object.entries(part.yesNo).map(String)
        : [],
  )
  return codes.length === 0 ? parts : codes.toSorted()
}

test('for any answers in either format: the document is of its schema, canonical, and holds every answer given', () => {
  for (const format of ['oral', 'short-format']) {
    fc.assert(
      fc.property(arbitraryAnswers(formOf('oral')), (any) => {
        const document = documentOf(format, any)
        expect(reportDocumentSchema.safeParse(document).error?.issues).toBe(undefined)
        expect(canonicalBytes(document).length).toBeGreaterThan(0)
        expect(documentText(document, 'receiver')).toMatch(/^Pre-sentence report: /)
        const printed = Map.groupBy(entriesOf(document), (entry) => entry.question)
        for (const [id, answer] of Object.entries(withImplied(formOf(format), any))) {
          // What counts, and what an earlier form or offer left: together all that was given.
          const parts = (printed.get(id) ?? []).flatMap((entry) =>
            entry.answer === null ? [] : [entry.answer],
          )
          // What is kept for the window alone stands on no paper.
          if (id.startsWith('writing.')) expect(parts).toEqual([])
          else if (isAnswered(answer)) expect(together(parts)).toEqual(together([answer]))
        }
      }),
      { numRuns: 40 },
    )
  }
})

test('what the form asks no more is kept under “Also recorded”, and is no part of its section', () => {
  const custody = applyChanges(answers, { 'proposal.order': 'custody', 'proposal.custodialMonths': '4' })
  const { sections } = documentOf('oral', custody)
  const asked = (id: string) =>
    sections.find((section) => section.id === id)?.entries.map(({ question }) => question)
  expect(asked('proposal')).not.toContain('proposal.requirements')
  expect(asked('alsoRecorded')).toEqual(
    expect.arrayContaining(['proposal.months', 'proposal.requirements', 'proposal.rarPlan']),
  )
})

test('the paper has sections of its own: a question prints where it stands on paper, whatever section asks it', () => {
  const form = formOf('oral')
  const [first, ...others] = form.print.sections
  const moved = {
    ...form,
    print: {
      ...form.print,
      sections: [
        { id: 'front', title: 'In short', questions: ['views.own', ...(first?.questions ?? [])] },
        ...others.map((section) => ({
          ...section,
          questions: section.questions.filter((question) => question !== 'views.own'),
        })),
      ],
    },
  }
  const { sections } = documentOf('oral', answers, { form: moved })
  expect(sections[0]).toMatchObject({ id: 'front', title: 'In short' })
  expect(sections[0]?.entries[0]?.question).toBe('views.own')
  expect(
    entriesOf(documentOf('oral', answers, { form: moved }))
      .map(({ question }) => question)
      .toSorted(),
  ).toEqual(
    entriesOf(documentOf('oral', answers))
      .map(({ question }) => question)
      .toSorted(),
  )
})
