import type { AnswerProblem } from '../../../shared/form/validate.ts'
import { levelsQuestion, reviewLists } from '../../../shared/risk-review/questions.ts'
import { isCode, roshGroups, roshLevels } from '../../../shared/risk-review/record.schema.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { useAnswer } from '../../autosave/use-answers.ts'
import { optionsOf } from '../../controls/options.ts'
import { SelectInput } from '../../controls/SelectInput.tsx'
import { textIn } from '../../form/answer-kinds.ts'
import { QuestionCard } from '../../form/QuestionCard.tsx'

type Props = { entries: OpenEntries; readOnly: boolean }

/** The risk of serious harm to each group, now and as proposed, side by side. */
export function RoshLevels(props: Props & { refused: readonly AnswerProblem[] }) {
  return (
    <QuestionCard id="q-roshProposed" question={levelsQuestion} problems={props.refused} named="group">
      {({ describedBy }) => (
        <table className="levels" aria-describedby={describedBy}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Now</th>
              <th scope="col">Proposed</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {Object.entries(roshGroups).map(([group, words]) => (
              <LevelsOf key={group} {...props} group={group} words={words} />
            ))}
          </tbody>
        </table>
      )}
    </QuestionCard>
  )
}

function LevelsOf({ group, words, ...props }: Props & { group: string; words: string }) {
  const now = textIn(useAnswer(props.entries.answers, `roshNow.${group}`))
  const proposed = textIn(useAnswer(props.entries.answers, `roshProposed.${group}`))
  const change = changeInWords(now, proposed)
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <Level {...props} entry={`roshNow.${group}`} level={now} label={`${words}, now`} />
      </td>
      <td>
        <Level {...props} entry={`roshProposed.${group}`} level={proposed} label={`${words}, proposed`} />
      </td>
      <td className={change === 'raised' ? 'levels__change levels__change--raised' : 'levels__change'}>
        {change}
      </td>
    </tr>
  )
}

function Level(props: Props & { entry: string; level: string; label: string }) {
  const { entries, entry, level } = props
  if (props.readOnly) return isCode(roshLevels, level) ? roshLevels[level] : 'Not said'
  const id = `q-${entry}`
  return (
    <>
      <label htmlFor={id} className="vh">
        {props.label}
      </label>
      <SelectInput
        id={id}
        name={entry}
        options={optionsOf(reviewLists, 'roshLevels')}
        value={level}
        onChange={(code) =>
          entries.answer(entry, code === '' ? null : code, { words: props.label, typing: null })
        }
        readOnly={false}
        wrong={false}
        describedBy={undefined}
      />
    </>
  )
}

const LOW_TO_HIGH = Object.keys(roshLevels)

/** Whether the proposed level is higher or lower than the present one; nothing while either is missing. */
function changeInWords(now: string, proposed: string): string {
  if (now === '' || proposed === '') return ''
  const up = LOW_TO_HIGH.indexOf(proposed) - LOW_TO_HIGH.indexOf(now)
  return up > 0 ? 'raised' : up < 0 ? 'lowered' : 'the same'
}
