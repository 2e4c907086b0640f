import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { Answer, AnswerChanges } from '../../../shared/record/answers.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { useSaveState } from '../../autosave/use-save-state.ts'
import { CompareDialog } from '../../parts/CompareDialog.tsx'
import type { OpenReport } from '../../report/open-report.ts'

/** The same question was changed here and elsewhere. Nothing is merged silently, and nothing is lost. */
export function ConflictDialog(props: { form: FormDefinition; report: OpenReport; theirs: ReportView }) {
  const { form, report, theirs } = props
  const state = useSaveState(report)
  if (state.is !== 'conflict') return null
  const { mine } = state
  const keepMine = async () => {
    if (await report.saving.keepMine(theirs.rev)) report.answers.replace({ ...theirs.answers, ...kept(mine) })
  }
  const takeTheirs = async () => {
    if (await report.saving.takeTheirs(theirs.rev, theirs.answers)) report.answers.replace(theirs.answers)
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
