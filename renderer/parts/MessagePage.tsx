import { type ReactNode, useEffect, useRef } from 'react'
import { focusFirst } from '../controls/focus-first.ts'
import { PracticeSays } from './PracticeSays.tsx'

/** A page with one thing on it, before anyone is signed in. */
export function MessagePage(props: { title: string; office?: string; children: ReactNode }) {
  const page = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${props.title} – Courtside`
    focusFirst(page.current, heading.current)
  }, [props.title])
  return (
    <div className="plain">
      <header className="top">
        <span className="top__brand">Courtside</span>
        {props.office === undefined ? null : (
          <div className="top__case">
            <span>{props.office}</span>
          </div>
        )}
        <div className="top__end">
          <PracticeSays />
          <span className="tag">OFFICIAL-SENSITIVE</span>
        </div>
      </header>
      <main className="plain__page" ref={page}>
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.children}
      </main>
    </div>
  )
}
