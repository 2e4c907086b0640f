import { expect, test } from 'vitest'
import { at, indexOf, type Json, problemsOf, set } from '../../support/planted-form.ts'

/** The place of a question in the common model, and what stands there. */
const common = (questions: Json, id: string): { path: string; json: Json } => {
  const index = indexOf(at(questions, 'questions'), id)
  return { path: `common/1/questions.json questions[${index}]`, json: at(questions, 'questions', index) }
}

test('what stands for an empty table is a yes or no, of one table, and asked nowhere else', () => {
  expect(
    problemsOf(({ questions }) => set(common(questions, 'children').json, 'none', 'person.name')),
  ).toContainEqual(expect.stringContaining('.none: there is no yes or no "person.name"'))
  expect(
    problemsOf(({ questions }) => set(common(questions, 'children').json, 'none', 'victims.none')),
  ).toContainEqual(expect.stringContaining('.none: "victims.none" stands for another table too'))
  expect(
    problemsOf(({ form }) => set(at(form, 'sections', 0, 'questions', 0), 'question', 'children.none')),
  ).toContainEqual(
    expect.stringContaining('sections[0].questions[0]: "children.none" is asked with its table'),
  )
})

test('lines name options of their list, short choices beside and texts for words, asked in the same section', () => {
  const line = (questions: Json) => at(common(questions, 'needs.linked').json, 'lines', 0)
  expect(problemsOf(({ questions }) => set(line(questions), 'option', 'housing'))).toEqual([
    expect.stringContaining('lines[0].option: "housing" is no option of its list, or stands twice'),
  ])
  expect(problemsOf(({ questions }) => set(line(questions), 'beside', ['need.ete']))).toContainEqual(
    expect.stringContaining('.lines: "need.ete" is no choice or yesNo, or stands twice'),
  )
  expect(problemsOf(({ questions }) => set(line(questions), 'words', 'views.own'))).toContainEqual(
    expect.stringContaining('"views.own" stands in the lines of "needs.linked", and is not asked with it'),
  )
})

test('a sum is of numbers, a proof of what the form asks, and a column hangs on a question that it asks', () => {
  const column = (questions: Json, table: string, id: string) => {
    const columns = at(common(questions, table).json, 'columns')
    return at(columns, indexOf(columns, id))
  }
  expect(
    problemsOf(({ questions }) =>
      set(at(column(questions, 'proposal.requirements', 'amount'), 'sumOf'), 'column', 'purpose'),
    ),
  ).toEqual([expect.stringContaining('.sumOf: there is no number "purpose" in a table "proposal.rarPlan"')])
  expect(
    problemsOf(({ questions }) =>
      set(at(common(questions, 'sources.used').json, 'proved'), 'hearsay', {
        question: 'interview.how',
        is: 'court',
      }),
    ),
  ).toEqual([expect.stringContaining('.proved: "sources" has no option "hearsay"')])
  expect(
    problemsOf(({ questions }) =>
      set(at(column(questions, 'offences', 'domesticAbuse'), 'askedWhen'), 'question', 'offences.abuse'),
    ),
  ).toEqual([expect.stringContaining('.askedWhen: "offences.abuse" is not a question that this form asks')])
})

test('only a yes or no is a tick, and only an offence search gives', () => {
  expect(problemsOf(({ questions }) => set(common(questions, 'person.pnc').json, 'as', 'tick'))).toEqual([
    expect.stringContaining('.as: "person.pnc" is no yes or no'),
  ])
  const about = (questions: Json) => {
    const columns = at(common(questions, 'offences').json, 'columns')
    return at(columns, indexOf(columns, 'about'))
  }
  expect(problemsOf(({ questions }) => set(about(questions), 'gives', { title: 'title' }))).toEqual([
    expect.stringContaining('.gives: only a search of offences gives anything'),
  ])
})
