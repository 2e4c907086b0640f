import { stepInWords } from '../../../shared/risk-review/in-words.ts'
import { CompareDialog } from '../../parts/CompareDialog.tsx'
import { besideStep } from './step-words.ts'
import type { Overtaken } from './use-overtaken.ts'

/** What was typed here for a step beside what another window recorded: only to read and copy. */
export function OvertakenStep(props: { overtaken: Overtaken; onRead: () => void }) {
  const { typed, taken } = props.overtaken
  return (
    <CompareDialog
      says={`${taken.by.name} took this step in another window while you were writing here: ${stepInWords(taken.step).done}. What you typed was not recorded. Copy what is still to be said.`}
      rows={besideStep(typed, taken.step)}
      onMine={null}
      theirs="Read how it stands now"
      onTheirs={async () => props.onRead()}
    />
  )
}
