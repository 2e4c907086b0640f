import { useState } from 'react'
import { offenceOf } from '../../../shared/allocation/decide.ts'
import type { AllocationFacts, SentencePart } from '../../../shared/allocation/facts.ts'
import type { FromReport } from '../../../shared/allocation/from-report.ts'
import { longDate } from '../../../shared/lib/dates.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, SelectField, TextField } from '../../controls/Field.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { PersonQuestions } from './PersonQuestions.tsx'
import { SentencePartRow } from './SentencePartRow.tsx'
import { sameAs, wholeNumber, withChanged, withoutPart, withPart } from './sentence-parts.ts'

const CHOICES = [
  { code: 'NPS', label: 'NPS' },
  { code: 'CRC', label: 'CRC' },
] as const
const BASES = [
  { code: 'rsr', label: 'RSR' },
  { code: 'rosh', label: 'Risk of serious harm' },
  { code: 'mappa', label: 'MAPPA' },
  { code: 'sentenceLength', label: 'Length of the sentence' },
  { code: 'publicInterest', label: 'Public interest' },
  { code: 'other', label: 'Something else' },
] as const

/** What the signed report does not hold: the sentence part by part, the questions about the person, the officer's choice. */
export function AllocationFactsForm(props: {
  facts: AllocationFacts
  report: FromReport
  date: string
  /** A further offence that is being typed. */
  another: string
  onChange: (facts: AllocationFacts) => void
  onAnother: (another: string) => void
  /** The further offence stands with the others now. */
  onAdded: (facts: AllocationFacts) => void
}) {
  const { facts, report, another, onChange } = props
  const { publicInterestGrounds } = useAppWindow().reference.allocation.rules.settings
  const [first] = facts.parts
  const [noOffence, setNoOffence] = useState(false)
  // Folded where the result has filled it in and nothing is asked of it.
  const [partsOpen] = useState(() => facts.parts.some(isOpenPart))
  const [choiceOpen] = useState(() => facts.choice !== null || facts.publicInterest !== null)
  return (
    <div className="allocation__facts">
      <FromTheReport report={report} />
      <details className="fold" open={partsOpen}>
        <summary>The sentence, offence by offence ({facts.parts.length})</summary>
        {facts.parts.map((part) => (
          <SentencePartRow
            key={part.id}
            part={part}
            {...offenceOf(part, report)}
            date={props.date}
            others={facts.parts.filter(({ id }) => id !== part.id)}
            onChange={(change) => onChange(withChanged(facts, part.id, change))}
            onSame={
              first === undefined || part.id === first.id
                ? null
                : () => onChange(sameAs(facts, part.id, first))
            }
            onRemove={facts.parts.length === 1 ? null : () => onChange(withoutPart(facts, part.id))}
          />
        ))}
        <TextField
          label="Another offence sentenced with these"
          value={another}
          onChange={(typed) => {
            setNoOffence(false)
            props.onAnother(typed)
          }}
          error={noOffence ? 'Write the offence first' : null}
        />
        <Button
          kind="second"
          small
          onClick={() =>
            another.trim() === '' ? setNoOffence(true) : props.onAdded(withPart(facts, another.trim()))
          }
        >
          Add the offence
        </Button>
        <TextField
          label="Total in months, if one was stated"
          hint="Checked against the calendar. Concurrent terms are never added together."
          width="short"
          value={facts.statedTotalMonths === null ? '' : String(facts.statedTotalMonths)}
          onChange={(text) =>
            onChange({ ...facts, statedTotalMonths: text.trim() === '' ? null : wholeNumber(text) })
          }
        />
      </details>
      <PersonQuestions
        person={facts.person}
        withNps={report.managedNow === 'NPS'}
        onChange={(person) => onChange({ ...facts, person })}
      />
      <details className="fold" open={choiceOpen}>
        <summary>Your own choice, or a ground of public interest</summary>
        <Choice
          legend="Where should the case go?"
          hint="The rules decide; a choice against them cannot be recorded"
          options={CHOICES}
          value={facts.choice}
          onChange={(choice) => onChange({ ...facts, choice })}
        />
        <SelectField
          label="On what ground"
          none="Not said"
          options={BASES}
          value={facts.choiceBasis}
          onChange={(choiceBasis) => onChange({ ...facts, choiceBasis })}
        />
        <TextField
          label="Public interest ground"
          hint="Only where there is one; it counts once an SPO other than the author approves it"
          suggestions={publicInterestGrounds}
          value={facts.publicInterest?.ground ?? ''}
          onChange={(ground) =>
            onChange({ ...facts, publicInterest: ground.trim() === '' ? null : { ground } })
          }
        />
      </details>
    </div>
  )
}

/** What is asked beyond the result: an order that it does not name, and what custody is judged by. */
const isOpenPart = ({ disposal }: SentencePart): boolean =>
  disposal === null || disposal === 'custody' || disposal === 'suspended'

function FromTheReport({ report }: { report: FromReport }) {
  const { rsr, rsrFrom, roshScreening, managedNow } = report
  return (
    <dl className="facts">
      <dt>RSR</dt>
      <dd>
        {rsr === null
          ? 'Not in the report'
          : `${rsr.percent.toFixed(2)} %, of ${longDate(rsr.date)}${rsrFrom === 'official' ? ', from the official tool' : ''}${rsr.forCurrentOffence ? '' : ', not for this conviction'}`}
      </dd>
      <dt>Screening</dt>
      <dd>{roshScreening?.completed === true ? 'Complete' : 'Not complete'}</dd>
      <dt>Supervised now</dt>
      <dd>
        {managedNow === null
          ? 'By neither the NPS nor a CRC'
          : typeof managedNow === 'object'
            ? `By a CRC: ${managedNow.crc}${managedNow.officer === null ? '' : `, ${managedNow.officer}`}`
            : managedNow === 'NPS'
              ? 'By the NPS'
              : 'Not recorded'}
      </dd>
    </dl>
  )
}
