import { DISPOSAL_CODES, isIndeterminate } from '../../../shared/allocation/allocate-input.ts'
import type { SentencePart } from '../../../shared/allocation/facts.ts'
import { DISPOSALS } from '../../../shared/allocation/in-words.ts'
import { Button } from '../../controls/Button.tsx'
import { SelectField } from '../../controls/Field.tsx'
import { Schedule15Field } from './Schedule15Field.tsx'
import { TermFields } from './TermFields.tsx'
import { WholeNumberField } from './WholeNumberField.tsx'

const DISPOSAL_OPTIONS = DISPOSAL_CODES.map((code) => ({ code, label: DISPOSALS[code] }))

const AFTER_EARLIER = 'earlier'

const SUPERVISED = [
  { code: 'yes', label: 'Supervised' },
  { code: 'no', label: 'Not supervised' },
] as const

/** What the court passed for one offence. */
export function SentencePartRow(props: {
  part: SentencePart
  title: string
  cjsCode: string
  date: string
  others: readonly SentencePart[]
  onChange: (change: Partial<SentencePart>) => void
  /** The same as the first part, concurrent with it; null on the first. */
  onSame: (() => void) | null
  onRemove: (() => void) | null
}) {
  const { part, onChange } = props
  const endless = isIndeterminate(part.disposal)
  const custodial = part.disposal === 'custody' || part.disposal === 'suspended' || endless
  return (
    <fieldset className="sentence-part" data-part={part.id}>
      <legend className="label">
        {part.id}. <bdi>{props.title}</bdi>
      </legend>
      <div className="sentence-part__fields">
        <SelectField
          label="Sentence"
          none="Not said yet"
          options={DISPOSAL_OPTIONS}
          value={part.disposal}
          onChange={(disposal) =>
            onChange({ disposal, ...(isIndeterminate(disposal) ? { term: null } : {}) })
          }
        />
        {endless ? null : <TermFields term={part.term} onChange={(term) => onChange({ term })} />}
        {part.disposal === 'suspended' ? (
          <WholeNumberField
            label="Operational period, months"
            value={part.operationalMonths ?? 0}
            onChange={(number) => onChange({ operationalMonths: number || null })}
          />
        ) : null}
        {props.others.length === 0 && !custodial ? null : (
          <SelectField
            label="Runs"
            none="Not stated by the court"
            options={[
              ...props.others.flatMap(({ id }) => [
                { code: `with ${id}`, label: `Concurrent with ${id}` },
                { code: `after ${id}`, label: `Consecutive to ${id}` },
              ]),
              { code: AFTER_EARLIER, label: 'Consecutive to a sentence already running' },
            ]}
            value={runsCode(part.runs)}
            onChange={(code) => onChange({ runs: runsOf(code) })}
          />
        )}
        <SelectField
          label="Supervision"
          none="As the sentence implies"
          options={SUPERVISED}
          value={part.supervised === null ? null : part.supervised ? 'yes' : 'no'}
          onChange={(code) => onChange({ supervised: code === null ? null : code === 'yes' })}
        />
      </div>
      {custodial || part.disposal === 'hospitalOrder' || part.schedule15 !== null ? (
        <Schedule15Field part={part} cjsCode={props.cjsCode} date={props.date} onChange={onChange} />
      ) : null}
      <div className="buttons">
        {props.onSame === null ? null : (
          <Button kind="link" onClick={props.onSame}>
            The same as the first, concurrent
          </Button>
        )}
        {props.onRemove === null ? null : (
          <Button kind="link" onClick={props.onRemove}>
            Take out {part.id}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function runsCode(runs: SentencePart['runs']): string | null {
  if (runs === null) return null
  if ('consecutiveToEarlier' in runs) return AFTER_EARLIER
  return 'consecutiveTo' in runs ? `after ${runs.consecutiveTo}` : `with ${runs.concurrentWith}`
}

function runsOf(code: string | null): SentencePart['runs'] {
  if (code === AFTER_EARLIER) return { consecutiveToEarlier: true }
  const [how, id] = (code ?? '').split(' ')
  if (id === undefined) return null
  return how === 'after' ? { consecutiveTo: id } : { concurrentWith: id }
}
