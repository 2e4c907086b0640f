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
  ['N', 'No to the rest of a group, in the screening'],
  ['Ctrl P', 'Print the draft copy of the report'],
  ['Ctrl Shift L', 'Save and lock'],
  ['/', 'Search, on the start page'],
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
