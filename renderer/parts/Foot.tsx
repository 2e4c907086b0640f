import type { ReactNode } from 'react'

/** The keys worth knowing here, and at the right what is true of this computer. */
export function Foot(props: {
  keys: readonly { keys: string; does: string; run?: () => void }[]
  children?: ReactNode
}) {
  return (
    <footer className="foot">
      {props.keys.map(({ keys, does, run }) =>
        run === undefined ? (
          <span key={keys}>
            <kbd>{keys}</kbd> {does}
          </span>
        ) : (
          <button key={keys} type="button" onClick={run}>
            <kbd>{keys}</kbd> {does}
          </button>
        ),
      )}
      <span className="foot__right">{props.children}</span>
    </footer>
  )
}
