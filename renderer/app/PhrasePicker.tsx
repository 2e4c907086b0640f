import { useState } from 'react'
import { useQuery } from '../client/use-query.ts'
import type { WritingPlace } from '../editor/insert-words.ts'
import { matchEntries } from '../window/palette.ts'
import { Finder } from './Finder.tsx'

const SHOWN = 8

/** Finds one of the officer's own phrases and shows it whole; nothing is put in before Enter. */
export function PhrasePicker(props: { place: WritingPlace; onClose: () => void; onEdit: () => void }) {
  const { place } = props
  const { value: writing } = useQuery('writing.read', {}, ['writingChanged'])
  const [typed, setTyped] = useState('')
  // The palette's search, by which the words of a phrase find it as its name does.
  const all = (writing?.phrases ?? []).map(({ id, name, text }) => ({ id, label: name, kind: text }))
  return (
    <Finder
      name="Insert a phrase"
      placeholder="Name, abbreviation or words of a phrase"
      listName="Your phrases"
      typed={typed}
      onTyped={setTyped}
      found={matchEntries(all, typed).slice(0, SHOWN)}
      keyOf={({ id }) => id}
      line={({ label }) => <span>{label}</span>}
      looksFirst
      back={place.back}
      onTake={({ kind: words }) => {
        props.onClose()
        // After the dialog has given the focus back.
        setTimeout(() => place.insert(words), 0)
      }}
      onClose={props.onClose}
    >
      {(lit, describedBy) => (
        <>
          <div id={describedBy} className="palette__preview" role="status">
            {lit === undefined ? (
              <p className="hint">{all.length === 0 ? 'You have no phrases yet.' : 'No matches.'}</p>
            ) : (
              <p>{lit.kind}</p>
            )}
          </div>
          <p className="palette__foot hint">
            <kbd>Enter</kbd> puts it in where you were writing.{' '}
            <button type="button" className="link" onClick={props.onEdit}>
              Your phrases
            </button>
          </p>
        </>
      )}
    </Finder>
  )
}
