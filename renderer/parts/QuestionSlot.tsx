import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { offeredOptions } from '../../shared/form/answer-parts.ts'
import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import { provedIn } from '../../shared/form/implied.ts'
import { type AnswerProblem, answerProblems } from '../../shared/form/validate.ts'
import type { Answer } from '../../shared/record/answers.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import { useAnswer } from '../autosave/use-answers.ts'
import { ChoiceLine } from '../controls/ChoiceLine.tsx'
import type { SearchOffences } from '../controls/input-props.ts'
import { sayAct } from '../form/act-words.ts'
import { QuestionField } from '../form/QuestionField.tsx'

export type QuestionSlotProps = {
  question: AskedQuestion
  lists: OptionLists
  entries: OpenEntries
  readOnly: boolean
  searchOffences: SearchOffences
  officer: string
  /** Of a table, the question that stands for it while it is empty. */
  none?: AskedQuestion | undefined
  /** What was refused at this question, beside what is wrong with the answer itself. */
  refused?: readonly AnswerProblem[] | undefined
}

/** One question of what is open: its own answer redraws it, and nothing else's does. */
export function QuestionSlot(props: QuestionSlotProps) {
  const { question, lists, entries, refused } = props
  const answer = useAnswer(entries.answers, question.id)
  const by = (question.kind === 'yesNoList' && question.offeredBy?.question) || question.id
  const offering = useAnswer(entries.answers, by)
  const offered = useMemo(
    () => offeredOptions(question, offering === undefined ? {} : { [by]: offering }, lists),
    [question, offering, by, lists],
  )
  const askedBy = question.kind === 'rows' ? columnsAskedBy(question) : question.id
  const asking = useAnswer(entries.answers, askedBy)
  const around = useMemo(() => (asking === undefined ? {} : { [askedBy]: asking }), [askedBy, asking])
  const shows = useSyncExternalStore(entries.answers.subscribe, () =>
    provedIn(question, entries.answers.all()).join(),
  )
  const proved = useMemo(() => shows.split(',').filter(Boolean), [shows])
  const onChange = useCallback(
    (given: Answer | null) => {
      const noneOf = props.none
      const none = noneOf === undefined ? undefined : entries.answers.get(noneOf.id)
      // "None" does not stand beside a row, nor come back by itself when the row goes.
      if (noneOf !== undefined && none !== undefined && given !== null)
        entries.answer(noneOf.id, null, sayAct(noneOf, lists, none, null))
      entries.answer(question.id, given, sayAct(question, lists, entries.answers.get(question.id), given))
    },
    [entries, question, lists, props.none],
  )
  const problems = useMemo(
    () => [...answerProblems(question, answer, lists), ...(refused ?? [])],
    [question, answer, lists, refused],
  )
  const none = useMemo(
    () =>
      props.none === undefined ? undefined : (
        <NoneTick question={props.none} lists={lists} entries={entries} readOnly={props.readOnly} />
      ),
    [props.none, lists, entries, props.readOnly],
  )
  return (
    <QuestionField
      question={question}
      lists={lists}
      offered={by === question.id ? undefined : offered}
      answer={answer}
      onChange={onChange}
      readOnly={props.readOnly}
      problems={problems}
      searchOffences={props.searchOffences}
      officer={props.officer}
      none={none}
      around={around}
      proved={proved}
    />
  )
}

/** The question by which columns of the table are asked. */
const columnsAskedBy = ({ id, columns }: Extract<AskedQuestion, { kind: 'rows' }>): string =>
  columns
    .map(({ askedWhen }) =>
      askedWhen !== undefined && 'question' in askedWhen ? askedWhen.question : undefined,
    )
    .find((question) => question !== undefined) ?? id

/** The words of the tick say it all: looked for, and none. */
function NoneTick(props: {
  question: AskedQuestion
  lists: OptionLists
  entries: OpenEntries
  readOnly: boolean
}) {
  const { question, lists, entries } = props
  const answer = useAnswer(entries.answers, question.id)
  return (
    <div data-question={question.id} className="q-none-tick">
      <ChoiceLine
        type="checkbox"
        id={`q-${question.id}`}
        name={question.id}
        value="yes"
        label={question.label}
        hint={question.hint}
        checked={answer === 'yes'}
        readOnly={props.readOnly}
        onChange={(ticked) => {
          const given = ticked ? 'yes' : null
          entries.answer(question.id, given, sayAct(question, lists, answer, given))
        }}
      />
    </div>
  )
}
