import type { ReactNode } from 'react'

/** The keys worth knowing here, and at the right what is true of this computer. */
export function Foot(props: { keys: readonly (readonly [string, string])[]; children?: ReactNode }) {
  return (
    <footer className="foot">
      {props.keys.map(([keys, does]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {does}
        </span>
      ))}
      <span className="foot__right">{props.children}</span>
    </footer>
  )
}
