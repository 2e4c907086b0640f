import { useMemo } from 'react'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { withImplied } from '../../../shared/form/implied.ts'
import { answersAsked } from '../../../shared/form/journey.ts'
import { must } from '../../../shared/lib/must.ts'
import { goldenThread, type GoldenThread as Thread } from '../../../shared/proposal/thread.ts'
import { readCase } from '../../../shared/record/case.ts'
import { useAnswer, useSettledAnswers } from '../../autosave/use-answers.ts'
import { sayAct } from '../../form/act-words.ts'
import { rowsIn, tickedIn } from '../../form/answer-kinds.ts'
import type { ToField } from '../../form/focus-question.ts'
import { withCell } from '../../form/row-changes.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { questionOf } from '../../report/section-of-field.ts'
import type { DerivedOf } from '../../report/use-derived.ts'
import { ThreadTable, type Tick } from './ThreadTable.tsx'
import { threadNames } from './thread-names.ts'

/** What a thread is drawn beneath: the last of these that the section asks. */
export const isThreaded = (question: string): boolean =>
  question === 'proposal.requirements' || question === 'proposal.rarPlan'

/**
 * Needs and risks against what is proposed, to read and to fill: a tick is the answer “Meets” or “Protects” of
 * the requirement or block itself, so there is one place for it.
 */
export function GoldenThread(props: {
  report: OpenReport
  derivedOf: DerivedOf
  form: FormDefinition
  readOnly: boolean
  onField: ToField
}) {
  const { report, derivedOf, form, onField } = props
  const settled = useSettledAnswers(report.answers)
  // A tick shows at once; all else may wait until typing pauses.
  const requirements = useAnswer(report.answers, 'proposal.requirements')
  const plan = useAnswer(report.answers, 'proposal.rarPlan')
  const { thread, names } = useMemo(() => {
    const answers = {
      ...settled,
      'proposal.requirements': requirements ?? { rows: [] },
      'proposal.rarPlan': plan ?? { rows: [] },
    }
    const counted = answersAsked(form, withImplied(form, answers), derivedOf(answers))
    const facts = readCase(counted, form.lists)
    const thread = goldenThread(facts)
    return { thread, names: threadNames(facts, form.lists) }
  }, [settled, requirements, plan, derivedOf, form])

  const tick = ({ table, row, column, code, on }: Tick): void => {
    const rows = rowsIn(report.answers.get(table))
    const before = tickedIn(rows.find(({ id }) => id === row)?.cells[column])
    const ticked = on ? [...before, code] : before.filter((each) => each !== code)
    const given = {
      rows: withCell(rows, row, { [column]: ticked.length === 0 ? null : { ticked } }),
    }
    const question = must(questionOf(form, table), 'the thread ticks what the form asks')
    report.answer(table, given, sayAct(question, form.lists, { rows: [...rows] }, given))
  }
  return (
    <section className="q thread" aria-labelledby="thread-title">
      <h2 className="q-title" id="thread-title">
        How the proposal meets needs and risks
      </h2>
      <p className="q-hint">
        Needs and risks are on the left; what you propose is across the top. Tick what each requirement meets.
      </p>
      {nothingYet(thread) ?? (
        <ThreadTable
          thread={thread}
          names={names}
          readOnly={props.readOnly}
          onTick={tick}
          onField={onField}
        />
      )}
    </section>
  )
}

function nothingYet({ lines, requirements }: Thread) {
  if (requirements.length === 0) return <p className="q-none">Nothing is proposed yet.</p>
  if (lines.length === 0)
    return <p className="q-none">No need is ticked, and no group is at more than low risk.</p>
  return null
}
