import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { RECEIPTS, type ReceivedState, receiptInWords } from '../../../shared/handover/receipt.schema.ts'
import { harmLevels, needsManager } from '../../../shared/handover/summary.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'
import { SignatureList } from '../../parts/SignatureList.tsx'
import { AcceptDialog, RejectDialog } from './AnswerDialogs.tsx'
import { AskDialog } from './AskDialog.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { GROUPS, LEVELS } from './inbox-words.ts'
import { RaiseRisk } from './RaiseRisk.tsx'

export type CaseAct = 'accept' | 'reject' | 'assign' | 'ask'
const ORDER: readonly ReceivedState[] = ['received', 'opened', 'accepted']
/** After these no other is owed. */
const ENDED: readonly ReceivedState[] = ['rejected', 'withdrawn']

/** What can be done with the case, who has it, its levels of risk, the receipts given for it, and who signed. */
export function CaseSide(props: {
  read: CaseRead
  act: CaseAct | null
  onAct: (act: CaseAct | null) => void
  again: () => void
  mayAnswer: boolean
}) {
  const client = useClient()
  const { read, onAct, again } = props
  const { id, version, receipts, work, summary, from } = read
  const end = () => {
    onAct(null)
    again()
  }
  const close = () => onAct(null)
  const owed = ORDER.filter((type) => !receipts.some((one) => one.type === type))
  const { assignment } = work
  return (
    <aside className="side" aria-label="What can be done" data-pane="side">
      {props.mayAnswer ? (
        <section className="group">
          <h2>Do you take this case?</h2>
          <p className="hint">{from} is told either way, in a signed receipt that you send back.</p>
          <div className="buttons">
            <Button kind="go" onClick={() => onAct('accept')}>
              Accept the case
            </Button>
            <Button kind="second" onClick={() => onAct('reject')}>
              Send it back
            </Button>
          </div>
        </section>
      ) : null}
      <section className="group">
        <h2>Who has it</h2>
        {assignment === null ? (
          <p>Nobody yet.</p>
        ) : (
          <p>
            <b>{assignment.officer}</b>, {assignment.grade}
            {assignment.isNew ? ', new' : ''}
            {assignment.manager === null ? '' : `; manager ${assignment.manager}`}
          </p>
        )}
        {needsManager({ grade: 'PSO', isNew: false }, summary) ? (
          <p className="hint">
            With a PSO or somebody new it has a named manager: there is risk, abuse or a child.
          </p>
        ) : null}
        {read.withdrawn === null ? (
          <Button kind="second" onClick={() => onAct('assign')}>
            Give it to an officer
          </Button>
        ) : null}
      </section>
      {read.withdrawn === null ? (
        <section className="group">
          <h2>Is something unclear?</h2>
          <p className="hint">A question goes to the author as a signed file, and so does the answer.</p>
          <Button kind="second" onClick={() => onAct('ask')}>
            Ask a question
          </Button>
        </section>
      ) : null}
      <section className="group">
        <h2>Risk of serious harm</h2>
        <dl className="facts">
          {harmLevels(read.report).map(({ group, level }) => (
            <div key={group} className="facts__pair">
              <dt>To {GROUPS[group]}</dt>
              <dd>{LEVELS[level]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {read.withdrawn === null ? <RaiseRisk read={read} /> : null}
      <section className="group">
        <h2>Receipts</h2>
        <ul className="signatures">
          {receipts.toReversed().map((receipt) => (
            <li key={receipt.seq}>
              <span className="shape shape--tick" aria-hidden="true" /> {receiptInWords(receipt)},{' '}
              {longInstant(receipt.at)}
            </li>
          ))}
          {ENDED.some((type) => receipts[0]?.type === type)
            ? null
            : owed.map((type) => (
                <li key={type}>
                  <span className="shape shape--ring" aria-hidden="true" /> {RECEIPTS[type]}: not yet
                </li>
              ))}
        </ul>
        <SaveFile kind="second" write={() => client.run('inbox.saveReceipt', { id, version })}>
          Save the receipt
        </SaveFile>
      </section>
      <section className="group">
        <h2>Who signed</h2>
        <SignatureList signatures={read.signatures} />
      </section>
      {props.act === 'accept' ? <AcceptDialog read={read} onClose={close} onDone={end} /> : null}
      {props.act === 'reject' ? <RejectDialog read={read} onClose={close} onDone={end} /> : null}
      {props.act === 'ask' ? <AskDialog read={read} onClose={close} onDone={end} /> : null}
      {props.act === 'assign' ? <AssignDialog read={read} onClose={close} onDone={end} /> : null}
    </aside>
  )
}
