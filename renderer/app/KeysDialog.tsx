import { Dialog } from '../parts/Dialog.tsx'

const KEYS = [
  ['Ctrl K', 'Go to a section or question, or choose an action'],
  ['Alt ↑', 'Previous section'],
  ['Alt ↓', 'Next section'],
  ['F6', 'Next pane: sections, questions, what the report needs'],
  ['Shift F6', 'Previous pane'],
  ['F8', 'Court view of the report, to speak from; F8 or Esc goes back'],
  ['F9', 'Hide the screen; your passphrase brings it back'],
  ['Alt F10', 'From a text to its formatting; Esc goes back'],
  ['Delete', 'Clear the answer that has the focus, of a few beside each other'],
  ['N', 'New case, on the day; no to the rest of a group, in the screening'],
  ['Ctrl P', 'Print the draft copy of the report'],
  ['Ctrl Shift L', 'Save and lock'],
  ['/', 'Find a person, on any page of the office'],
  ['↑ ↓', 'Previous and next case of the day, then Enter to open it'],
  ['T', 'Take the case of the day that has the focus'],
  ['1', 'The first state of the day’s cases alone, 2 the second, and so on'],
  ['Esc', 'Close what is open'],
  ['?', 'These keys'],
] as const

export function KeysDialog(props: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={props.onClose}>
      <table className="keys">
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
