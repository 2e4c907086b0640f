import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { type Reply, refuse } from '../../shared/contract/refusals.ts'
import { flushOpenEditors } from '../editor/changes.ts'
import type { OpenEntries } from './open-entries.ts'
import { useChangedElsewhere } from './use-changed-elsewhere.ts'
import { useSavedWhenLeft } from './use-saved-when-left.ts'

/**
 * Everything that keeps open entries from being lost. They are saved when they are left, lose the focus or are hidden. Another
 * window's change is taken over quietly where nothing waits here; where something does, the next save meets the
 * conflict and `theirs` is what to decide on.
 */
export function useOpenEntries<View extends { readonly rev: number }>(
  is: 'reportChanged' | 'riskReviewChanged',
  entries: OpenEntries,
  read: () => Promise<Reply<View>>,
  /** Shows what was read in place of what is open. */
  show: (fresh: View) => void,
) {
  const conflicted = useSyncExternalStore(entries.onSaveState, () => entries.saveState().is === 'conflict')
  const [theirs, setTheirs] = useState<View | null>(null)

  // Reached through the entries each time: what saves is another one after a reload.
  useSavedWhenLeft(
    useCallback(() => saveAll(entries), [entries]),
    useCallback(() => entries.saving.stop(), [entries]),
  )

  const hasUnsaved = useCallback(() => {
    flushOpenEditors()
    return entries.saving.hasUnsaved()
  }, [entries])
  const readAgain = useCallback(async () => {
    const reply = await read()
    if (reply.ok && reply.value.rev > entries.saving.rev() && !hasUnsaved()) show(reply.value)
    return reply.ok
  }, [entries, read, show, hasUnsaved])
  const { asked, hear } = useChangedElsewhere(is, entries, hasUnsaved, readAgain)

  useEffect(() => {
    if (!conflicted) {
      setTheirs(null)
      return
    }
    void read().then((reply) => {
      if (reply.ok) setTheirs(reply.value)
    })
  }, [conflicted, read])

  return { theirs, asked, hear, hasUnsaved }
}

/** Everything typed, also what an editor has not handed on yet. True when nothing is left unsaved. */
export function saveAll(entries: OpenEntries): Promise<boolean> {
  flushOpenEditors()
  return entries.saving.flush()
}

/** An act on what is kept, once everything typed is: it would otherwise be done without the words that still wait. */
export async function onceSaved<Value>(
  entries: OpenEntries,
  act: () => Promise<Reply<Value>>,
): Promise<Reply<Value>> {
  if (await saveAll(entries)) return act()
  return refuse({
    kind: 'cannotWrite',
    says: 'What you typed last is not saved yet, so nothing was done. See what the bar says of saving, then try again.',
  })
}
