import { useEffect, useId, useRef, useState } from 'react'
import { matchEntries, type PaletteEntry } from '../window/palette.ts'

const SHOWN = 12

/** Ctrl+K: type a few letters, Enter goes there. A combobox over a list, so that screen readers follow. */
export function Palette(props: { entries: readonly PaletteEntry[]; onClose: () => void }) {
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [lit, setLit] = useState(0)
  const found = matchEntries(props.entries, typed).slice(0, SHOWN)
  const at = Math.min(lit, found.length - 1)

  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => {
      element?.close()
      // Where an entry moved the focus itself, it stays there.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [])

  const take = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    props.onClose()
    // After the dialog has gone: what it runs may move the focus.
    setTimeout(entry.run, 0)
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Go to or do anything"
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <input
        className="palette__input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-label="Go to or do anything"
        placeholder="Section, question or action"
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value)
          setLit(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setLit(Math.min(at + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setLit(Math.max(at - 1, 0))
          else if (event.key === 'Enter') take(found[at])
          else return
          event.preventDefault()
        }}
      />
      <div
        className="palette__list"
        role="listbox"
        id={listId}
        aria-label="What was found"
        hidden={found.length === 0}
      >
        {found.map((entry, order) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={`${entry.kind} ${entry.label}`}
            id={`${listId}-${order}`}
            role="option"
            tabIndex={-1}
            aria-selected={order === at}
            className="palette__entry"
            onClick={() => take(entry)}
            onPointerMove={() => setLit(order)}
          >
            <span>{entry.label}</span>
            <span className="palette__kind">
              {entry.keys === undefined ? entry.kind : <kbd>{entry.keys}</kbd>}
            </span>
          </div>
        ))}
      </div>
      <p className="palette__none hint" role="status">
        {found.length === 0 ? 'No matches.' : ''}
      </p>
    </dialog>
  )
}
