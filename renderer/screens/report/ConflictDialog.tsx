import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { type Answer, applyChanges } from '../../../shared/record/answers.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { useSaveState } from '../../autosave/use-save-state.ts'
import { CompareDialog } from '../../parts/CompareDialog.tsx'
import type { OpenReport } from '../../report/open-report.ts'

/** The same question was changed here and elsewhere. Nothing is merged silently, and nothing is lost. */
export function ConflictDialog(props: {
  form: FormDefinition
  report: OpenReport
  theirs: Pick<ReportView, 'rev' | 'answers'>
}) {
  const { form, report, theirs } = props
  const state = useSaveState(report)
  if (state.is !== 'conflict') return null
  const { mine } = state
  const both = applyChanges(theirs.answers, mine)
  // Shown before it is saved: what is typed meanwhile goes on top of it, here and in what is kept.
  const keepMine = () => {
    report.answers.replace(both)
    return report.saving.keepMine(theirs.rev)
  }
  // Mine is saved as a revision first, so that neither is lost.
  const takeTheirs = async () => {
    if (!(await keepMine())) return
    for (const question of Object.keys(mine)) {
      if (report.answers.get(question) !== both[question]) continue
      const answer = theirs.answers[question] ?? null
      report.answers.set(question, answer)
      report.saving.change(question, answer)
    }
    await report.saving.flush()
  }
  return (
    <CompareDialog
      says="This report was changed elsewhere while you were writing here. Choose which text to keep. The other stays in the history."
      rows={Object.entries(mine).map(([question, answer]) => ({
        question,
        label: labelOf(form, question),
        here: inWords(answer ?? undefined),
        there: inWords(theirs.answers[question]),
      }))}
      onMine={keepMine}
      theirs="Use the text from the other window"
      onTheirs={takeTheirs}
    />
  )
}

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
