import { useCallback, useMemo, useState } from 'react'
import type { AppStatus } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import type { Practice } from '../window/practice.ts'
import type { UnsavedWork } from '../window/unsaved-work.ts'

/** Going to practise and coming back. `began` shows the office of practice, `left` where the real one stands. */
export function usePracticeOf(
  is: boolean,
  unsavedWork: UnsavedWork,
  { began, left }: { began: (status: AppStatus) => void; left: (says: string | null) => void },
) {
  const client = useClient()
  const [leaving, setLeaving] = useState(false)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const start = useCallback(async () => {
    // Where what was typed cannot be saved, the page it stands on says why, and stays.
    if (!(await unsavedWork.settle())) return
    const opened = await client.run('practice.start', {})
    if (opened.ok) began(opened.value)
    else left(opened.refusal.says)
  }, [client, unsavedWork, began, left])
  const end = useCallback(
    async (keep: boolean) => {
      if (keep) await unsavedWork.settle()
      const status = await client.run('practice.leave', { keep })
      setLeaving(false)
      setTicked(new Set())
      left(status.ok ? null : status.refusal.says)
    },
    [client, unsavedWork, left],
  )
  const practice = useMemo<Practice>(
    () => ({
      is,
      start: () => void start(),
      leave: () => setLeaving(true),
      ticked,
      tick: (question) =>
        setTicked((before) => {
          const next = new Set(before)
          if (!next.delete(question)) next.add(question)
          return next
        }),
    }),
    [is, start, ticked],
  )
  return { practice, leaving, end, stay: () => setLeaving(false) }
}
