import { useEffect, useRef, useState } from 'react'
import { keyShown } from '../keys/keys.ts'
import { matchEntries, type PaletteEntry, partWith } from '../window/palette.ts'
import { Finder } from './Finder.tsx'

const SHOWN = 12
/** Asked once nobody has typed for so long. */
const ASKED_AFTER_MS = 150

/** Ctrl+K: type a few letters, Enter goes there. */
export function Palette(props: {
  entries: readonly PaletteEntry[]
  /** What is not in the window yet: cases of the office. */
  find: (typed: string) => Promise<readonly PaletteEntry[]>
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const elsewhere = useElsewhere(typed, props.find)
  const found = onceEach([...matchEntries(props.entries, typed), ...elsewhere]).slice(0, SHOWN)
  return (
    <Finder
      name="Go to or do anything"
      placeholder="Section, question, answer, person or action"
      listName="What was found"
      typed={typed}
      onTyped={setTyped}
      found={found}
      keyOf={nameOf}
      line={(entry) => (
        <>
          <span className="palette__words">
            {entry.label}
            {entry.text === undefined ? null : <small>{partWith(entry.text, typed)}</small>}
          </span>
          <span className="palette__kind">
            {entry.key === undefined ? entry.kind : <kbd>{keyShown(entry.key)}</kbd>}
          </span>
        </>
      )}
      onTake={(entry) => {
        props.onClose()
        // After the dialog has gone: what it runs may move the focus.
        setTimeout(entry.run, 0)
      }}
      onClose={props.onClose}
    >
      {(_, describedBy) => (
        <p id={describedBy} className="palette__none hint" role="status">
          {found.length === 0 ? 'No matches.' : ''}
        </p>
      )}
    </Finder>
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
