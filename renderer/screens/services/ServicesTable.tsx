import { type ServiceEntry, serviceKinds } from '../../../shared/services/directory.schema.ts'
import { askAgain, confirmedInWords } from '../../../shared/services/staleness.ts'
import { waitInWords } from '../../../shared/services/waits.ts'
import { ListHead, ListRoom } from '../../parts/ListTable.tsx'

const HEADS = ['Service', 'Wait', 'Confirmed', 'Contact']

/** The services by what they are for: how long one waits, how far that can be trusted, whom to ring. */
export function ServicesTable(props: {
  entries: readonly ServiceEntry[]
  isStale: (entry: ServiceEntry) => boolean
  onOpen: (entry: ServiceEntry) => void
}) {
  const byKind = Map.groupBy(props.entries, ({ kind }) => serviceKinds[kind])
  return (
    <table className="list services-list">
      <ListHead caption="Services" heads={HEADS} />
      {[...byKind].map(([kind, entries]) => (
        <ListRoom key={kind} title={kind} says={entries.length} columns={HEADS.length}>
          {entries.map((entry) => (
            <Service
              key={entry.id}
              entry={entry}
              stale={props.isStale(entry)}
              onOpen={() => props.onOpen(entry)}
            />
          ))}
        </ListRoom>
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
