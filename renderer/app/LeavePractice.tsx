import { Button } from '../controls/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'

/** What becomes of what was practised. */
export function LeavePractice(props: { onEnd: (keep: boolean) => void; onStay: () => void }) {
  return (
    <Dialog title="Leave practice" onClose={props.onStay}>
      <p>You come back to the real office, and sign in there.</p>
      <div className="buttons">
        <Button kind="go" onClick={() => props.onEnd(true)}>
          Leave, and keep it for next time
        </Button>
        <Button kind="warning" onClick={() => props.onEnd(false)}>
          Leave, and delete it all
        </Button>
      </div>
    </Dialog>
  )
}
