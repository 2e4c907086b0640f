import { memo, type ReactNode } from 'react'
import type { AskedQuestion, Option, OptionLists, RowAct } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import { type Answer, type Answers, isAnswered } from '../../shared/record/answers.ts'
import type { SearchOffences } from '../controls/input-props.ts'
import { optionsOf } from '../controls/options.ts'
import { RichTextField } from '../editor/RichTextField.tsx'
import { richTextIn, rowsIn, textIn, tickedIn, yesNoIn } from './answer-kinds.ts'
import { CellField, labelId } from './CellField.tsx'
import { isGroup, MOST_RADIOS } from './cell.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { RowsInput } from './RowsInput.tsx'
import { suggestionsFor } from './suggestions.ts'
import { YesNoGroupsInput } from './YesNoGroupsInput.tsx'
import { YesNoListInput } from './YesNoListInput.tsx'

export type QuestionFieldProps = {
  readonly question: AskedQuestion
  readonly lists: OptionLists
  /** Of a yes-no list, the options that another answer offers; without it, all. */
  readonly offered?: readonly Option[] | undefined
  readonly answer: Answer | undefined
  /** On each change; rich text at most every quarter of a second and on leaving it. null clears the answer. */
  readonly onChange: (answer: Answer | null) => void
  readonly readOnly: boolean
  /** What is wrong with the answer (`answerProblems`), shown at the field or cell; nothing is stopped. */
  readonly problems: readonly AnswerProblem[]
  readonly searchOffences: SearchOffences
  /** Who is signed in: what a button of a row fills in. */
  readonly officer: string
  /** Answers by which the columns of a table are asked. */
  readonly around?: Answers | undefined
  /** Codes that the record itself shows: ticked, and not to be unticked. */
  readonly proved?: readonly string[] | undefined
  /** Of a table, the tick that stands for it while it is empty. */
  readonly none?: ReactNode
  /** Offered while typing, before those the template names. */
  readonly suggestions?: readonly string[] | undefined
}

const NO_SUGGESTIONS: readonly string[] = []
const NO_ACTS: readonly RowAct[] = []
const NO_ANSWERS: Answers = {}

/** One question of a form: its card, and the control its kind asks for. */
export const QuestionField = memo(function QuestionField(props: QuestionFieldProps) {
  const { question, lists, readOnly } = props
  const id = `q-${question.id}`
  const named =
    question.kind === 'richText' || question.kind === 'rows' || question.kind === 'yesNoList'
      ? 'group'
      : isGroup(question, lists, MOST_RADIOS.question)
        ? 'group'
        : 'control'
  return (
    <QuestionCard
      id={id}
      question={question}
      problems={props.problems.filter(({ row }) => row === null)}
      named={named}
    >
      {(around) => <Control {...props} {...around} id={id} readOnly={readOnly} />}
    </QuestionCard>
  )
})

function Control(
  props: QuestionFieldProps & { id: string; describedBy: string | undefined; wrong: boolean },
) {
  const { question, lists, answer, id, describedBy, readOnly, searchOffences } = props
  const onChange = (given: Answer): void => props.onChange(isAnswered(given) ? given : null)
  const group = { id, name: question.id, labelledBy: labelId(id), describedBy, readOnly, lists }
  switch (question.kind) {
    case 'richText':
      return (
        <RichTextField
          id={id}
          labelledBy={labelId(id)}
          describedBy={describedBy}
          value={richTextIn(answer)}
          onChange={onChange}
          readOnly={readOnly}
          advisedCharacters={question.advisedCharacters}
        />
      )
    case 'rows':
      return (
        <RowsInput
          {...group}
          rowName={question.rowName}
          columns={question.columns}
          acts={question.acts ?? NO_ACTS}
          officer={props.officer}
          none={props.none}
          around={props.around ?? NO_ANSWERS}
          addTogether={question.addTogether}
          rows={rowsIn(answer)}
          onChange={(rows) => onChange({ rows })}
          problems={props.problems}
          searchOffences={searchOffences}
        />
      )
    case 'yesNoList': {
      const offered = props.offered ?? optionsOf(lists, question.options)
      const Input = offered.some(({ heading }) => heading !== undefined) ? YesNoGroupsInput : YesNoListInput
      return (
        <Input
          {...group}
          options={offered}
          given={yesNoIn(answer)}
          onChange={(yesNo) => onChange({ yesNo })}
        />
      )
    }
    default:
      return (
        <CellField
          asked={question}
          lists={lists}
          id={id}
          name={question.id}
          answer={question.kind === 'choices' ? { ticked: [...tickedIn(answer)] } : textIn(answer)}
          onChange={props.onChange}
          readOnly={readOnly}
          wrong={props.wrong}
          describedBy={describedBy}
          mostRadios={MOST_RADIOS.question}
          line={question.grid !== undefined}
          proved={props.proved}
          brief={question.lineOf?.as === 'beside'}
          suggestions={[...(props.suggestions ?? NO_SUGGESTIONS), ...suggestionsFor(question, lists)]}
          searchOffences={searchOffences}
        />
      )
  }
}
