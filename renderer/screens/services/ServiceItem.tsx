import type { ReactNode } from 'react'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'
import { askAgain, confirmedInWords } from '../../../shared/services/staleness.ts'
import { waitInWords } from '../../../shared/services/waits.ts'

/** A service in a list: its name opens its page; the wait, how far it can be trusted, whom to ring. */
export function ServiceItem(props: {
  entry: ServiceEntry
  stale: boolean
  onOpen: () => void
  children?: ReactNode
}) {
  const { entry, stale } = props
  return (
    <li className="services__item">
      <button type="button" className="link services__name" onClick={props.onOpen}>
        {entry.name}
      </button>
      {props.children}
      <p>
        <b>Wait</b> {entry.wait === null ? 'not given' : waitInWords(entry.wait)}
      </p>
      <p className={stale ? 'services__stale' : 'hint'}>
        {confirmedInWords(entry)}
        {stale ? `: ${askAgain(entry)}` : ''}
      </p>
      <p className="hint">{entry.contact ?? entry.provider ?? 'Contact not given'}</p>
    </li>
  )
}
