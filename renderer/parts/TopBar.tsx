import type { ReactNode } from 'react'
import { keyShown } from '../keys/keys.ts'
import { useAppWindow } from '../window/AppContext.tsx'
import { PracticeSays } from './PracticeSays.tsx'

/** The bar that never changes: whose window this is, at the right what holds now, and the lock. */
export function TopBar(props: {
  children?: ReactNode
  right?: ReactNode
  /** The way back from a page about one person; without it this is a page of the office. */
  onBack?: () => void
  /** Where that leads. */
  back?: string
}) {
  const { lock } = useAppWindow()
  return (
    <header className="top">
      {props.onBack === undefined ? (
        <span className="top__brand">Courtside</span>
      ) : (
        <button type="button" className="top__back" onClick={props.onBack}>
          <span className="shape shape--left" aria-hidden="true" />
          {props.back ?? 'Today'}
        </button>
      )}
      {props.children}
      <div className="top__end">
        <PracticeSays />
        {props.right}
        <button type="button" className="top__button" onClick={lock}>
          Lock <kbd>{keyShown('lock')}</kbd>
        </button>
      </div>
    </header>
  )
}
