import type { ReactNode } from 'react'
import { useAppWindow } from '../window/AppContext.tsx'

type Key = { keys: string; does: string; run?: () => void }

/** The keys of every page with those of this one among them, and at the right what is true of this computer. */
export function StatusBar(props: { keys?: readonly Key[]; children?: ReactNode }) {
  const { lock, openKeys, openPalette } = useAppWindow()
  const keys: readonly Key[] = [
    { keys: 'Ctrl K', does: 'anything', run: openPalette },
    ...(props.keys ?? []),
    { keys: 'Ctrl Shift L', does: 'lock', run: lock },
    { keys: '?', does: 'keys', run: openKeys },
  ]
  return (
    <footer className="foot">
      {keys.map(({ keys, does, run }) =>
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
