import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { AskedQuestion, Option } from '../../shared/form/definition.ts'
import { type AnswerProblem, answerProblems } from '../../shared/form/validate.ts'
import { useAnswer } from '../autosave/use-answers.ts'
import { ChoiceLine } from '../controls/ChoiceLine.tsx'
import { optionsOf } from '../controls/options.ts'
import { sayAct } from '../form/act-words.ts'
import { tickedIn } from '../form/answer-kinds.ts'
import { labelId } from '../form/CellField.tsx'
import { QuestionCard } from '../form/QuestionCard.tsx'
import { pressed } from '../keys/key-name.ts'
import type { QuestionSlotProps } from './QuestionSlot.tsx'

export type Lined = Extract<AskedQuestion, { kind: 'choices' }> & {
  readonly lines: NonNullable<Extract<AskedQuestion, { kind: 'choices' }>['lines']>
}
type Props = Omit<QuestionSlotProps, 'question' | 'none'> & {
  readonly question: Lined
  /** The options whose line is to be thought of now; one that is ticked stands in any case. */
  readonly offered: ReadonlySet<string>
  /** What stands in the lines, by its id, where it is asked. */
  readonly inLines: ReadonlyMap<string, AskedQuestion>
  readonly slot: (question: AskedQuestion) => ReactNode
}

/** Choices of which each has a line: its tick, the short answers beside it, and its words once it is ticked. */
export function ChoiceLines({ question, lists, entries, readOnly, ...props }: Props) {
  const answer = useAnswer(entries.answers, question.id)
  const ticked = tickedIn(answer)
  const id = `q-${question.id}`
  const options = optionsOf(lists, question.options)
  const lines = question.lines.filter(({ option }) => props.offered.has(option) || ticked.includes(option))
  const lined = new Set(question.lines.map(({ option }) => option))
  const labelOf = (code: string): string => options.find((option) => option.code === code)?.label ?? code
  const ticks = useTickStop(lines.length)
  const toggle = (code: string, on: boolean): void => {
    const next = new Set(ticked)
    if (on) next.add(code)
    else next.delete(code)
    const listed = options.map((option) => option.code).filter((each) => next.has(each))
    // A code that the list no longer has is kept until somebody unticks it on purpose.
    const all = [...listed, ...[...next].filter((each) => !listed.includes(each))]
    const given = all.length === 0 ? null : { ticked: all }
    entries.answer(question.id, given, sayAct(question, lists, answer, given))
  }
  const asked = (each: string): AskedQuestion[] => {
    const one = props.inLines.get(each)
    return one === undefined ? [] : [one]
  }
  const problems: readonly AnswerProblem[] = [
    ...answerProblems(question, answer, lists),
    ...(props.refused ?? []),
  ]
  return (
    <QuestionCard id={id} question={question} problems={problems} named="group">
      {({ describedBy }) => (
        <fieldset
          className="choice-lines"
          aria-labelledby={labelId(id)}
          aria-describedby={describedBy}
          ref={ticks.box}
        >
          {lines.map(({ option, beside = [], words }, index) => (
            <div className="choice-lines__line" key={option} data-line={option}>
              <div className="choice-lines__tick" {...ticks.around}>
                <ChoiceLine
                  type="checkbox"
                  id={`${id}-${option}`}
                  name={question.id}
                  value={option}
                  label={labelOf(option)}
                  checked={ticked.includes(option)}
                  readOnly={readOnly}
                  tabIndex={ticks.tabIndex(index)}
                  onChange={(on) => toggle(option, on)}
                />
              </div>
              <div className="choice-lines__beside">{beside.flatMap(asked).map(props.slot)}</div>
              {words === undefined ? null : (
                <div className="choice-lines__words">{asked(words).map(props.slot)}</div>
              )}
            </div>
          ))}
          <Meant questions={lines.flatMap(({ beside = [] }) => beside.flatMap(asked))} />
          <OtherTicks
            options={options.filter(({ code }) => ticked.includes(code) && !lined.has(code))}
            id={id}
            readOnly={readOnly}
            onUntick={(code) => toggle(code, false)}
          />
        </fieldset>
      )}
    </QuestionCard>
  )
}

/** What the short answers beside the ticks ask, where their names do not say it all. */
function Meant({ questions }: { questions: readonly AskedQuestion[] }) {
  const explained = questions.filter(({ hint }) => hint !== undefined)
  return explained.length === 0 ? null : (
    <details className="choice-lines__meant">
      <summary>What the answers beside the ticks mean</summary>
      <dl>
        {explained.map(({ id, label, hint }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Ticked once, of no line today: they stand until somebody unticks them. */
function OtherTicks(props: {
  options: readonly Option[]
  id: string
  readOnly: boolean
  onUntick: (code: string) => void
}) {
  return props.options.map(({ code, label }) => (
    <div className="choice-lines__line" key={code}>
      <ChoiceLine
        type="checkbox"
        id={`${props.id}-${code}`}
        label={label}
        checked
        readOnly={props.readOnly}
        onChange={() => props.onUntick(code)}
      />
    </div>
  ))
}

/** The ticks are one stop for Tab, with arrows from line to line; what stands beside each is reached by Tab. */
function useTickStop(count: number) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [last, setLast] = useState(0)
  const at = Math.min(last, count - 1)
  const ticksIn = (): HTMLInputElement[] => [
    ...(box.current?.querySelectorAll<HTMLInputElement>('.choice-lines__tick input') ?? []),
  ]
  const placeOf = (target: EventTarget): number =>
    target instanceof HTMLInputElement ? ticksIn().indexOf(target) : -1
  return {
    box,
    tabIndex: (index: number): 0 | -1 => (index === at ? 0 : -1),
    around: {
      onFocus: ({ target }: { target: EventTarget }): void => setLast(Math.max(0, placeOf(target))),
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        const arrow = pressed(event, 'within')
        const end = pressed(event, 'ends')
        const ticks = ticksIn()
        const from = placeOf(event.target)
        const next =
          end === 'Home'
            ? ticks[0]
            : end === 'End'
              ? ticks.at(-1)
              : ticks[arrow === 'ArrowDown' ? from + 1 : arrow === 'ArrowUp' ? from - 1 : -1]
        if (from === -1 || next === undefined) return
        event.preventDefault()
        next.focus()
      },
    },
  }
}
