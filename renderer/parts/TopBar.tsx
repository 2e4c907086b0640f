import type { ReactNode } from 'react'

/** The bar that never changes: whose window this is, and at the right what holds now. */
export function TopBar(props: { children?: ReactNode; right?: ReactNode; onBrand?: () => void }) {
  return (
    <header className="top">
      {props.onBrand === undefined ? (
        <span className="top__brand">Courtside</span>
      ) : (
        <button type="button" className="top__brand" onClick={props.onBrand} title="To the start page">
          Courtside
        </button>
      )}
      {props.children}
      <div className="top__right">{props.right}</div>
    </header>
  )
}

/** Skips the bars; the first thing the Tab key meets. */
export function SkipLink() {
  return (
    <a href="#main" className="govuk-skip-link">
      Skip to the questions
    </a>
  )
}
