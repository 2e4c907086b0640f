import { useState } from 'react'
import {
  type Contact,
  type Contacts,
  contactSchema,
  TELLS,
  tellsSchema,
} from '../../../shared/contacts/contact.schema.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { Option } from '../../../shared/form/definition.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, SelectField, TextField } from '../../controls/Field.tsx'
import { Labelled } from '../../controls/Labelled.tsx'
import { TicksInput } from '../../controls/TicksInput.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'

type Typed = Omit<Contact, 'away'> & { from: string; to: string }

const blank = (): Typed => ({
  id: crypto.randomUUID(),
  name: '',
  organisation: '',
  phone: '',
  email: '',
  answers: [],
  says: '',
  tells: 'both',
  from: '',
  to: '',
  coveredBy: null,
})

const typedOf = ({ away, ...contact }: Contact): Typed => ({
  ...contact,
  from: away?.from ?? '',
  to: away?.to ?? '',
})

/** A contact, or a new one: who they are, what they answer, whom they may tell, when they are away. */
export function ContactDialog(props: {
  contact: Contact | null
  contacts: Contacts
  checks: readonly Option[]
  busy: boolean
  refusal: Refusal | null
  onSave: (contact: Contact) => void
  /** Null for a new one. */
  onRemove: (() => void) | null
  onClose: () => void
}) {
  const { contact, contacts, checks } = props
  const [typed, setTyped] = useState(() => (contact === null ? blank() : typedOf(contact)))
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const change = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  const error = (field: string) => wrong.get(field) ?? null
  const submit = (): void => {
    const { from, to, ...rest } = typed
    const parsed = contactSchema.safeParse({ ...rest, away: from === '' && to === '' ? null : { from, to } })
    if (parsed.success) {
      setWrong(new Map())
      props.onSave(parsed.data)
    } else setWrong(new Map(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])))
  }
  const others = contacts.list.filter(({ id }) => id !== typed.id)
  return (
    <Dialog title={contact === null ? 'A new contact' : contact.name} size="wide" onClose={props.onClose}>
      <form
        className="contacts__form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Refused refusal={props.refusal} />
        <div className="contacts__pair">
          <TextField
            label="Name"
            value={typed.name}
            error={error('name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            label="Organisation"
            hint="Prints as whom the check was asked of; the name does not"
            value={typed.organisation}
            error={error('organisation')}
            suggestions={[...new Set(contacts.list.map(({ organisation }) => organisation))]}
            onChange={(organisation) => change({ organisation })}
          />
          <TextField
            label="Telephone"
            value={typed.phone}
            error={error('phone')}
            onChange={(phone) => change({ phone })}
          />
          <TextField
            label="E-mail"
            value={typed.email}
            error={error('email')}
            onChange={(email) => change({ email })}
          />
        </div>
        <Labelled label="Answers" error={error('answers')} group>
          {(around) => (
            <TicksInput
              {...around}
              options={checks.map(({ code, label }) => ({ code, label }))}
              ticked={typed.answers}
              readOnly={false}
              onChange={(answers) => change({ answers })}
            />
          )}
        </Labelled>
        <TextField
          label="What they may say"
          hint="Such as: call-outs of the last two years, by e-mail alone"
          value={typed.says}
          error={error('says')}
          onChange={(says) => change({ says })}
        />
        <Choice
          legend="May tell"
          hint="A secondee may be bound to one organisation"
          options={tellsSchema.options.map((code) => ({ code, label: TELLS[code] }))}
          value={typed.tells}
          onChange={(tells) => change({ tells })}
        />
        <div className="contacts__pair">
          <DateField
            kind="date"
            label="First day away"
            value={typed.from}
            error={error('away.from')}
            onChange={(from) => change({ from })}
          />
          <DateField
            kind="date"
            label="Last day away"
            value={typed.to}
            error={error('away.to')}
            onChange={(to) => change({ to })}
          />
        </div>
        <SelectField
          label="Covered by"
          options={others.map(({ id, name }) => ({ code: id, label: name }))}
          value={typed.coveredBy}
          none="The next in order"
          onChange={(coveredBy) => change({ coveredBy })}
        />
        <div className="buttons">
          <Button kind="go" submit busy={props.busy}>
            Save
          </Button>
          {props.onRemove === null ? null : (
            <Button kind="second" busy={props.busy} onClick={props.onRemove}>
              Remove
            </Button>
          )}
          <Button kind="link" onClick={props.onClose}>
            Leave it as it is
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
