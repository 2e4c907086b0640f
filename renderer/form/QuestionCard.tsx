import { type ReactNode, useContext } from 'react'
import type { AskedQuestion } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import { Problems } from '../controls/Problems.tsx'
import { Required } from '../controls/Required.tsx'
import { labelId } from './CellField.tsx'
import { FieldNote } from './FieldNote.tsx'
import { FilledFrom } from './FilledFrom.tsx'
import { useFilled } from './filled.ts'
import { RestrictedTag } from './RestrictedTag.tsx'
import { ToDoMarks } from './to-do-marks.ts'
import { useCalmProblems } from './use-calm-problems.ts'

type Props = {
  readonly id: string
  readonly question: AskedQuestion
  readonly problems: readonly AnswerProblem[]
  /** Whether the heading is the label of one control, or the name of a group of them. */
  readonly named: 'control' | 'group'
  readonly children: (around: { describedBy: string | undefined; wrong: boolean }) => ReactNode
}

/** The card around a question: what is asked, why, what is wrong with the answer, and what a good one covers. */
export function QuestionCard({ id, question, problems, named, children }: Props) {
  const hint = question.hint === undefined ? undefined : `${id}-hint`
  const { shown, ...focus } = useCalmProblems(problems)
  const toDo = useContext(ToDoMarks).has(question.id)
  const from = useFilled(question.id)
  const filled = from === null ? undefined : `${id}-filled`
  const errors = shown.length === 0 ? undefined : `${id}-errors`
  // JAWS stops reading descriptions once a field has text: "required" is part of the name itself.
  const words = (
    <>
      {question.label}
      <Required required={question.required} />
    </>
  )
  return (
    <section
      className={`q q--${question.kind}${question.size === 'line' ? ' q--line' : ''}${errors === undefined ? '' : ' q--wrong'}`}
      data-question={question.id}
      aria-labelledby={labelId(id)}
      {...focus}
    >
      <h2 className="q-title">
        {named === 'control' ? (
          <label id={labelId(id)} htmlFor={id}>
            {words}
          </label>
        ) : (
          <span id={labelId(id)}>{words}</span>
        )}
        {question.restricted ? <RestrictedTag /> : null}
        {toDo ? <span className="q-todo">to do</span> : null}
        <FilledFrom id={`${id}-filled`} words={from} />
      </h2>
      {hint === undefined ? null : (
        <p id={hint} className="q-hint">
          {question.hint}
        </p>
      )}
      {errors === undefined ? null : <Problems id={errors} problems={shown} />}
      {children({
        describedBy: [hint, filled, errors].filter((each) => each !== undefined).join(' ') || undefined,
        wrong: shown.some(({ weight }) => weight === 'fault'),
      })}
      {question.prompts === undefined ? null : (
        <div className="q-prompt">
          <p>A good answer covers</p>
          <ul>
            {question.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      <FieldNote question={question.id} />
    </section>
  )
}
