import { rowsIn } from '../../renderer/form/answer-kinds.ts'
import { optionLabel } from '../../shared/form/asked-question.ts'
import type { Answers, Row } from '../../shared/record/answers.ts'
import { templates } from './templates.ts'

/** What the court's list says of an example: a line for each offence. */
export function listOf(answers: Answers): string {
  const said = (question: string): string => String(answers[question] ?? '')
  const offences = rowsIn(answers['offences'])
  const cell = (row: Row | undefined, column: string): string => String(row?.cells[column] ?? '')
  const court = optionLabel({ lists: templates.lists }, 'courts', said('hearing.court'))
  const heads = [
    ['Name', () => said('person.name')],
    ['DOB', () => said('person.dateOfBirth')],
    ['Sex', () => said('person.sex')],
    ['CRN', () => said('person.crn')],
    ['PNC', () => said('person.pnc')],
    ['Court', () => court],
    ['Room', () => said('hearing.courtroom')],
    ['Offence', (row: Row) => cell(row, 'title')],
    ['Wording', (row: Row) => cell(row, 'about')],
    ['CJS code', (row: Row) => cell(row, 'cjsCode')],
    ['Offence date', (row: Row) => cell(row, 'date')],
    ['Plea', (row: Row) => cell(row, 'plea')],
    ['Convicted', (row: Row) => cell(row, 'convictedOn')],
  ] as const
  const lines = offences.map((row) => heads.map(([, of]) => of(row)).join('\t'))
  return [heads.map(([head]) => head).join('\t'), ...lines].join('\n')
}
