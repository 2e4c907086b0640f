import type { PracticeGuide } from '../../shared/court-list/practice.schema.ts'
import { Tick } from '../controls/Field.tsx'
import { usePractice } from '../window/practice.ts'

/** What an inspector asks of a report, to tick while one reads one's own. */
export function InspectorsQuestions(props: { guide: PracticeGuide }) {
  const { ticked, tick } = usePractice()
  const all = props.guide.questions.flatMap(({ asks }) => asks)
  return (
    <>
      <p className="hint" role="status">
        {all.filter((asked) => ticked.has(asked)).length} of {all.length} you would answer with yes.
      </p>
      {props.guide.questions.map(({ title, asks }) => (
        <fieldset key={title} className="inspectors">
          <legend>{title}</legend>
          {asks.map((asked) => (
            <Tick key={asked} label={asked} ticked={ticked.has(asked)} onChange={() => tick(asked)} />
          ))}
        </fieldset>
      ))}
    </>
  )
}
