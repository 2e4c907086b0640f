import { useState } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import type { HandoverSent, QuestionShown } from '../../shared/contract/inbox-commands.ts'
import { WITHDRAWALS, withdrawalSchema } from '../../shared/handover/message.schema.ts'
import { longInstant } from '../../shared/lib/dates.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { TextArea } from '../controls/Field.tsx'
import { CodeDialog } from '../parts/CodeDialog.tsx'
import { QuestionView } from '../parts/QuestionView.tsx'
import { Refused } from '../parts/Refused.tsx'
import { SaveFile } from '../parts/SaveFile.tsx'
import { useAsking } from '../parts/use-asking.ts'
import { useRefusedForKey, useUnencrypted } from '../parts/use-unencrypted.tsx'

/** What receivers asked, to be answered here; the way to take a handover back. */
export function FromReceivers(props: {
  view: Pick<ReportView, 'id' | 'handovers' | 'questions'>
  onView: (view: ReportView) => void
}) {
  const client = useClient()
  const { view, onView } = props
  const again = () =>
    void client.run('report.open', { id: view.id }).then((reply) => {
      if (reply.ok) onView(reply.value)
    })
  const newest = [...Map.groupBy(view.handovers, ({ handoverId }) => handoverId).values()].flatMap(
    (versions) => versions.slice(0, 1),
  )
  return (
    <section className="from-receivers" aria-label="With the receiver">
      {view.questions.length === 0 ? null : (
        <section id="questions">
          <h2>Questions of the receiver</h2>
          <ul className="letters">
            {view.questions.map((question) => (
              <QuestionView key={question.id} question={question}>
                {question.answer === null ? (
                  <AnswerForm question={question} onDone={again} />
                ) : (
                  <SaveMessage id={question.answer.id}>Save the answer to send it</SaveMessage>
                )}
              </QuestionView>
            ))}
          </ul>
        </section>
      )}
      {newest.map((sent) => (
        <TakeBack key={sent.handoverId} id={view.id} sent={sent} onDone={again} />
      ))}
    </section>
  )
}

function SaveMessage(props: { id: string; children: string }) {
  const client = useClient()
  return (
    <SaveFile kind="second" write={() => client.run('message.save', { id: props.id })}>
      {props.children}
    </SaveFile>
  )
}

function AnswerForm(props: { question: QuestionShown; onDone: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const unencrypted = useUnencrypted(useRefusedForKey(refusal))
  const [text, setText] = useState('')
  const { id } = props.question
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask(() => client.run('question.answer', { id, text, ...unencrypted.given }), props.onDone)
      }}
    >
      <Refused refusal={refusal} />
      <TextArea label="Answer" value={text} onChange={setText} rows={3} />
      {unencrypted.field}
      <Button kind="go" submit busy={busy}>
        Answer
      </Button>
    </form>
  )
}

const REASONS = withdrawalSchema.options.map((code) => ({ code, label: WITHDRAWALS[code] }))

/** Takes a handover back, every version of it, with a reason that travels as a code. */
function TakeBack(props: { id: string; sent: HandoverSent; onDone: () => void }) {
  const client = useClient()
  const [asking, setAsking] = useState(false)
  const { id, sent, onDone } = props
  const { handoverId, organisation, withdrawn } = sent
  if (withdrawn !== null)
    return (
      <section>
        <p className="finding finding--warn">
          Taken back from {organisation}: {WITHDRAWALS[withdrawn.reason]}, {longInstant(withdrawn.at)}
        </p>
        <SaveMessage id={withdrawn.id}>Save the withdrawal to send it</SaveMessage>
      </section>
    )
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {`Take the handover to ${organisation} back`}
      </Button>
      {asking ? (
        <CodeDialog
          title="Take the handover back"
          legend="Why"
          hint="It goes to the receiver as a code and without a name. Save its file afterwards, and send it"
          options={REASONS}
          missing="Choose the reason"
          act="Take it back"
          send={(reason) => client.run('handover.withdraw', { id, handoverId, reason })}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onDone()
          }}
        />
      ) : null}
    </>
  )
}
