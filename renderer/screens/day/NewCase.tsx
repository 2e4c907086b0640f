import { type RefObject, useId, useState } from 'react'
import type { DayCase } from '../../../shared/day/case-of-day.ts'
import { readHearing } from '../../../shared/day/hearing-typed.ts'
import { readPerson } from '../../../shared/day/person-typed.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import { type IsoDate, longDate } from '../../../shared/lib/dates.ts'
import { sameName } from '../../../shared/lib/fold-name.ts'
import type { CodeLists } from '../../../shared/record/case.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Labelled } from '../../controls/Labelled.tsx'
import { keyShown } from '../../keys/keys.ts'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { type StartedAs, StartRefused } from './StartRefused.tsx'

/** Begins a report with three fields. All can be changed later, so none is required. */
export function NewCase(props: {
  day: IsoDate
  today: IsoDate
  cases: readonly DayCase[]
  person: RefObject<HTMLInputElement | null>
  /** Whom it begins with: somebody who was searched for and not found. */
  name: string
  /** On a day without cases it stands alone, under a heading of its own. */
  plain: boolean
  onStarted: (id: string) => void
}) {
  const client = useClient()
  const { reference, tables } = useAppWindow()
  const forms = formsOffered(reference.forms, tables.today)
  const { busy, refusal, ask, forget } = useAsking()
  const [person, setPerson] = useState(props.name)
  const [typedHearing, setHearing] = useState<string | null>(null)
  const [format, setFormat] = useState(forms[0]?.format ?? '')
  const readId = useId()

  const lists = reference.forms[0]?.lists ?? {}
  const hearing = typedHearing ?? usualHearing(props, lists)
  const read = readHearing(hearing, props.today, lists)
  const who = readPerson(person)
  const listed = props.cases.find(
    (one) =>
      one.report === null &&
      one.row !== null &&
      (sameName(one.name, who.name) || (who.crn !== '' && one.crn === who.crn)),
  )
  const start = (given: StartedAs = {}) =>
    void ask(
      () =>
        client.run(
          'report.start',
          listed?.row != null
            ? { format, from: { list: listed.row.id }, ...given }
            : {
                format,
                ...given,
                ...who,
                court: read.court,
                courtroom: read.courtroom,
                hearingDate: read.date,
                time: read.time,
              },
        ),
      ({ id }) => props.onStarted(id),
    )
  const asRead = [
    read.court,
    read.courtroom === '' ? '' : `courtroom ${read.courtroom}`,
    read.date === '' ? '' : longDate(read.date),
    read.time,
  ]
    .filter((part) => part !== '')
    .join(', ')
  const form = (
    <form
      className={props.plain ? 'new-case new-case--plain' : 'new-case'}
      aria-label="New case"
      onChange={forget}
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      {props.plain ? null : (
        <h2>
          New case <kbd>{keyShown('newCase')}</kbd>
        </h2>
      )}
      <Labelled label="Person">
        {({ id }) => (
          <>
            <input
              id={id}
              ref={props.person}
              className="input"
              placeholder="Name, CRN or PNC"
              autoComplete="off"
              list={`${id}-people`}
              value={person}
              onChange={(event) => setPerson(event.target.value)}
            />
            <datalist id={`${id}-people`}>
              {props.cases.map(({ key, name, report }) =>
                report === null ? <option key={key} value={name} /> : null,
              )}
            </datalist>
          </>
        )}
      </Labelled>
      <Labelled label="Hearing">
        {({ id }) => (
          <input
            id={id}
            className="input"
            autoComplete="off"
            aria-describedby={readId}
            value={hearing}
            onChange={(event) => setHearing(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label="Report">
        {({ id }) => (
          <select
            autoComplete="off"
            id={id}
            className="input select"
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          >
            {forms.map((form) => (
              <option key={form.format} value={form.format}>
                {form.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Button kind="go" submit busy={busy}>
        Start
      </Button>
      <p className="hint new-case__hint" id={readId}>
        {listed === undefined
          ? asRead === ''
            ? 'Write the court, courtroom, day and time in any order; what is left out can be written later.'
            : `Read as ${asRead}.${read.date !== '' && read.date < props.today ? ' That day is past.' : ''}`
          : `${listed.name} stands in the court list: the report begins with what it says.`}
      </p>
    </form>
  )
  return (
    <>
      <StartRefused refusal={refusal} busy={busy} onOpen={props.onStarted} onStart={start} />
      {form}
    </>
  )
}

/** The court of the day’s cases, where they are at one, and the day: what most new cases have. */
function usualHearing(
  { cases, day, today }: { cases: readonly DayCase[]; day: IsoDate; today: IsoDate },
  lists: CodeLists,
): string {
  const [court = '', ...others] = [...new Set(cases.map((one) => one.court))].filter((one) => one !== '')
  const when = day === today ? 'today' : longDate(day)
  if (court === '' || others.length > 0) return when
  const words = court.split(' ')
  const short = words
    .map((_, at) => words.slice(0, at + 1).join(' '))
    .find((name) => readHearing(name, today, lists).court === court)
  return `${short ?? court}, ${when}`
}
