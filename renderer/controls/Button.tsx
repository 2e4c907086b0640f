import type { ReactNode } from 'react'

const CLASSES = {
  /** The one main action of a page. */
  go: 'btn',
  second: 'btn btn--2',
  /** Deletes something for good. */
  warning: 'btn btn--warning',
  link: 'link',
  /** Beside what it undoes or clears. */
  quiet: 'link link--quiet',
} as const

/** What can be pressed. While `busy` it keeps its place and the focus, and pressing it again does nothing. */
export function Button(props: {
  kind: keyof typeof CLASSES
  /** Sends the form it stands in. */
  submit?: boolean
  busy?: boolean
  /** Its accessible name, where its words alone do not say what it does; it contains them. */
  name?: string
  small?: boolean
  /** A key that does the same where the focus is: Tab passes the button by. */
  keys?: string
  onClick?: () => void
  children: ReactNode
}) {
  const { kind, busy = false, onClick } = props
  return (
    <button
      type={props.submit === true ? 'submit' : 'button'}
      className={props.small === true ? `${CLASSES[kind]} btn--small` : CLASSES[kind]}
      aria-disabled={busy || undefined}
      aria-label={props.name}
      aria-keyshortcuts={props.keys}
      title={props.keys}
      tabIndex={props.keys === undefined ? undefined : -1}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {props.children}
    </button>
  )
}
