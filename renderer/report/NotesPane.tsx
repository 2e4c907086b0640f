import { useCallback, useEffect, useRef } from 'react'
import type { OutputOf } from '../../shared/contract/commands.ts'
import { saveInWords } from '../autosave/save-words.ts'
import { useKeptDraft } from '../autosave/use-kept-draft.ts'
import { useClient } from '../client/ClientContext.tsx'
import { useOpened } from '../client/use-opened.ts'
import { TextArea } from '../controls/Field.tsx'
import { isKey } from '../keys/key-name.ts'
import { Refused } from '../parts/Refused.tsx'
import { SaveFile } from '../parts/SaveFile.tsx'
import { BesideHead } from './BesideHead.tsx'
import { useBeside } from './beside.ts'

/** What an officer writes for themselves beside a report, whatever state it is in. */
export function NotesPane() {
  const client = useClient()
  const { report, show } = useBeside()
  const read = useCallback((id: string) => client.run('note.read', { id }), [client])
  const { view: kept, refusal } = useOpened(report, read)
  return (
    <section
      className="pane beside"
      aria-label="My notes"
      data-beside="notes"
      onKeyDown={(event) => {
        if (!isKey(event, 'close')) return
        event.preventDefault()
        show('panel')
      }}
    >
      <BesideHead title="My notes" />
      <p>Only you can read these. They never print or leave.</p>
      <Refused refusal={refusal} />
      {kept === null ? null : <Note report={report} kept={kept} />}
      <p className="hint">
        Nobody’s search finds them, and no check reads them. Discarding the draft erases them. Someone who
        asks by law what is held about them is given them too, in a copy that only you can make.
      </p>
      <SaveFile kind="link" write={() => client.run('report.heldAbout', { id: report })}>
        Save what is held about this person
      </SaveFile>
    </section>
  )
}

function Note(props: { report: string; kept: OutputOf<'note.read'> }) {
  const { report, kept } = props
  const client = useClient()
  const { draft, state, enter } = useKeptDraft(
    () => kept.text,
    (text) => client.run('note.keep', { id: report, text }),
  )
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const text = box.current?.querySelector('textarea')
    text?.focus()
    text?.setSelectionRange(text.value.length, text.value.length)
  }, [])
  const saved = state ?? (kept.savedAt === null ? null : ({ is: 'saved', at: kept.savedAt } as const))
  return (
    <div ref={box} className="note-text">
      <TextArea label="Notes on this case" value={draft} onChange={enter} rows={12} />
      <p className={saved?.is === 'notSaved' ? 'error-line' : 'hint'} role="status">
        {saved === null ? 'Nothing written yet.' : saveInWords(saved)}
      </p>
    </div>
  )
}
