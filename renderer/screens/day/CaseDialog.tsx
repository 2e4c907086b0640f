import { useState } from 'react'
import type { RowState } from '../../../shared/court-list/row-state.schema.ts'
import { type DayCase, dayStateOf, STATE_WORDS } from '../../../shared/day/case-of-day.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { readTypedDate, sayTyped } from '../../../shared/lib/typed-dates.ts'
import { listed } from '../../../shared/lib/words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, SelectField, TextField } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { type StartedAs, StartRefused } from './StartRefused.tsx'

/** A case of the list without a report: begin one from what the list says, or say why there is none. */
export function CaseDialog(props: {
  one: DayCase
  /** The other people of the list of that day. */
  others: readonly DayCase[]
  onStarted: (id: string) => void
  onClose: () => void
}) {
  const client = useClient()
  const { reference, tables } = useAppWindow()
  const { busy, refusal, ask, forget } = useAsking()
  const forms = formsOffered(reference.forms, tables.today)
  const [format, setFormat] = useState(forms[0]?.format ?? '')
  const { one } = props
  const list = one.row?.id ?? ''
  const start = (given: StartedAs = {}) =>
    void ask(
      () => client.run('report.start', { format, from: { list }, ...given }),
      ({ id }) => props.onStarted(id),
    )
  const born = sayTyped('date', one.dateOfBirth)
  const where = [one.court, one.courtroom === '' ? '' : `courtroom ${one.courtroom}`, one.time]
  return (
    <Dialog title={one.name} onClose={props.onClose}>
      <dl className="facts">
        {fact('Heard', where.filter((part) => part !== '').join(', '))}
        {fact('Offence', one.offence)}
        {fact('Born', born ?? one.dateOfBirth)}
        {fact('CRN', one.crn)}
      </dl>
      <StartRefused refusal={refusal} busy={busy} onOpen={props.onStarted} onStart={start} />
      <form
        onChange={forget}
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <Choice
          legend="Report"
          options={forms.map((form) => ({ code: form.format, label: form.name }))}
          value={format}
          onChange={setFormat}
        />
        <span className="case-start">
          <Button kind="go" submit busy={busy}>
            Start the report
          </Button>
        </span>
      </form>
      <ChargedTogether one={one} others={props.others} />
      <h3>No report from here</h3>
      <WhyNone one={one} list={list} onDone={props.onClose} />
    </Dialog>
  )
}

const fact = (term: string, says: string) =>
  says === '' ? null : (
    <>
      <dt>{term}</dt>
      <dd>{says}</dd>
    </>
  )

/** Whom they are charged together with, where the list does not say it. */
function ChargedTogether({ one, others }: { one: DayCase; others: readonly DayCase[] }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const id = one.row?.id ?? ''
  const link = (other: string | null) =>
    void ask(
      () => client.run('list.link', { id, with: other }),
      () => {},
    )
  if (one.together.length > 0)
    return (
      <>
        <Refused refusal={refusal} />
        <p>
          Charged together with {listed(one.together.map(({ name }) => name))}.{' '}
          <Button kind="link" busy={busy} onClick={() => link(null)}>
            Part them
          </Button>
        </p>
      </>
    )
  return others.length === 0 ? null : (
    <>
      <Refused refusal={refusal} />
      <SelectField
        label="Charged together with"
        none="Nobody, or the list does not say"
        options={others.map(({ row, name }) => ({ code: row?.id ?? '', label: name }))}
        value={null}
        onChange={(other) => {
          if (other !== null) link(other)
        }}
      />
    </>
  )
}

type Asked = 'moved' | 'anotherCourt'

/** What came of the case instead; undone with one press. */
function WhyNone(props: { one: DayCase; list: string; onDone: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [text, setText] = useState('')
  const mark = (state: RowState) =>
    void ask(() => client.run('list.mark', { id: props.list, state }), props.onDone)
  const state = props.one.row?.state.is ?? 'listed'
  if (state !== 'listed')
    return (
      <>
        <Refused refusal={refusal} />
        <p>
          {STATE_WORDS[dayStateOf(props.one)]}.{' '}
          <Button kind="link" busy={busy} onClick={() => mark({ is: 'listed' })}>
            Undo
          </Button>
        </p>
      </>
    )
  const to = readDate(readTypedDate(text) ?? '')
  return (
    <>
      <Refused refusal={refusal} />
      <div className="buttons buttons--close">
        <Button kind="second" small busy={busy} onClick={() => mark({ is: 'didNotAttend' })}>
          Did not attend
        </Button>
        <Button kind="second" small busy={busy} onClick={() => mark({ is: 'notNeeded' })}>
          No report needed
        </Button>
        <Button kind="second" small onClick={() => setAsked('moved')}>
          Moved to another day
        </Button>
        <Button kind="second" small onClick={() => setAsked('anotherCourt')}>
          Gone to another court
        </Button>
      </div>
      {asked === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (asked === 'anotherCourt') mark({ is: 'anotherCourt', court: text })
            else if (to !== null) mark({ is: 'moved', to })
          }}
        >
          {asked === 'moved' ? (
            <DateField label="Heard on" kind="date" value={text} onChange={setText} />
          ) : (
            <TextField label="Which court" value={text} onChange={setText} first />
          )}
          <Button kind="second" submit busy={busy}>
            {asked === 'moved' ? 'Move it' : 'It went there'}
          </Button>
        </form>
      )}
    </>
  )
}
