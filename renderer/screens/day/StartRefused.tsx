import type { Refusal } from '../../../shared/contract/refusals.ts'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'

/** Why a report was not begun; where a draft on the same person is open, the way to it. */
export function StartRefused(props: {
  refusal: Refusal | null
  busy: boolean
  onOpen: (id: string) => void
  onAnother: () => void
}) {
  const { refusal } = props
  return (
    <Refused refusal={refusal}>
      {refusal?.kind === 'draftOpen' ? (
        <div className="buttons">
          <Button kind="second" onClick={() => props.onOpen(refusal.id)}>
            {refusal.mine ? 'Continue it' : 'Open it'}
          </Button>
          <Button kind="link" busy={props.busy} onClick={props.onAnother}>
            Start another all the same
          </Button>
        </div>
      ) : null}
    </Refused>
  )
}
