import { useMemo, useState } from 'react'
import { assess } from '../../../shared/assessment/assess.ts'
import { whatIsOpen } from '../../../shared/assessment/open.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { formInWords } from '../../../shared/form/formats.ts'
import { counted } from '../../../shared/lib/words.ts'
import { type Answers, isAnswered } from '../../../shared/record/answers.ts'
import { onceSaved } from '../../autosave/use-open-entries.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What a report is to be made, and why, as the officer was told. */
export type FormatWanted = { readonly format: string; readonly because: string }

/** Makes the report one of another format, for a case that needs more or less. Every answer is kept. */
export function UpgradeDialog(props: {
  view: ReportView
  form: FormDefinition
  /** The formats that it can be made. */
  others: readonly FormDefinition[]
  wanted: FormatWanted
  report: OpenReport
  onChanged: (view: ReportView) => void
  onClose: () => void
}) {
  const client = useClient()
  const { view, form, others, report } = props
  const { busy, refusal, ask } = useAsking()
  const [reason, setReason] = useState(props.wanted.because)
  const [format, setFormat] = useState(props.wanted.format)
  const to = others.find((other) => other.format === format)
  const what = to === undefined ? 'another kind of report' : formInWords(to)
  return (
    <Dialog title={`Make this ${what}`} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const change = () =>
            client.run('report.changeFormat', { id: view.id, rev: report.saving.rev(), format, reason })
          void ask(() => onceSaved(report, change), props.onChanged)
        }}
      >
        <Refused refusal={refusal} />
        {others.length < 2 ? null : (
          <Choice
            legend="Make it"
            options={others.map((other) => ({ code: other.format, label: formInWords(other) }))}
            value={format}
            onChange={setFormat}
          />
        )}
        {to === undefined ? null : (
          <WhatChanges view={view} from={form} to={to} answers={report.answers.all()} />
        )}
        <TextArea
          label="Why"
          hint="For example: a high risk of serious harm, or a check outstanding in a domestic abuse case"
          value={reason}
          onChange={setReason}
          rows={3}
          first
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            {`Make it ${what}`}
          </Button>
          <Button kind="link" onClick={props.onClose}>
            {`Keep it as ${formInWords(form)}`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the other format asks beside, and what it does not ask; that nothing is lost. */
function WhatChanges(props: {
  view: ReportView
  from: FormDefinition
  to: FormDefinition
  answers: Answers
}) {
  const { tables } = useAppWindow()
  const { view, from, to, answers } = props
  const { more, beside } = useMemo(() => {
    const open = (form: FormDefinition) => {
      const report = { form, answers, authorGrade: view.author.grade }
      return whatIsOpen(report, assess(report, tables)).toDo.map(({ question }) => question)
    }
    const before = new Set(open(from))
    const asked = (form: FormDefinition) =>
      form.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
    const still = new Set(asked(to))
    return {
      more: open(to).filter((question) => !before.has(question)).length,
      beside: asked(from).filter((id) => !still.has(id) && isAnswered(answers[id])).length,
    }
  }, [view.author.grade, from, to, answers, tables])
  return (
    <p>
      Everything you have written is kept.{' '}
      {more === 0 ? 'Nothing more is to do.' : `${counted(more, 'more answer')} to give.`}{' '}
      {beside === 0
        ? ''
        : `${counted(beside, 'answer')} that it does not ask for ${beside === 1 ? 'prints' : 'print'} under “Also recorded”.`}
    </p>
  )
}
