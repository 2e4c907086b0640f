import type { CellAnswer } from '../../../shared/record/answers.ts'
import { actionsQuestion, reviewLists } from '../../../shared/risk-review/questions.ts'
import { protectiveActions } from '../../../shared/risk-review/record.schema.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { useAnswer } from '../../autosave/use-answers.ts'
import type { SearchOffences } from '../../controls/input-props.ts'
import { textIn } from '../../form/answer-kinds.ts'
import { LabelledCell } from '../../form/LabelledCell.tsx'
import { QuestionCard } from '../../form/QuestionCard.tsx'

type Props = { entries: OpenEntries; readOnly: boolean; searchOffences: SearchOffences }

/** What the CRC has done at once to protect: with the police, children’s services, the victim, and otherwise. */
export function ProtectiveActions(props: Props) {
  return (
    <QuestionCard id="q-actions" question={actionsQuestion} problems={[]} named="group">
      {() => (
        <div className="q-cells actions">
          {Object.entries(protectiveActions).map(([action, label]) => (
            <Action key={action} {...props} action={action} label={label} />
          ))}
        </div>
      )}
    </QuestionCard>
  )
}

function Action({ entries, action, label, ...props }: Props & { action: string; label: string }) {
  const entry = `actions.${action}`
  const answer = useAnswer(entries.answers, entry)
  return (
    <LabelledCell
      {...props}
      id={`q-${entry}`}
      name={entry}
      column={{ id: action, kind: 'longText', label }}
      lists={reviewLists}
      answer={textIn(answer)}
      onChange={(given: CellAnswer | null) =>
        entries.answer(entry, typeof given === 'string' ? given : null, {
          words: `text of “${label}”`,
          typing: { at: entry, pauses: true },
        })
      }
      onChooseOffence={() => {}}
      problems={[]}
    />
  )
}
