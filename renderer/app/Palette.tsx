import { useEffect, useId, useRef, useState } from 'react'
import { isKey, pressed } from '../keys/key-name.ts'
import { keyShown } from '../keys/keys.ts'
import { matchEntries, type PaletteEntry, partWith } from '../window/palette.ts'

const SHOWN = 12
/** Asked once nobody has typed for so long. */
const ASKED_AFTER_MS = 150

/** Ctrl+K: type a few letters, Enter goes there. A combobox over a list, so that screen readers follow. */
export function Palette(props: {
  entries: readonly PaletteEntry[]
  /** What is not in the window yet: cases of the office. */
  find: (typed: string) => Promise<readonly PaletteEntry[]>
  onClose: () => void
}) {
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [lit, setLit] = useState(0)
  const elsewhere = useElsewhere(typed, props.find)
  const found = onceEach([...matchEntries(props.entries, typed), ...elsewhere]).slice(0, SHOWN)
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
        placeholder="Section, question, answer, person or action"
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value)
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
        aria-label="What was found"
        hidden={found.length === 0}
      >
        {found.map((entry, order) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={nameOf(entry)}
            id={`${listId}-${order}`}
            role="option"
            tabIndex={-1}
            aria-selected={order === at}
            className="palette__entry"
            onClick={() => take(entry)}
            onPointerMove={() => setLit(order)}
          >
            <span className="palette__words">
              {entry.label}
              {entry.text === undefined ? null : <small>{partWith(entry.text, typed)}</small>}
            </span>
            <span className="palette__kind">
              {entry.key === undefined ? entry.kind : <kbd>{keyShown(entry.key)}</kbd>}
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

const nameOf = ({ kind, label, text = '' }: PaletteEntry): string => `${kind} ${label} ${text}`

/** Of two that would read alike the first. */
function onceEach(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const names = entries.map(nameOf)
  return entries.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}

/** What is found outside the window; an answer that comes after more was typed is dropped. */
function useElsewhere(typed: string, find: (typed: string) => Promise<readonly PaletteEntry[]>) {
  const [found, setFound] = useState<{ typed: string; entries: readonly PaletteEntry[] } | null>(null)
  const words = typed.trim()
  const finding = useRef(find)
  useEffect(() => {
    finding.current = find
  })
  useEffect(() => {
    if (words.length < 2) return
    let wanted = true
    const soon = setTimeout(() => {
      void finding.current(words).then((entries) => {
        if (wanted) setFound({ typed: words, entries })
      })
    }, ASKED_AFTER_MS)
    return () => {
      wanted = false
      clearTimeout(soon)
    }
  }, [words])
  return found?.typed === words ? found.entries : []
}
