import { useState } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** The way to a file that was saved just now. `name`: what it is, for who cannot see where the button stands. */
export function ShowInFolder(props: { name: string; path: string }) {
  const { name, path } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [shown, setShown] = useState(true)
  return (
    <>
      <Button
        kind="link"
        busy={busy}
        name={`Show in folder: ${name}`}
        onClick={() =>
          void ask(
            () => client.run('report.showSaved', { path }),
            (reply) => setShown(reply.shown),
          )
        }
      >
        Show in folder
      </Button>
      <Refused refusal={refusal} />
      {shown ? null : <p role="status">This computer has no way to open the folder. The file is {path}</p>}
    </>
  )
}
