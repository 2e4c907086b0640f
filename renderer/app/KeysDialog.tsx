import { Button } from '../controls/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { keysShown, type ShownKey } from './keys-shown.ts'

/** Every key there is, by where it works. */
export function KeysDialog(props: { onClose: () => void }) {
  const { reference, preferences, openSettings } = useAppWindow()
  return (
    <Dialog title="Keys" size="wide" onClose={props.onClose}>
      <p className="keys__single">
        {preferences.singleKeys === 'on'
          ? 'Keys of one letter, digit or sign work outside texts.'
          : 'Keys of one letter, digit or sign are switched off on the day and the office’s pages.'}{' '}
        <Button kind="link" onClick={openSettings}>
          Your settings
        </Button>
      </p>
      <div className="keys">
        {keysShown(reference.forms).map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map((line) => (
                <Line key={`${line.keys.join()} ${line.does}`} {...line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Line({ keys, does }: ShownKey) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
