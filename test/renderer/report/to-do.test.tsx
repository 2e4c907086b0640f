import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { summarise } from '../../../renderer/report/insight.ts'
import { countInWords, leftInWords, newInWords } from '../../../renderer/report/to-do.ts'
import { useNewToDo } from '../../../renderer/report/use-new-to-do.ts'
import type { ToDo } from '../../../shared/assessment/open.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const form = formOf('oral')
const { answers: done } = exampleOf('case-1')
const toDoOf = (answers: Answers) =>
  summarise({ form, answers, authorGrade: 'PSO' }, assessmentTables).open.toDo
const screened = (lines: RegExp): Answers => {
  const given = done['rosh.screening']
  const yesNo = typeof given === 'object' && 'yesNo' in given ? given.yesNo : {}
  return {
    ...done,
    'rosh.screening': {
      yesNo: Object.fromEntries(Object.entries(yesNo).filter(([code]) => lines.test(code))),
    },
  }
}

test('the screening is counted by its groups: one is done when its last line is', () => {
  const blank = toDoOf({}).filter(({ section }) => section === 'screening')
  expect(blank[0]?.groups).toMatchObject({ of: 6 })
  expect(countInWords(blank)).toBe('6 groups')
  expect(leftInWords(blank)).toBe('0 of 6 groups')
  const half = toDoOf(screened(/^R[123]/))
  expect(half.flatMap(({ groups }) => groups?.left ?? [])).toEqual([
    { name: 'R4 Custody and others', line: 'R4.1' },
    { name: 'R5 Anything else', line: 'R5.1' },
  ])
  expect(countInWords(half)).toBe('2 groups')
  expect(leftInWords(half)).toBe('4 of 6 groups')
  const { 'rosh.fullAnalysis': _, ...unsettled } = screened(/^R[1234]/)
  expect(leftInWords(toDoOf(unsettled))).toBe('5 of 6 groups, 1 to do')
  expect(countInWords(toDoOf(unsettled))).toBe('1 group and 1 more')
  expect(countInWords([])).toBe('0')
})

function News(props: { answers: Answers; toDo: readonly ToDo[]; onSaid: (words: string) => void }) {
  props.onSaid(newInWords(useNewToDo(props.toDo, props.answers)))
  return null
}

/** What is said to be new, answer by answer. */
async function newAfter(...steps: readonly Answers[]): Promise<readonly string[]> {
  const said: string[] = []
  const root = createRoot(document.createElement('div'))
  for (const answers of steps) {
    const toDo = toDoOf(answers)
    await act(async () =>
      root.render(<News answers={answers} toDo={toDo} onSaid={(words) => said.push(words)} />),
    )
  }
  await act(async () => root.unmount())
  return said
}

test('a count that rises says which questions are new; one whose answer was taken out is none', async () => {
  const { 'person.sex': _, ...withoutSex } = done
  const another = { ...done, 'person.languageNeed': 'other' }
  expect(
    await newAfter(
      done,
      another,
      { ...another, 'person.language': 'Polish', 'person.interpreter': 'no' },
      withoutSex,
    ),
  ).toEqual(['', '“Which language, first of all” and “Interpreter needed” are new: 2 to do.', '', ''])
  expect(await newAfter(done, { ...done, 'children.servicesInvolved': 'yes' })).toEqual([
    '',
    '“What probation will do for these children” is new: 1 to do.',
  ])
})
