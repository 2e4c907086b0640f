import { shownAnswer } from '../../../shared/document/shown.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answer } from '../../../shared/record/answers.ts'
import { answersOf } from '../../../shared/risk-review/entries.ts'
import { questionOf, reviewLists } from '../../../shared/risk-review/questions.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { useSaveState } from '../../autosave/use-save-state.ts'
import { CompareDialog } from '../../parts/CompareDialog.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What was typed here beside what another window saved meanwhile; once it is referred, only to read and copy. */
export function ReviewConflict(props: {
  entries: OpenEntries
  theirs: RiskReviewView
  onMine: () => Promise<void>
  onTheirs: () => void
}) {
  const { theirs } = props
  const { offences } = useAppWindow().tables
  const state = useSaveState(props.entries)
  if (state.is !== 'conflict') return null
  const there = answersOf(theirs.form)
  const inWords = (entry: string, answer: Answer | undefined): string => {
    const question = must(questionOf(entry), 'only what is asked here is entered')
    const shown = shownAnswer(question, answer, { lists: reviewLists, offences })
    return shown.as === 'list' ? shown.items.join(', ') : shown.as === 'text' ? shown.text : ''
  }
  return (
    <CompareDialog
      says={
        theirs.mayEdit
          ? 'This risk review was changed elsewhere while you were writing here. Choose which text to keep. Other changes from that window are kept.'
          : 'This risk review was referred while you were writing here: what you typed can no longer be added. Copy what the NPS needs to know, and tell them by telephone.'
      }
      rows={Object.entries(state.mine).map(([entry, answer]) => ({
        question: entry,
        label: must(questionOf(entry), 'only what is asked here is entered').label,
        here: inWords(entry, answer ?? undefined),
        there: inWords(entry, there[entry]),
      }))}
      onMine={theirs.mayEdit ? props.onMine : null}
      theirs={theirs.mayEdit ? 'Use the text from the other window' : 'Read what was referred'}
      onTheirs={async () => props.onTheirs()}
    />
  )
}
