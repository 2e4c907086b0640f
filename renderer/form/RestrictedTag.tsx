import { RESTRICTED_MEANING } from '../editor/restricted.ts'

/** Says that a whole answer is restricted on every copy. */
export function RestrictedTag() {
  return (
    <span className="q-restricted" title={RESTRICTED_MEANING}>
      Restricted<span className="vh">{RESTRICTED_MEANING.replace(/^Restricted/, '')}</span>
    </span>
  )
}
