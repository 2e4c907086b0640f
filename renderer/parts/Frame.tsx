import { type ReactNode, useEffect } from 'react'
import { type KeyId, keyShown } from '../keys/keys.ts'
import { useAppWindow } from '../window/AppContext.tsx'
import { usePanes } from '../window/use-panes.ts'

/** A key in the foot, and in a word or two what it does here. */
export type Key = { key: KeyId; does: string; run?: () => void }

export const courtKey = (run: () => void): Key => ({ key: 'court', does: 'court view', run })

/**
 * The frame of every page of a signed-in officer: the way past the bars, the top bar, the page, and below the
 * keys that work here with what is true of this computer.
 */
export function Frame(props: {
  /** Of the window; it names the page before anything on it is read. */
  title: string
  /** Which columns the page has (_frame.scss). */
  columns: 'one' | 'day' | 'desk' | 'preview' | 'papers' | 'after'
  bar: ReactNode
  keys?: readonly Key[]
  says?: string
  /** What was just done, said beside the keys. */
  status?: ReactNode
  children: ReactNode
}) {
  const { hide, openKeys, openPalette, otherCase } = useAppWindow()
  usePanes()
  useEffect(() => {
    document.title = `${props.title} – Courtside`
  }, [props.title])
  const keys: readonly Key[] = [
    { key: 'palette', does: 'anything', run: openPalette },
    ...(props.keys ?? []),
    ...(otherCase === null ? [] : [{ key: 'otherCase', does: 'other case', run: otherCase } as const]),
    { key: 'hide', does: 'hide the screen', run: hide },
    { key: 'keys', does: 'keys', run: openKeys },
  ]
  return (
    <div className={`app app--${props.columns}`}>
      <a href="#main" className="skip">
        Skip to the page
      </a>
      {props.bar}
      {props.children}
      <footer className="foot">
        {keys.map(({ key, does, run }) =>
          run === undefined ? (
            <span key={key}>
              <kbd>{keyShown(key)}</kbd> {does}
            </span>
          ) : (
            <button key={key} type="button" onClick={run}>
              <kbd>{keyShown(key)}</kbd> {does}
            </button>
          ),
        )}
        {props.status}
        <span className="foot__end">{props.says ?? 'Kept on this computer until you hand it over'}</span>
        <span className="foot__mark">OFFICIAL-SENSITIVE</span>
      </footer>
    </div>
  )
}
