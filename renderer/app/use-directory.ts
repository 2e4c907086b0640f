import { useEffect, useState } from 'react'
import type { ServicesRead } from '../../shared/services/imported-directory.ts'
import { useClient } from '../client/ClientContext.tsx'

/** The office's directory of services, read at sign-in and again whenever it is replaced; null until it is read. */
export function useDirectory(): ServicesRead | null {
  const client = useClient()
  const [read, setRead] = useState<ServicesRead | null>(null)
  useEffect(() => {
    const look = () =>
      void client.run('services.read', {}).then((reply) => {
        if (reply.ok) setRead(reply.value)
      })
    look()
    return client.on((event) => {
      if (event.is === 'servicesChanged') look()
    })
  }, [client])
  return read
}
