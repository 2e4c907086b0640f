import { useCallback, useState } from 'react'
import type { Reply } from '../../../shared/contract/refusals.ts'
import { answersOf, formFrom } from '../../../shared/risk-review/entries.ts'
import type { RiskReviewStep } from '../../../shared/risk-review/record.schema.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { type OpenEntries, openEntries } from '../../autosave/open-entries.ts'
import { useOpenEntries } from '../../autosave/use-open-entries.ts'
import { useClient } from '../../client/ClientContext.tsx'

const kept = (view: RiskReviewView) => ({ ...view, answers: answersOf(view.form) })

/** The open risk review: what is entered, saved as it is typed, and its next step. */
export function useOpenReview(
  view: RiskReviewView,
  /** `mine`: as it stands after a step of this window. */
  onView: (view: RiskReviewView, mine: boolean) => void,
) {
  const client = useClient()
  const { id } = view
  const [entries] = useState<OpenEntries>(() =>
    openEntries(kept(view), (rev, _changes, all) =>
      client.run('riskReview.save', { id, rev, form: formFrom(all) }),
    ),
  )
  const show = useCallback(
    (fresh: RiskReviewView, mine = false) => {
      entries.reload(kept(fresh))
      onView(fresh, mine)
    },
    [entries, onView],
  )
  const read = useCallback(() => client.run('riskReview.open', { id }), [client, id])
  const { theirs, asked, hear, hasUnsaved } = useOpenEntries('riskReviewChanged', entries, read, show)

  /** What was typed since it was pressed waits still; where it can no longer be added, its save meets the conflict. */
  const showTaken = useCallback(
    (fresh: RiskReviewView) => {
      if (!hasUnsaved()) return show(fresh, true)
      if (fresh.mayEdit) entries.saving.advance(fresh.rev)
      onView(fresh, true)
    },
    [entries, hasUnsaved, onView, show],
  )

  /** Everything entered is saved first: a step is kept with what was entered when it was taken. */
  const take = useCallback(
    async (step: RiskReviewStep): Promise<Reply<RiskReviewView> | null> => {
      if (!(await entries.saving.flush())) return null
      const rev = entries.saving.rev()
      const reply = await asked(
        () => client.run('riskReview.step', { id, rev, step }),
        (answer) => {
          if (answer.ok) showTaken(answer.value)
        },
      )
      if (!reply.ok && reply.refusal.kind === 'conflict') hear(reply.refusal.rev)
      return reply
    },
    [asked, client, entries, hear, id, showTaken],
  )

  /** After a conflict: what was typed here, on top of what the other window saved. */
  const keepMine = useCallback(async () => {
    const state = entries.saveState()
    if (theirs === null || state.is !== 'conflict') return
    const under = answersOf(theirs.form)
    const mine = Object.keys(state.mine).flatMap((entry) => {
      const answer = entries.answers.get(entry)
      return answer === undefined ? [] : [[entry, answer] as const]
    })
    const theirsBeside = Object.entries(under).filter(([entry]) => !Object.hasOwn(state.mine, entry))
    entries.answers.replace(Object.fromEntries([...theirsBeside, ...mine]))
    onView(theirs, false)
    await entries.saving.keepMine(theirs.rev)
  }, [entries, theirs, onView])

  return { entries, theirs, take, keepMine, show }
}
