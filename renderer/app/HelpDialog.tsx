import { Button } from '../controls/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { HELP } from './help.ts'

/** The help, short enough to be read at once. */
export function HelpDialog(props: { onClose: () => void }) {
  const { openKeys } = useAppWindow()
  return (
    <Dialog title="Help" size="wide" onClose={props.onClose}>
      <div className="help">
        {HELP.map(({ title, says }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{says}</p>
          </section>
        ))}
      </div>
      <div className="buttons">
        <Button kind="second" onClick={openKeys}>
          Every key
        </Button>
      </div>
    </Dialog>
  )
}
