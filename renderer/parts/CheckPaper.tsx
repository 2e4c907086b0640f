import { type FormEvent, useState } from 'react'
import type { PaperFound } from '../../shared/document/paper-found.ts'
import { longDate } from '../../shared/lib/dates.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { TextField } from '../controls/Field.tsx'
import { Dialog } from './Dialog.tsx'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** A paper looked up by its code or its groups. It is compared by eye: nothing here says that a paper is genuine. */
export function CheckPaper(props: { onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [text, setText] = useState('')
  const [found, setFound] = useState<PaperFound | null>(null)
  const look = (event: FormEvent) => {
    event.preventDefault()
    void ask(() => client.run('paper.look', { text }), setFound)
  }
  return (
    <Dialog title="Check a printed report" onClose={props.onClose}>
      <form onSubmit={look}>
        <TextField
          label="Fingerprint"
          hint="On the last page: eight groups of four, or the text that a scanner reads from the code."
          value={text}
          onChange={(typed) => {
            setText(typed)
            setFound(null)
          }}
        />
        <Refused refusal={refusal} />
        {found === null ? null : <Found found={found} />}
        <Button submit kind={found === null ? 'go' : 'second'} busy={busy}>
          Look it up
        </Button>
      </form>
    </Dialog>
  )
}

function Found({ found }: { found: PaperFound }) {
  if (found.is === 'unreadable')
    return (
      <p className="verdict verdict--bad" role="status">
        <strong>This is no fingerprint.</strong> Type all eight groups: 32 signs, each 0 to 9 or a to f.
      </p>
    )
  if (found.is === 'notHere')
    return (
      <p className="verdict verdict--bad" role="status">
        <strong>No report of this fingerprint was signed here.</strong> Check the groups once more; then ask
        the office that is named on the paper.
      </p>
    )
  const { sealed, newest } = found
  return (
    <div role="status">
      <p className={sealed && newest === true ? 'verdict verdict--good' : 'verdict verdict--bad'}>
        <strong>
          {sealed
            ? 'A report of this fingerprint was sealed here.'
            : 'A report of this fingerprint was signed here.'}
        </strong>{' '}
        {sealed ? '' : 'It is not sealed. '}
        {newest === true
          ? 'Nothing of it was signed since.'
          : 'It was signed again since: this paper is out of date.'}
      </p>
      <p>Compare these with the paper: they are as they were signed.</p>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{found.name}</dd>
        <dt>Court</dt>
        <dd>{found.court === '' ? 'not given' : found.court}</dd>
        <dt>Hearing</dt>
        <dd>{found.hearingDate === null ? 'not given' : longDate(found.hearingDate)}</dd>
        <dt>Proposed</dt>
        <dd>{found.sentence ?? 'no order was proposed'}</dd>
        <dt>Revision</dt>
        <dd>{found.revision}</dd>
      </dl>
    </div>
  )
}
