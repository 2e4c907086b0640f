import { type ServiceEntry, serviceKinds } from '../../../shared/services/directory.schema.ts'
import { askAgain, confirmedInWords } from '../../../shared/services/staleness.ts'
import { waitInWords } from '../../../shared/services/waits.ts'

/** The services by what they are for: how long one waits, how far that can be trusted, whom to ring. */
export function ServicesTable(props: {
  entries: readonly ServiceEntry[]
  isStale: (entry: ServiceEntry) => boolean
  onOpen: (entry: ServiceEntry) => void
}) {
  const byKind = Map.groupBy(props.entries, ({ kind }) => serviceKinds[kind])
  return (
    <table className="list services-list">
      <caption className="vh">Services</caption>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Wait</th>
          <th scope="col">Confirmed</th>
          <th scope="col">Contact</th>
        </tr>
      </thead>
      {[...byKind].map(([kind, entries]) => (
        <tbody key={kind}>
          <tr className="list__room">
            <th scope="rowgroup" colSpan={4}>
              {kind} <span>{entries.length}</span>
            </th>
          </tr>
          {entries.map((entry) => (
            <Service
              key={entry.id}
              entry={entry}
              stale={props.isStale(entry)}
              onOpen={() => props.onOpen(entry)}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Service({ entry, stale, onOpen }: { entry: ServiceEntry; stale: boolean; onOpen: () => void }) {
  return (
    <tr className="services__item">
      <th scope="row">
        <button type="button" className="link services__name" onClick={onOpen}>
          {entry.name}
        </button>
        {entry.areas.length === 0 ? null : <small>{entry.areas.join(', ')}</small>}
      </th>
      <td data-head="Wait: ">
        {entry.wait === null ? <span className="hint">not given</span> : waitInWords(entry.wait)}
      </td>
      <td className={stale ? 'services__stale' : undefined}>
        {confirmedInWords(entry)}
        {stale ? `: ${askAgain(entry)}` : ''}
      </td>
      <td data-head="Contact: ">
        {entry.contact ?? entry.provider ?? <span className="hint">not given</span>}
      </td>
    </tr>
  )
}
