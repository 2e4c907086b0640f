import type { Waiting } from '../../../shared/assessment/open.ts'
import { usePresent } from '../../client/use-present.ts'
import { Button } from '../../controls/Button.tsx'
import type { ToField } from '../../form/focus-question.ts'
import { waitedInWords } from '../../parts/waited.ts'

/** Checks that somebody was asked for, each with how long it has been out and the way to record its answer. */
export function WaitingList(props: { waiting: readonly Waiting[]; onField: ToField }) {
  const present = usePresent()
  return (
    <ul className="findings">
      {props.waiting.map(({ question, row, what, askedAt }) => (
        <li key={row} className="finding finding--waiting">
          <p>
            <strong>{what}</strong>, {waitedInWords(askedAt, present)}
          </p>
          <Button
            kind="link"
            name={`Record the answer: ${what}`}
            onClick={() => props.onField(question, row)}
          >
            Record the answer
          </Button>
        </li>
      ))}
    </ul>
  )
}
