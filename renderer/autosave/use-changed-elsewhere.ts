import { useCallback, useEffect, useRef } from 'react'
import { useClient } from '../client/ClientContext.tsx'
import type { OpenEntries } from './open-entries.ts'

/**
 * Reads again what another window changed, where nothing waits here: there the next save meets the conflict. Events
 * that arrive while a command is running are handled when it returns. `read` shows it, and says whether it could be read.
 */
export function useChangedElsewhere(
  is: 'reportChanged' | 'riskReviewChanged',
  entries: OpenEntries,
  hasUnsaved: () => boolean,
  read: () => Promise<boolean>,
) {
  const client = useClient()
  const heard = useRef(entries.saving.rev())
  /** How many answers are awaited. */
  const asking = useRef(0)

  const catchUp = useCallback(async () => {
    // One's own saves and steps are told as well, before or after their answers.
    while (asking.current === 0 && heard.current > entries.saving.rev() && !hasUnsaved()) {
      asking.current += 1
      const done = await read()
      asking.current -= 1
      if (!done) return
    }
  }, [entries, hasUnsaved, read])

  /** That it stands at this revision in the application. */
  const hear = useCallback(
    (rev: number) => {
      heard.current = Math.max(heard.current, rev)
      void catchUp()
    },
    [catchUp],
  )
  useEffect(
    () =>
      client.on((event) => {
        if (event.is === is && event.id === entries.id) hear(event.rev)
      }),
    [client, is, entries, hear],
  )

  /** Asks what changes this record itself; `show` its answer before anything is read again. */
  const asked = useCallback(
    async <Answer>(ask: () => Promise<Answer>, show: (answer: Answer) => void): Promise<Answer> => {
      asking.current += 1
      const answer = await ask()
      show(answer)
      asking.current -= 1
      void catchUp()
      return answer
    },
    [catchUp],
  )
  return { asked, hear }
}
