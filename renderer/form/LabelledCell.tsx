import type { Column, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import type { CellAnswer, Row } from '../../shared/record/answers.ts'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { Problems } from '../controls/Problems.tsx'
import { Required } from '../controls/Required.tsx'
import { CellField, labelId } from './CellField.tsx'
import { isGroup, MOST_RADIOS } from './cell.ts'
import { FilledFrom } from './FilledFrom.tsx'
import { useFilled } from './filled.ts'
import { RestrictedTag } from './RestrictedTag.tsx'
import { suggestionsFor } from './suggestions.ts'
import { useCalmProblems } from './use-calm-problems.ts'

type Props = {
  readonly id: string
  /** The name of its control: "offences.row.plea". */
  readonly name: string
  readonly column: Column
  readonly lists: OptionLists
  readonly answer: CellAnswer | undefined
  readonly onChange: (answer: CellAnswer | null) => void
  readonly onChooseOffence: (offence: Offence) => void
  readonly row: Row
  readonly problems: readonly AnswerProblem[]
  readonly readOnly: boolean
  readonly searchOffences: SearchOffences
}

/** One field of a row, with its label, hint and what is wrong with it. */
export function LabelledCell({ id, column, lists, problems, ...props }: Props) {
  const hint = column.hint === undefined ? undefined : `${id}-hint`
  const { shown, ...focus } = useCalmProblems(problems)
  const errors = shown.length === 0 ? undefined : `${id}-errors`
  const from = useFilled(props.name)
  const filled = from === null ? undefined : `${id}-filled`
  const group = isGroup(column, lists, MOST_RADIOS.cell)
  const wide = column.kind === 'longText' || column.kind === 'choices' || (group && column.kind === 'choice')
  const words = (
    <>
      {column.label}
      <Required required={column.required === true} />
    </>
  )
  return (
    <div
      className={`q-cell q-cell--${column.kind}${wide ? ' q-cell--wide' : ''}`}
      data-cell={column.id}
      {...focus}
    >
      <div className="q-cell-words">
        {group ? (
          <span id={labelId(id)} className="q-cell-label">
            {words}
          </span>
        ) : (
          <label id={labelId(id)} htmlFor={id} className="q-cell-label">
            {words}
          </label>
        )}
        {column.restricted ? <RestrictedTag /> : null}
        <FilledFrom id={`${id}-filled`} words={from} />
        {hint === undefined ? null : (
          <p id={hint} className="q-cell-hint">
            {column.hint}
          </p>
        )}
        {errors === undefined ? null : <Problems id={errors} problems={shown} />}
      </div>
      <CellField
        asked={column}
        lists={lists}
        id={id}
        name={props.name}
        answer={props.answer}
        onChange={props.onChange}
        readOnly={props.readOnly}
        wrong={shown.some(({ weight }) => weight === 'fault')}
        describedBy={[hint, filled, errors].filter((each) => each !== undefined).join(' ') || undefined}
        mostRadios={MOST_RADIOS.cell}
        suggestions={suggestionsFor(column, lists)}
        searchOffences={props.searchOffences}
        onChooseOffence={props.onChooseOffence}
        row={props.row}
      />
    </div>
  )
}
