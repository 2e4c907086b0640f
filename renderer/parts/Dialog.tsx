import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { focusFirst } from '../controls/focus-first.ts'
import { keyShown } from '../keys/keys.ts'

/**
 * The platform's own modal dialog: it keeps the focus, makes the rest inert, and closes with Esc.
 * The focus returns to where it was.
 */
export function Dialog(props: {
  title: string
  /** Null where a choice must be made first. */
  onClose: (() => void) | null
  children: ReactNode
  size?: 'narrow' | 'wide'
}) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    focusFirst(element, heading.current)
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog--${props.size ?? 'narrow'}`}
      aria-labelledby={titleId}
      // A cancel that is prevented is not enough: Chromium closes at the third Esc all the same.
      closedby={props.onClose === null ? 'none' : undefined}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose?.()
      }}
    >
      <div className="dialog__head">
        <h2 id={titleId} tabIndex={-1} ref={heading}>
          {props.title}
        </h2>
        {props.onClose === null ? null : (
          <button type="button" className="dialog__close" onClick={props.onClose}>
            Close <kbd>{keyShown('close')}</kbd>
          </button>
        )}
      </div>
      <div className="dialog__body">{props.children}</div>
    </dialog>
  )
}
