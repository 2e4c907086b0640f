import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isKey, pressed } from '../keys/key-name.ts'

/**
 * A dialog in which a few letters find something, and Enter takes it: a combobox over a list, so that screen readers
 * follow. The focus stays where the letters are typed.
 */
export function Finder<Entry>(props: {
  name: string
  placeholder: string
  listName: string
  typed: string
  onTyped: (typed: string) => void
  found: readonly Entry[]
  keyOf: (entry: Entry) => string
  /** What is shown of an entry in its line. */
  line: (entry: Entry) => ReactNode
  onTake: (entry: Entry) => void
  /** A pointer chooses a line as the arrows do, and nothing is taken before Enter. */
  looksFirst?: boolean
  /** The focus goes back to where it was, unless this says where. */
  back?: () => void
  onClose: () => void
  /** What stands under the list, for the lit entry. */
  children: (lit: Entry | undefined, describedBy: string) => ReactNode
}) {
  const { found, back, looksFirst = false } = props
  const [listId, describedBy] = [useId(), useId()]
  const dialog = useRef<HTMLDialogElement>(null)
  const [lit, setLit] = useState(0)
  const at = Math.min(lit, found.length - 1)

  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => {
      element?.close()
      if (back !== undefined) back()
      // Where an entry moved the focus itself, it stays there.
      else if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [back])

  const take = (entry: Entry | undefined): void => {
    if (entry !== undefined) props.onTake(entry)
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={props.name}
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
        aria-describedby={describedBy}
        aria-label={props.name}
        placeholder={props.placeholder}
        value={props.typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          props.onTyped(event.target.value)
          setLit(0)
        }}
        onKeyDown={(event) => {
          const arrow = pressed(event, 'within')
          if (arrow === 'ArrowDown') setLit(Math.min(at + 1, found.length - 1))
          else if (arrow === 'ArrowUp') setLit(Math.max(at - 1, 0))
          else if (isKey(event, 'choose')) take(found[at])
          else return
          event.preventDefault()
        }}
      />
      <div
        className="palette__list"
        role="listbox"
        id={listId}
        aria-label={props.listName}
        hidden={found.length === 0}
      >
        {found.map((entry, order) => (
          <button
            type="button"
            key={props.keyOf(entry)}
            id={`${listId}-${order}`}
            role="option"
            tabIndex={-1}
            aria-selected={order === at}
            className="palette__entry"
            onClick={() => (looksFirst ? setLit(order) : take(entry))}
            onPointerMove={looksFirst ? undefined : () => setLit(order)}
          >
            {props.line(entry)}
          </button>
        ))}
      </div>
      {props.children(found[at], describedBy)}
    </dialog>
  )
}
