import type { ArrivalRefusal } from '../../../shared/contract/inbox-commands.ts'
import { courtTime } from '../../../shared/lib/dates.ts'

/** A file that was refused on this visit; nothing of it is kept, and so it goes with the page. */
export type NotTaken = { key: number; at: string; reason: ArrivalRefusal; says: string }

const TITLES: Partial<Record<ArrivalRefusal, string>> = {
  otherOrganisation: 'Meant for somebody else',
  sealedForAnother: 'Meant for somebody else',
  otherContent: 'Says something else than what is here',
  otherSender: 'Not from the office that sent the case',
  signersUnknown: 'Nobody here vouches for its signers',
  unknownSigner: 'Signed with a key that is not known here',
  signatureInvalid: 'Changed after it was sealed',
  notAHandover: 'Not a handover',
  isReport: 'The report on paper',
  isPdf: 'Not a handover',
  notOurs: 'About nothing that is here',
  contradicts: 'Says something else than what is here',
  isKeys: 'Public keys',
}

export function RefusedFiles(props: { files: readonly NotTaken[] }) {
  if (props.files.length === 0) return null
  return (
    <section className="refused-files" aria-label="Refused" role="alert">
      <h2>
        Refused <small>nothing of these was kept or shown</small>
      </h2>
      <ul>
        {props.files.map(({ key, at, reason, says }) => (
          <li key={key}>
            <b>
              <span className="shape shape--stop" aria-hidden="true" />{' '}
              {TITLES[reason] ?? 'Cannot be believed'}
            </b>{' '}
            <span className="hint">{courtTime(at).slice(11)}</span>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
