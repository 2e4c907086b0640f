import { type ReactNode, useState } from 'react'
import type { Reply } from '../../shared/contract/refusals.ts'
import { undrawableInWords } from '../../shared/document/printable-characters.ts'
import { Button } from '../controls/Button.tsx'
import { Done } from './Done.tsx'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

type Saved = { readonly path: string; readonly undrawable?: readonly string[] }

/** A button that has a file written, and where the file was saved. */
export function SaveFile(props: {
  kind: 'link' | 'second'
  write: () => Promise<Reply<Saved>>
  children: ReactNode
}) {
  const { busy, refusal, ask } = useAsking()
  const [saved, setSaved] = useState<Saved | null>(null)
  return (
    <>
      <Button kind={props.kind} busy={busy} onClick={() => void ask(props.write, setSaved)}>
        {props.children}
      </Button>
      <Refused refusal={refusal} />
      {saved === null ? null : (
        <Done>
          Saved to {saved.path} {undrawableInWords(saved.undrawable ?? [])}
        </Done>
      )}
    </>
  )
}
