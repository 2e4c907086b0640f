import { useState } from 'react'
import type { Copy } from '../../../shared/document/document.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What can be done with a copy once it is saved. */
export function SavedCopy(props: { id: string; copy: Copy; name: string; path: string }) {
  const { name, path } = props
  const client = useClient()
  const { printCopy } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [shown, setShown] = useState(true)
  const show = () =>
    void ask(
      () => client.run('report.showSaved', { path }),
      (reply) => setShown(reply.shown),
    )
  return (
    <>
      <Button kind="second" small busy={busy} name={`Show in folder: ${name}`} onClick={show}>
        Show in folder
      </Button>{' '}
      <Button kind="second" small name={`Print: ${name}`} onClick={() => printCopy(props.id, props.copy)}>
        Print
      </Button>
      <Refused refusal={refusal} />
      {shown ? null : <p role="status">This computer has no way to open the folder. The file is {path}</p>}
    </>
  )
}
