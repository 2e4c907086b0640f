import { Button } from '../controls/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'

/** The last words could not be saved: leaving would lose them, so the officer decides. */
export function NotSavedDialog(props: { doing: string; onGoOn: () => void; onClose: () => void }) {
  return (
    <Dialog title="Your latest changes are not saved" onClose={props.onClose}>
      <p>
        What you typed since the last save is only in this window. The top bar says why it could not be saved.
        Stay, and Courtside keeps trying.
      </p>
      <div className="buttons">
        <Button kind="go" onClick={props.onClose}>
          Stay
        </Button>
        <Button
          kind="warning"
          onClick={() => {
            props.onClose()
            props.onGoOn()
          }}
        >
          {props.doing} and lose them
        </Button>
      </div>
    </Dialog>
  )
}
