import type { AllocationFacts } from '../../../shared/allocation/facts.ts'
import { isPersonQuestion, personQuestions } from '../../../shared/allocation/person-questions.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Field.tsx'

const YES_NO = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const

/** What is asked of the person: each must be answered, because no answer does not mean “no”. */
export function PersonQuestions(props: {
  person: AllocationFacts['person']
  withNps: boolean
  onChange: (person: AllocationFacts['person']) => void
}) {
  const { person, onChange } = props
  const asked = Object.keys(personQuestions).filter(
    (id) => isPersonQuestion(id) && (id !== 'stillQualifies' || props.withNps),
  )
  const none = () =>
    onChange({
      notification: person.notification ?? false,
      mappaCategory3: person.mappaCategory3 ?? false,
      earlierQualifyingSentenceRunning: person.earlierQualifyingSentenceRunning ?? false,
      deportation: person.deportation ?? false,
      deferredSentence: person.deferredSentence ?? false,
      stillQualifies: props.withNps ? (person.stillQualifies ?? false) : person.stillQualifies,
    })
  return (
    <section className="person-questions">
      <div className="person-questions__head">
        <h3>The person</h3>
        <Button kind="second" small onClick={none}>
          No to the rest
        </Button>
      </div>
      {asked.filter(isPersonQuestion).map((id) => {
        const answer = person[id]
        const { asks, hint } = personQuestions[id]
        return (
          <Choice
            key={id}
            legend={asks}
            {...(hint === null ? {} : { hint })}
            options={YES_NO}
            value={answer === null ? null : answer ? 'yes' : 'no'}
            onChange={(code) => onChange({ ...person, [id]: code === 'yes' })}
          />
        )
      })}
    </section>
  )
}
