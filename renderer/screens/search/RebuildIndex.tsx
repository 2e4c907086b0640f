import { useState } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** For whoever misses in the search what stands in a list. */
export function RebuildIndex() {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [begun, setBegun] = useState(false)
  return (
    <>
      <Refused refusal={refusal} />
      <p className="hint" role="status">
        {begun ? 'The search index is being built again; more is found with every second.' : ''}
      </p>
      {begun ? null : (
        <p className="hint">
          Does the search miss a case that stands in a list?{' '}
          <Button
            kind="link"
            busy={busy}
            onClick={() =>
              void ask(
                () => client.run('search.rebuild', {}),
                () => setBegun(true),
              )
            }
          >
            Rebuild the search index
          </Button>
        </p>
      )}
    </>
  )
}
