import { useState } from 'react'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import { lowerFirst } from '../../../shared/lib/words.ts'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** Begun all the same, or otherwise than it was asked for. */
export type StartedAs = { another?: true; format?: string; because?: string }

/** Why a report was not begun, and the ways on: the draft that is open, another format, or a reason. */
export function StartRefused(props: {
  refusal: Refusal | null
  busy: boolean
  onOpen: (id: string) => void
  onStart: (as: StartedAs) => void
}) {
  const { refusal } = props
  return (
    <Refused refusal={refusal}>
      {refusal?.kind === 'draftOpen' ? (
        <div className="buttons">
          <Button kind="second" onClick={() => props.onOpen(refusal.id)}>
            {refusal.mine ? 'Continue it' : 'Open it'}
          </Button>
          <Button kind="link" busy={props.busy} onClick={() => props.onStart({ another: true })}>
            Start another all the same
          </Button>
        </div>
      ) : null}
      {refusal?.kind === 'notOral' ? <NotOral {...props} instead={refusal.instead} /> : null}
    </Refused>
  )
}

function NotOral(props: { instead: readonly string[]; busy: boolean; onStart: (as: StartedAs) => void }) {
  const { reference, tables } = useAppWindow()
  const [because, setBecause] = useState('')
  const forms = formsOffered(reference.forms, tables.today)
  const goOn = () => {
    if (because.trim() !== '') props.onStart({ because })
  }
  return (
    <>
      <div className="buttons">
        {props.instead
          .flatMap((format) => forms.find((form) => form.format === format) ?? [])
          .map(({ format, short }) => (
            <Button key={format} kind="second" busy={props.busy} onClick={() => props.onStart({ format })}>
              {`Make it ${lowerFirst(short)}`}
            </Button>
          ))}
      </div>
      <div className="finding__why-kept">
        <TextField label="Go on, because" value={because} onChange={setBecause} onEnter={goOn} />
        <Button kind="second" busy={props.busy} onClick={goOn}>
          Go on
        </Button>
      </div>
    </>
  )
}
