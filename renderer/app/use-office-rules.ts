import { useEffect, useState } from 'react'
import type { OfficeRules } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'

/** Which checks the office has softened, read at sign-in and again whenever that changes; null until it is read. */
export function useOfficeRules(): OfficeRules | null {
  const client = useClient()
  const [read, setRead] = useState<OfficeRules | null>(null)
  useEffect(() => {
    const look = () =>
      void client.run('office.rules', {}).then((reply) => {
        if (reply.ok) setRead(reply.value)
      })
    look()
    return client.on((event) => {
      if (event.is === 'rulesChanged') look()
    })
  }, [client])
  return read
}
