import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { Answer, AnswerChanges } from '../../../shared/report/answers.ts'
import { plainText } from '../../../shared/report/rich-text.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { useSaveState } from '../../report/use-open-report.ts'

/** The same question was changed here and elsewhere. Nothing is merged silently, and nothing is lost. */
export function ConflictDialog(props: { form: FormDefinition; report: OpenReport; theirs: ReportView }) {
  const { form, report, theirs } = props
  const state = useSaveState(report)
  const [deciding, setDeciding] = useState(false)
  if (state.is !== 'conflict') return null
  const { mine } = state
  const keepMine = async () => {
    setDeciding(true)
    if (await report.saving.keepMine(theirs.rev)) report.answers.replace({ ...theirs.answers, ...kept(mine) })
    setDeciding(false)
  }
  const takeTheirs = async () => {
    setDeciding(true)
    if (await report.saving.takeTheirs(theirs.rev, theirs.answers)) report.answers.replace(theirs.answers)
    setDeciding(false)
  }
  return (
    <Dialog title="Changed in another window" onClose={() => void keepMine()} size="wide">
      <p>
        This report was changed elsewhere while you were writing here. Choose which text stands now. The other
        stays in the history as a revision.
      </p>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Here</th>
            <th scope="col">In the other window</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(mine).map(([question, answer]) => (
            <tr key={question}>
              <th scope="row">{labelOf(form, question)}</th>
              <td>{inWords(answer ?? undefined)}</td>
              <td>{inWords(theirs.answers[question])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        <button type="button" className="govuk-button" disabled={deciding} onClick={() => void keepMine()}>
          Keep what I typed here
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          disabled={deciding}
          onClick={() => void takeTheirs()}
        >
          Take the other window’s
        </button>
      </div>
    </Dialog>
  )
}

const kept = (changes: AnswerChanges): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])),
  )

const labelOf = (form: FormDefinition, question: string): string =>
  form.sections.flatMap((section) => section.questions).find((asked) => asked.id === question)?.label ??
  question

function inWords(answer: Answer | undefined): string {
  if (answer === undefined) return 'nothing'
  if (typeof answer === 'string') return answer
  if ('blocks' in answer) return plainText(answer)
  if ('rows' in answer) return answer.rows.length === 1 ? '1 row' : `${answer.rows.length} rows`
  if ('ticked' in answer) return `${answer.ticked.length} ticked`
  return `${Object.keys(answer.yesNo).length} answered`
}
