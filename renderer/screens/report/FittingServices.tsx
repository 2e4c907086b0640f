import { useMemo, useState } from 'react'
import { listed } from '../../../shared/lib/words.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { type CodeLists, readCase } from '../../../shared/record/case.ts'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'
import { type ServiceFit, servicesForCase } from '../../../shared/services/services-for.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import type { DirectoryToday } from '../../../shared/services/waits.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ServiceDialog } from '../services/ServiceDialog.tsx'
import { ServiceItem } from '../services/ServiceItem.tsx'

/** Services near this court for what is proposed and for the needs in the report. */
export function FittingServices(props: { answers: Answers }) {
  const { tables, go } = useAppWindow()
  return tables.services === null ? (
    <>
      <h2>Local services</h2>
      <p className="hint">
        No directory imported.{' '}
        <Button kind="link" onClick={() => go({ at: 'directory' })}>
          Local services
        </Button>
      </p>
    </>
  ) : (
    <Services services={tables.services} answers={props.answers} />
  )
}

const NO_LISTS: CodeLists = {}

function Services(props: { services: DirectoryToday; answers: Answers }) {
  const { reference } = useAppWindow()
  const lists = reference.forms[0]?.lists ?? NO_LISTS
  const [opened, setOpened] = useState<ServiceEntry | null>(null)
  const { directory, today } = props.services
  const fits = useMemo(
    () => servicesForCase(directory, readCase(props.answers, lists), today),
    [directory, lists, today, props.answers],
  )
  const needs = lists['needs']?.options ?? []
  const needNames = (codes: readonly string[]): string[] =>
    codes.map((code) => needs.find((need) => need.code === code)?.label.toLowerCase() ?? code)
  const list = (some: readonly ServiceFit[]) => (
    <ul className="services">
      {some.map((fit) => (
        <ServiceItem
          key={fit.entry.id}
          entry={fit.entry}
          stale={isStale(fit.entry, today, reference.quality.settings.directoryStaleDays)}
          onOpen={() => setOpened(fit.entry)}
        >
          {fit.notFor === null ? null : <p className="services__not">Not for this person: {fit.notFor}.</p>}
          <p className="hint">{because(fit, needNames(fit.meets))}</p>
        </ServiceItem>
      ))}
    </ul>
  )
  const here = fits.filter((fit) => fit.here)
  const elsewhere = fits.filter((fit) => !fit.here)
  return (
    <>
      <h2>Local services{directory.sample ? ' (sample)' : ''}</h2>
      {fits.length === 0 ? (
        <p className="hint">
          No services match yet. Propose a requirement or record a need to see the services for it.
        </p>
      ) : null}
      {list(here)}
      {elsewhere.length === 0 ? null : (
        <>
          <h3>For other courts</h3>
          {list(elsewhere)}
        </>
      )}
      {opened === null ? null : (
        <ServiceDialog entry={opened} sample={directory.sample} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

/** "For what you propose. Meets alcohol misuse and finance." */
const because = ({ delivers }: ServiceFit, meets: readonly string[]): string =>
  [
    ...(delivers ? ['For what you propose.'] : []),
    ...(meets.length === 0 ? [] : [`Meets ${listed(meets)}.`]),
  ].join(' ')
