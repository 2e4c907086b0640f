import { useEffect, useState } from 'react'
import type { OutputOf } from '../../shared/contract/commands.ts'
import type { Refusal } from '../../shared/contract/refusals.ts'
import { useClient } from '../client/ClientContext.tsx'

/** The signed payload of a report with its signatures, read anew when the report has moved on. */
export function useFrozen(id: string, state: string) {
  const client = useClient()
  const [frozen, setFrozen] = useState<OutputOf<'report.document'> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is the reason to read again
  useEffect(() => {
    void client.run('report.document', { id }).then((reply) => {
      if (reply.ok) setFrozen(reply.value)
      else setRefusal(reply.refusal)
    })
  }, [client, id, state])
  return { frozen, refusal }
}
