import { useEffect, useId, useRef, useState } from 'react'
import { useQuery } from '../client/use-query.ts'
import type { WritingPlace } from '../editor/insert-words.ts'
import { isKey, pressed } from '../keys/key-name.ts'
import { matchEntries } from '../window/palette.ts'

const SHOWN = 8

/** Finds one of the officer's own phrases and shows it whole; nothing is put in before Enter. */
export function PhrasePicker(props: { place: WritingPlace; onClose: () => void; onEdit: () => void }) {
  const { place } = props
  const listId = useId()
  const previewId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { value: writing } = useQuery('writing.read', {}, ['writingChanged'])
  const [typed, setTyped] = useState('')
  const [lit, setLit] = useState(0)
  // The palette's search, by which the words of a phrase find it as its name does.
  const all = (writing?.phrases ?? []).map(({ id, name, text }) => ({ id, label: name, kind: text }))
  const found = matchEntries(all, typed).slice(0, SHOWN)
  const at = Math.min(lit, found.length - 1)
  const shown = found[at]

  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => {
      element?.close()
      place.back()
    }
  }, [place])

  const take = (words: string): void => {
    props.onClose()
    // After the dialog has given the focus back.
    setTimeout(() => place.insert(words), 0)
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Insert a phrase"
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
        aria-describedby={previewId}
        aria-label="Insert a phrase"
        placeholder="Name, abbreviation or words of a phrase"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          setLit(0)
        }}
        onKeyDown={(event) => {
          const arrow = pressed(event, 'within')
          if (arrow === 'ArrowDown') setLit(Math.min(at + 1, found.length - 1))
          else if (arrow === 'ArrowUp') setLit(Math.max(at - 1, 0))
          else if (isKey(event, 'choose')) {
            if (shown !== undefined) take(shown.kind)
          } else return
          event.preventDefault()
        }}
      />
      <div
        className="palette__list"
        role="listbox"
        id={listId}
        aria-label="Your phrases"
        hidden={found.length === 0}
      >
        {found.map(({ id, label }, order) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={id}
            id={`${listId}-${order}`}
            role="option"
            tabIndex={-1}
            aria-selected={order === at}
            className="palette__entry"
            onClick={() => setLit(order)}
          >
            <span>{label}</span>
          </div>
        ))}
      </div>
      <div id={previewId} className="palette__preview" role="status">
        {shown === undefined ? (
          <p className="hint">{all.length === 0 ? 'You have no phrases yet.' : 'No matches.'}</p>
        ) : (
          <p>{shown.kind}</p>
        )}
      </div>
      <p className="palette__foot hint">
        <kbd>Enter</kbd> puts it in where you were writing.{' '}
        <button type="button" className="link" onClick={props.onEdit}>
          Your phrases
        </button>
      </p>
    </dialog>
  )
}
