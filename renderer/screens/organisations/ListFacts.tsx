import type { KeyListShown } from '../../../shared/contract/trust-commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'

/** Version, until when, and the groups by which people know its root. */
export function ListFacts({ list }: { list: KeyListShown }) {
  return (
    <>
      {list.expired ? (
        <p className="finding finding--warn">
          This list has run out. What arrives now is refused, and no handover leaves encrypted: import a newer
          one.
        </p>
      ) : null}
      <dl className="facts">
        <dt>Version</dt>
        <dd>{list.version}</dd>
        <dt>Signed</dt>
        <dd>
          {longInstant(list.issuedAt)}, by {list.root.name}
        </dd>
        <dt>Runs out</dt>
        <dd>{longInstant(list.expires)}</dd>
        <dt>Groups of the root</dt>
        <dd>
          <code>{list.root.words}</code>
        </dd>
      </dl>
    </>
  )
}
