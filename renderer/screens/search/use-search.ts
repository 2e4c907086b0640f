import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { SearchAsked, SearchRead } from '../../../shared/contract/search-commands.ts'
import { useClient } from '../../client/ClientContext.tsx'

/** So long nobody types: what is typed on within it is asked once. */
const PAUSE_MS = 100
/** How often it is asked again while the index is being built. */
const BUILDING_MS = 1000

/** All that may be read, of whatever state and day. */
export const NO_LIMITS = { state: null, mine: false, from: null, to: null } as const

type Answer = { readonly of: string; readonly read: SearchRead | null; readonly refusal: Refusal | null }

/**
 * What a search finds, asked again as it changes and as cases do; null asks nothing. `current` is false from the first
 * key until the answer to the last is there: an answer to what was typed before is dropped.
 */
export function useSearch(asked: SearchAsked | null) {
  const client = useClient()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const key = asked === null ? null : JSON.stringify(asked)
  const building = answer?.read?.building != null

  useEffect(() => {
    if (key === null) return
    let dropped = false
    const input: SearchAsked = JSON.parse(key)
    const ask = () =>
      void client.run('report.search', input).then((reply) => {
        if (dropped) return
        if (reply.ok) setAnswer({ of: key, read: reply.value, refusal: null })
        else setAnswer((before) => ({ of: key, read: before?.read ?? null, refusal: reply.refusal }))
      })
    const first = setTimeout(ask, PAUSE_MS)
    const off = client.on((event) => {
      if (event.is === 'reportChanged' || event.is === 'dayChanged') ask()
    })
    const again = building ? setInterval(ask, BUILDING_MS) : undefined
    return () => {
      dropped = true
      clearTimeout(first)
      clearInterval(again)
      off()
    }
  }, [client, key, building])

  return {
    read: key === null ? null : (answer?.read ?? null),
    refusal: key === null ? null : (answer?.refusal ?? null),
    current: key !== null && answer?.of === key,
  }
}
