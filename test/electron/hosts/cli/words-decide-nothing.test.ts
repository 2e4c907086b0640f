import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectedCases, mendedFile } from '../../../../electron/hosts/cli/inspected-cases.ts'
import {
  fitReport,
  judgeReport,
  type ReportRead,
  readReport,
} from '../../../../electron/hosts/cli/report-document.ts'
import { templatesHere } from '../../../../electron/hosts/cli/templates-here.ts'
import type { Column, Question } from '../../../../shared/form/definition.ts'
import type { Answer, Answers, CellAnswer } from '../../../../shared/record/answers.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { templatesFolder } from '../../../support/templates.ts'

const here = templatesHere(() => '2016-12-01T12:00:00Z')
const examples = join(templatesFolder, 'examples')
const cases = [
  ...readdirSync(examples).map(
    (name) => [name, readReport(readFileSync(join(examples, name)), here)] as const,
  ),
  ...inspectedCases().map(
    (one) => [`${one.inspected.name}, mended`, fitReport(mendedFile(one), here)] as const,
  ),
]

/** Names and identifiers are no free text: they are compared with each other, and with the directory. */
const NAMES: readonly string[] = [
  ...['person.name', 'person.crn', 'person.pnc', 'hearing.courtName', 'hearing.localJusticeArea'],
  ...['victims.name', 'victims.contact', 'offences.cjsCode', 'checks.reference'],
]
const isFreeText = (id: string, { kind }: Question | Column): boolean =>
  ['text', 'longText', 'richText'].includes(kind) && !NAMES.includes(id)

/** What officers write where a rule once read their words, beside words that nobody would. */
const sentence = fc.oneof(
  fc.constantFrom(
    ...['None', 'N/A', 'TBC', 'Not asked.', 'No diversity issues identified.', 'White British', 'English'],
    ...['National Probation Service', 'Nat. Prob. Serv., Kent', 'the CRC', 'Not under supervision'],
    ...['No restraining order is asked for.', 'Not to contact her, directly or indirectly.'],
    ...['I leave the children to the social worker.', 'I will go to the core group on 8 November.'],
    ...[
      'domestic abuse only; children not asked',
      'DV unit: nothing since Jan. Social services to ring back',
    ],
    ...['His mother agrees, seen alone.', 'She does not want him there.', 'never sees him', 'Lives with him'],
    ...['Assessed by the placement team: suitable', 'electronically monitored', 'not suitable'],
    ...['Works Monday to Friday, 08:00 to 17:00', 'any day', '19:00 to 07:00 in the evening', 'weekends'],
    ...['A letter will be posted', 'Maidstone Crown Court', "Margate Magistrates' Court", '0', '6.90'],
  ),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
)

/** The answers with each free text of theirs put another way, none of them left empty. */
function reworded({ file, form }: ReportRead, next: () => string): Answers {
  const questions = new Map(
    [...form.sections.flatMap((section) => section.questions), ...form.notAsked].map((one) => [one.id, one]),
  )
  const cell = (table: string, column: Column | undefined, held: CellAnswer): CellAnswer =>
    column !== undefined && isFreeText(`${table}.${column.id}`, column) && typeof held === 'string'
      ? next()
      : held
  return Object.fromEntries(
    Object.entries(file.answers).map(([id, answer]): [string, Answer] => {
      const question = questions.get(id)
      if (question?.kind === 'rows' && typeof answer === 'object' && 'rows' in answer) {
        const rows = answer.rows.map((row) => ({
          ...row,
          cells: Object.fromEntries(
            Object.entries(row.cells).map(([column, held]) => [
              column,
              cell(
                id,
                question.columns.find((one) => one.id === column),
                held,
              ),
            ]),
          ),
        }))
        return [id, { rows }]
      }
      if (question === undefined || !isFreeText(id, question)) return [id, answer]
      return [id, question.kind === 'richText' ? fromPlainText(next()) : next()]
    }),
  )
}

function judged(read: ReportRead) {
  const { assessment, decided, stops } = judgeReport(read, here)
  return {
    decision: decided?.answer.decision,
    stops: stops.map(({ rule }) => rule),
    blocks: assessment.findings
      .filter(({ severity }) => severity === 'block')
      .map(({ id, stage, field, row }) => [id, stage, field, row].join(' '))
      .toSorted(),
    countersignature: assessment.countersignature,
    scores: assessment.scores.answer,
  }
}

test.each(cases)(
  '%s: however its texts are worded, the decision, the stops and the scores are the same',
  (_name, read) => {
    const asWritten = judged(read)
    fc.assert(
      fc.property(fc.infiniteStream(sentence), (sentences) => {
        const next = (): string => sentences.next().value
        const again = { ...read, file: { ...read.file, answers: reworded(read, next) } }
        expect(judged(again)).toEqual(asWritten)
      }),
      { numRuns: 8 },
    )
  },
)
