import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListLook } from '../../../shared/contract/day-commands.ts'
import type { Columns } from '../../../shared/court-list/columns.ts'
import { linesLeftOut } from '../../../shared/court-list/read-list.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { KeepDays } from './KeepDays.tsx'
import { LinesSaid } from './LinesSaid.tsx'

/** What is read first: a file, what was pasted on the page, or whatever is asked for here. */
export type ListFrom = 'file' | 'asked' | { readonly pasted: string }

/** A court list on its way in: from a file or a paste, which column is which, what cannot be read, and then taken. */
export function ListDialog(props: {
  day: IsoDate
  from: ListFrom
  keepDays: number | null
  onClose: () => void
  onTaken: (days: readonly IsoDate[]) => void
}) {
  const client = useClient()
  const { reference } = useAppWindow()
  const { day, from } = props
  const { busy, refusal, ask } = useAsking()
  const [pasted, setPasted] = useState('')
  const [look, setLook] = useState<ListLook | null>(null)
  const take = useRef<HTMLDivElement>(null)

  const lookAt = (text: string | null, columns: Columns | null) =>
    void ask(
      () => client.run('list.look', { day, text, columns: columns === null ? null : [...columns] }),
      setLook,
    )
  // Once, with what the page was asked for.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || from === 'asked') return
    begun.current = true
    lookAt(from === 'file' ? null : from.pasted, null)
  })
  const seen = look !== null
  // With the drawing, not after it: an Enter that comes at once is for this button.
  useLayoutEffect(() => {
    if (seen) take.current?.querySelector('button')?.focus()
  }, [seen])

  const named = look?.columns.includes('defendantName') === true
  const out = linesLeftOut(look?.said ?? [])
  return (
    <Dialog title="Read a court list" size="wide" onClose={props.onClose}>
      <Refused refusal={refusal} />
      {look === null ? (
        busy ? (
          <p role="status">Reading the list.</p>
        ) : (
          <>
            <p>
              A CSV file from the court, or rows copied from a spreadsheet with their first line, which names
              the columns.
            </p>
            <TextArea
              label="Paste the rows here"
              rows={5}
              first
              value={pasted}
              onChange={(text) => {
                setPasted(text)
                if (text.trim().includes('\n')) lookAt(text, null)
              }}
            />
            <div className="buttons">
              <Button kind="second" busy={busy} onClick={() => lookAt(null, null)}>
                Choose a file
              </Button>
              <Button kind="link" onClick={() => lookAt(pasted, null)}>
                Read what is pasted
              </Button>
            </div>
            {props.keepDays === null ? null : <KeepDays days={props.keepDays} />}
          </>
        )
      ) : (
        <>
          <p role="status">
            {busy
              ? `Reading ${counted(look.people, 'case')}.`
              : named
                ? `${counted(look.people, 'case')} can be read${out === 0 ? '' : `; ${counted(out, 'line')} cannot, and ${out === 1 ? 'is' : 'are'} left out`}.`
                : 'Say below which column is the defendant’s name. It is remembered for the next list.'}
          </p>
          <div className="buttons" ref={take}>
            <Button
              kind="go"
              busy={busy}
              onClick={() =>
                void ask(
                  () => client.run('list.take', { day, text: look.text, columns: [...look.columns] }),
                  ({ days }) => props.onTaken(days),
                )
              }
            >
              {named ? `Take ${counted(look.people, 'case')}` : 'Take them'}
            </Button>
            <Button kind="link" onClick={props.onClose}>
              Take nothing
            </Button>
          </div>
          {look.said.length === 0 || !named ? null : (
            <>
              <h3>What is told of single lines</h3>
              <LinesSaid said={look.said} />
            </>
          )}
          <h3>Which column is which</h3>
          <ColumnChoice
            look={look}
            words={reference.courtList}
            onChange={(columns) => lookAt(look.text, columns)}
          />
        </>
      )}
    </Dialog>
  )
}
