import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { Refusal } from '../../shared/contract/refusals.ts'
import { useClient } from './ClientContext.tsx'

/**
 * What a command answers, asked again when the input changes and when one of these events comes. `value` is null
 * until the first answer, and keeps the last good one. An answer that comes after a later question is let go.
 */
export function useQuery<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
  refetchOn: readonly CourtsideEvent['is'][] = [],
) {
  const client = useClient()
  const [value, setValue] = useState<OutputOf<Name> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const asked = useRef(0)
  const key = JSON.stringify([input, refetchOn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what was given anew
  const again = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    void client.run(name, input).then((reply) => {
      if (asked.current !== mine) return
      setRefusal(reply.ok ? null : reply.refusal)
      if (reply.ok) setValue(reply.value)
    })
  }, [client, name, key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what was given anew
  useEffect(() => {
    again()
    return client.on((event) => {
      if (refetchOn.includes(event.is)) again()
    })
  }, [client, again, key])
  return { value, refusal, again }
}
