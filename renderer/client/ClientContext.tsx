import { createContext, useContext } from 'react'
import { must } from '../../shared/lib/must.ts'
import type { Client } from './client.ts'

export const ClientContext = createContext<Client | null>(null)

export function useClient(): Client {
  return must(useContext(ClientContext), 'main.tsx wraps the whole application in it')
}
