const GROUP = 4
/** Half of a SHA-256: enough that nobody finds another file with the same. */
const SHOWN = 32

/** A fingerprint in groups to read aloud, the same at both ends of the line. */
export function Fingerprint(props: { of: string }) {
  const groups = Array.from({ length: SHOWN / GROUP }, (_, at) =>
    props.of.slice(at * GROUP, (at + 1) * GROUP),
  )
  return <p className="fingerprint">{groups.join(' ')}</p>
}
