import type { SignatureShown } from '../../shared/document/signatures.ts'
import { longInstant } from '../../shared/lib/dates.ts'

const AS = { author: 'as author', countersigner: 'as countersigner', office: 'sealed by the office' } as const

/** Who signed, as what, and when by their own clock. */
export function SignatureList(props: { signatures: readonly SignatureShown[] }) {
  if (props.signatures.length === 0) return <p className="hint">Nobody has signed.</p>
  return (
    <ul className="signatures">
      {props.signatures.map((signature) => (
        <li key={`${signature.role} ${signature.keyId} ${signature.at}`}>
          <b>{signature.name}</b>
          {signature.grade === null ? '' : `, ${signature.grade}`}, {AS[signature.role]},{' '}
          {longInstant(signature.at)}
          <br />
          <small>Time by the signer’s computer</small>
        </li>
      ))}
    </ul>
  )
}
