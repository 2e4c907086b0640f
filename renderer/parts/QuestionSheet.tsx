import { Fragment, type ReactNode } from 'react'
import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import type { DerivedFacts } from '../../shared/record/derived-fact.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import type { SearchOffences } from '../controls/input-props.ts'
import { optionsOf } from '../controls/options.ts'
import { GridHead } from '../form/GridHead.tsx'
import { sheetPlaces } from '../form/sheet-places.ts'
import { ChoiceLines, type Lined } from './ChoiceLines.tsx'
import { QuestionSlot } from './QuestionSlot.tsx'

/** Questions as one sheet, each in its place. */
export function QuestionSheet(props: {
  questions: readonly AskedQuestion[]
  lists: OptionLists
  entries: OpenEntries
  readOnly: boolean
  searchOffences: SearchOffences
  /** Who is signed in. */
  officer: string
  /** The facts by which lines are offered. */
  derived?: DerivedFacts
  /** What was refused, by question. */
  refused?: ReadonlyMap<string, readonly AnswerProblem[]>
  /** What stands under a question in a card of its own; null under most. */
  under?: (question: string) => ReactNode
}) {
  const { lists, entries, readOnly, searchOffences, officer, derived = NONE } = props
  const around = { lists, entries, readOnly, searchOffences, officer }
  const byId = new Map(props.questions.map((question) => [question.id, question]))
  const nones = new Map(props.questions.map((question) => [question.noneOf, question]))
  // A line whose question is not shown here has its place among the others.
  const placed = props.questions.filter(
    ({ noneOf, lineOf }) =>
      (noneOf === undefined || !byId.has(noneOf)) && (lineOf === undefined || !byId.has(lineOf.question)),
  )
  const places = sheetPlaces(placed)
  const slot = (question: AskedQuestion): ReactNode => (
    <QuestionSlot
      key={question.id}
      question={question}
      none={nones.get(question.id)}
      refused={props.refused?.get(question.id)}
      {...around}
    />
  )
  return (
    <div className="questions">
      {placed.map((question, index) => {
        const under = props.under?.(question.id) ?? null
        return (
          <Fragment key={question.id}>
            {question.grid === undefined || placed[index - 1]?.grid === question.grid ? null : (
              <div className="place place--head">
                <GridHead lines={linesOf(question.grid, placed, lists)} />
              </div>
            )}
            <div className={`place place--${places[index] ?? 'card'}`}>
              {isLined(question) ? (
                <ChoiceLines
                  question={question}
                  offered={offeredOf(question, derived)}
                  inLines={byId}
                  slot={slot}
                  refused={props.refused?.get(question.id)}
                  {...around}
                />
              ) : (
                slot(question)
              )}
            </div>
            {under === null ? null : <div className="place place--card">{under}</div>}
          </Fragment>
        )
      })}
    </div>
  )
}

const NONE: DerivedFacts = new Set()

const isLined = (question: AskedQuestion): question is Lined =>
  question.kind === 'choices' && question.lines !== undefined

const offeredOf = ({ lines }: Lined, derived: DerivedFacts): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ option, when }) => (when === undefined || derived.has(when.derived) ? [option] : [])),
  )

const linesOf = (grid: string, questions: readonly AskedQuestion[], lists: OptionLists) =>
  questions.flatMap((question) =>
    question.grid === grid && question.kind === 'choice'
      ? [{ label: question.label, options: optionsOf(lists, question.options) }]
      : [],
  )
