import { Fragment, type ReactNode } from 'react'
import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import type { SearchOffences } from '../controls/input-props.ts'
import { optionsOf } from '../controls/options.ts'
import { GridHead } from '../form/GridHead.tsx'
import { sheetPlaces } from '../form/sheet-places.ts'
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
  /** What was refused, by question. */
  refused?: ReadonlyMap<string, readonly AnswerProblem[]>
  /** What stands under a question in a card of its own; null under most. */
  under?: (question: string) => ReactNode
}) {
  const places = sheetPlaces(props.questions)
  return (
    <div className="questions">
      {props.questions.map((question, index) => {
        const under = props.under?.(question.id) ?? null
        return (
          <Fragment key={question.id}>
            {question.grid === undefined || props.questions[index - 1]?.grid === question.grid ? null : (
              <div className="place place--head">
                <GridHead lines={linesOf(question.grid, props.questions, props.lists)} />
              </div>
            )}
            <div className={`place place--${places[index] ?? 'card'}`}>
              <QuestionSlot
                question={question}
                lists={props.lists}
                entries={props.entries}
                readOnly={props.readOnly}
                searchOffences={props.searchOffences}
                officer={props.officer}
                refused={props.refused?.get(question.id)}
              />
            </div>
            {under === null ? null : <div className="place place--card">{under}</div>}
          </Fragment>
        )
      })}
    </div>
  )
}

const linesOf = (grid: string, questions: readonly AskedQuestion[], lists: OptionLists) =>
  questions.flatMap((question) =>
    question.grid === grid && question.kind === 'choice'
      ? [{ label: question.label, options: optionsOf(lists, question.options) }]
      : [],
  )
