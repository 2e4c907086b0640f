import { taken } from '../../shared/earlier/take.ts'
import { cellAsked } from '../../shared/form/condition.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { fills } from '../../shared/form/fills.ts'
import { askedIn } from '../../shared/form/journey.ts'
import { type IsoDate, readDate } from '../../shared/lib/dates.ts'
import { must } from '../../shared/lib/must.ts'
import { type AnswerChanges, type Answers, applyChanges, type Row } from '../../shared/record/answers.ts'
import { pathsOf, valueAt } from '../../shared/record/marks.ts'
import { cjsTable, codeOfListed } from '../../shared/scoring/cjs-codes.ts'
import { offenceSynonymsSchema } from '../../shared/scoring/offence-search.ts'
import { derivedIn } from '../support/derived.ts'
import { templateJson, templates } from '../support/templates.ts'

/** With what an officer begins: a blank report; the row of a court list; that, and an earlier report on the same person. */
export type Start = 'nothing' | 'list' | 'earlier'

/** What stands answered when the officer comes to it. */
export type Standing = {
  /** Questions, lines and cells, by their paths (record/marks.ts). */
  readonly filled: ReadonlySet<string>
  /** Questions in the block of the list, which is passed as a whole. */
  readonly listed: ReadonlySet<string>
  /** Rows that came by themselves. */
  readonly rows: ReadonlySet<string>
  /** Blocks of the earlier report that were taken. */
  readonly blocks: number
}

export const NOTHING_STANDS: Standing = {
  filled: new Set(),
  listed: new Set(),
  rows: new Set(),
  blocks: 0,
}

const cjs = cjsTable(offenceSynonymsSchema.parse(templateJson('reference/offence-synonyms.json')).cjsCodes)

/** Columns that few lists have: nothing is counted on them. */
const SELDOM: readonly string[] = ['person.sex', 'convictedOn']

/**
 * The report of these answers, entered in the order of the form by the product's own fills: whatever stands as it
 * should be when its turn comes is filled.
 * @param day when it is written
 */
export function standing(form: FormDefinition, answers: Answers, start: Start, day: IsoDate): Standing {
  const clock = { now: `${day}T10:00`, me: 'The officer' }
  const filled = new Set<string>()
  const given = start === 'nothing' ? {} : listAnswers(form, answers)
  const { offences, ...listedAnswers } = given
  const rows = new Set(rowsIn(offences).map(({ id }) => id))
  const blocks = start === 'earlier' ? earlierBlocks(form, answers) : []
  // As a report begins from its row: what follows from the list stands with it.
  let now: Answers = applyChanges(
    given,
    fills(form, {}, given, clock, (stand) => derivedIn(form, stand)),
  )
  let took = 0
  const enter = (change: AnswerChanges): void => {
    const more = fills(form, now, change, clock, (stand) => derivedIn(form, stand))
    now = applyChanges(applyChanges(now, change), more)
  }
  const derived = derivedIn(form, answers)
  for (const section of form.sections) {
    const asked = askedIn(section, answers, derived)
    for (const block of blocks) {
      const [first] = Object.keys(block.answers)
      if (!asked.some(({ id }) => id === first)) continue
      for (const { id } of Object.values(block.answers).flatMap(rowsIn)) rows.add(id)
      enter(taken({ id: 'earlier', day, by: 'Another' }, block, now, clock))
      took += 1
    }
    for (const question of asked) {
      const answer = answers[question.id]
      if (answer === undefined) continue
      if (question.kind !== 'rows') {
        const stand = pathsOf(question.id, answer).filter(
          (path) => valueAt(now, path) === valueAt(answers, path),
        )
        for (const path of stand) filled.add(path)
        if (valueAt(now, question.id) !== valueAt(answers, question.id)) enter({ [question.id]: answer })
        continue
      }
      for (const row of rowsIn(answer)) {
        if (!rowsIn(now[question.id]).some(({ id }) => id === row.id))
          enter({ [question.id]: { rows: [...rowsIn(now[question.id]), { id: row.id, cells: {} }] } })
        for (const column of question.columns.filter((one) => cellAsked(one, row))) {
          const path = `${question.id}/${row.id}/${column.id}`
          const cell = row.cells[column.id]
          if (cell === undefined) continue
          if (valueAt(now, path) === valueAt(answers, path)) filled.add(path)
          else
            enter({
              [question.id]: {
                rows: rowsIn(now[question.id]).map((one) =>
                  one.id === row.id ? { ...one, cells: { ...one.cells, [column.id]: cell } } : one,
                ),
              },
            })
        }
      }
    }
  }
  return { filled, listed: new Set(Object.keys(listedAnswers)), rows, blocks: took }
}

const rowsIn = (answer: Answers[string] | undefined): readonly Row[] =>
  typeof answer === 'object' && 'rows' in answer ? answer.rows : []

/** What a row of the list would have said of this case. */
function listAnswers(form: FormDefinition, answers: Answers): Answers {
  const start = must(templates.starts.get(form), 'every form has its start')
  const asked = Object.keys(start.answers).filter((id) => !SELDOM.includes(id))
  const columns = Object.keys(start.offences.cells).filter((id) => !SELDOM.includes(id))
  const rows = rowsIn(answers[start.offences.table]).map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(
      Object.entries(cells).filter(
        ([column, cell]) =>
          columns.includes(column) &&
          (column !== 'code' || cell === codeOfListed(cjs, String(cells['cjsCode'] ?? ''))),
      ),
    ),
  }))
  return {
    ...Object.fromEntries(
      asked.flatMap((id) => {
        const answer = answers[id]
        return answer === undefined ? [] : [[id, answer]]
      }),
    ),
    [start.offences.table]: { rows },
  }
}

/** An earlier report that says of the person what this one does; of an order, all but what the court should now do. */
const earlierBlocks = (form: FormDefinition, answers: Answers) =>
  must(templates.carries.get(form), 'every form says what it gives').blocks.flatMap(
    ({ id, title, from, questions }) => {
      const carried = questions.flatMap((question) => {
        const answer = answers[question]
        if (answer === undefined) return []
        return [[question, carriedAs(from, answer)] as const]
      })
      return carried.length === 0 ? [] : [{ id, title, answers: Object.fromEntries(carried) }]
    },
  )

function carriedAs(from: 'answers' | 'result' | 'yes', answer: Answers[string]): Answers[string] {
  if (from === 'yes' && typeof answer === 'object' && 'yesNo' in answer)
    return {
      yesNo: Object.fromEntries(Object.entries(answer.yesNo).filter(([, said]) => said === 'yes')),
    }
  if (from !== 'result' || typeof answer !== 'object' || !('rows' in answer)) return answer
  return {
    rows: answer.rows.map(({ id, cells: { act: _act, ...cells } }) => ({ id, cells })),
  }
}

/** The day on which an example was written. */
export const dayOf = (answers: Answers): IsoDate => {
  const day = answers['risk.assessmentDate']
  return must(readDate(typeof day === 'string' ? day : ''), 'each example is dated')
}
