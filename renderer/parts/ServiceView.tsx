import { richTextParts } from '../../shared/document/section-nodes.ts'
import type { ServiceEntry } from '../../shared/services/directory.schema.ts'
import { type ServiceLabels, serviceFacts } from '../../shared/services/service-facts.ts'
import { askAgain, confirmedInWords } from '../../shared/services/staleness.ts'
import { RichTextView } from './RichTextView.tsx'

/** The page of one service: how far it can be trusted, what is known, its leaflet. */
export function ServiceView(props: {
  entry: ServiceEntry
  labels: ServiceLabels
  stale: boolean
  sample: boolean
}) {
  const { entry, labels, stale, sample } = props
  return (
    <article className="service">
      {sample ? (
        <p className="service__caution">
          <strong>Sample.</strong> It shows what a directory looks like. Check with the provider before
          relying on it.
        </p>
      ) : null}
      {stale ? (
        <p className="service__caution">
          <strong>{confirmedInWords(entry)}:</strong> {askAgain(entry)} before proposing it.
        </p>
      ) : null}
      <dl className="facts">
        {serviceFacts(entry, labels).map(({ label, says }) => (
          <div key={label} className="service__fact">
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {entry.leaflet === null ? null : <RichTextView parts={richTextParts(entry.leaflet)} />}
    </article>
  )
}
