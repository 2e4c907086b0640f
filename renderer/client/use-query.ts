import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { Refusal } from '../../shared/contract/refusals.ts'
import { useClient } from './ClientContext.tsx'

/**
 * What a command answers, asked again when the input changes and when one of these events comes. `value` is null
 * until the first answer, and keeps the last good one. An answer to an earlier question is dropped.
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
  const given = useSame(input)
  const events = useSame(refetchOn)
  const again = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    void client.run(name, given).then((reply) => {
      if (asked.current !== mine) return
      setRefusal(reply.ok ? null : reply.refusal)
      if (reply.ok) setValue(reply.value)
    })
  }, [client, name, given])
  useEffect(() => {
    again()
    return client.on((event) => {
      if (events.includes(event.is)) again()
    })
  }, [client, again, events])
  return { value, refusal, again }
}

/** The value as it was first given, until another one is: a literal is made anew at each drawing. */
function useSame<Value>(value: Value): Value {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}
