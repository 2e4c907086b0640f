import type { Contacts, Organisation } from '../../../shared/contacts/contact.schema.ts'
import { awayInWords, firstToAsk, mayAnswer } from '../../../shared/contacts/who-to-ask.ts'
import type { Option } from '../../../shared/form/definition.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import { now } from '../../client/now.ts'
import { Choice } from '../../controls/Field.tsx'

const OFFICES: readonly { code: Organisation; label: string }[] = [
  { code: 'nps', label: 'The NPS' },
  { code: 'crc', label: 'A CRC' },
]

/** Whom a report begun now would ask for each check, and which organisation the office is of: some may tell one alone. */
export function AskedFirst(props: {
  contacts: Contacts
  checks: readonly Option[]
  onSave: (contacts: Contacts) => void
}) {
  const { contacts, checks } = props
  const today = courtDate(now())
  return (
    <div className="contacts__first">
      <h2>Asked first today</h2>
      <dl>
        {checks.map(({ code, label }) => {
          const first = firstToAsk(contacts, code, today)
          const [usual] = mayAnswer(contacts, code)
          const away = usual === undefined ? '' : awayInWords(usual, today)
          return (
            <div key={code}>
              <dt>{label}</dt>
              <dd className={usual === undefined ? 'hint' : first === null ? 'contacts__nobody' : undefined}>
                {first?.name ?? (usual === undefined ? 'Nobody named' : 'Nobody is there')}
                {away === '' ? null : <span className="hint hint--block">{away}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      <Choice
        legend="This office is of"
        options={OFFICES}
        value={contacts.office}
        onChange={(office) => props.onSave({ ...contacts, office })}
      />
    </div>
  )
}
