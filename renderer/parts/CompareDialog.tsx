import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Dialog } from './Dialog.tsx'

/** The text here and the text saved elsewhere, side by side: the officer chooses one, nothing is merged. */
export function CompareDialog(props: {
  says: string
  rows: readonly { question: string; label: string; here: string; there: string }[]
  /** Null where what was typed here can no longer be added. */
  onMine: (() => Promise<unknown>) | null
  theirs: string
  onTheirs: () => Promise<void>
}) {
  const { onMine, onTheirs } = props
  const [deciding, setDeciding] = useState(false)
  const decide = async (choice: () => Promise<unknown>) => {
    setDeciding(true)
    await choice()
    setDeciding(false)
  }
  return (
    <Dialog
      title="Changed in another window"
      onClose={onMine === null ? null : () => void decide(onMine)}
      size="wide"
    >
      <p>{props.says}</p>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Here</th>
            <th scope="col">In the other window</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ question, label, here, there }) => (
            <tr key={question}>
              <th scope="row">{label}</th>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        {onMine === null ? null : (
          <Button kind="go" busy={deciding} onClick={() => void decide(onMine)}>
            Keep what I typed here
          </Button>
        )}
        <Button kind="second" busy={deciding} onClick={() => void decide(onTheirs)}>
          {props.theirs}
        </Button>
      </div>
    </Dialog>
  )
}
