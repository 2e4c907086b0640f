import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isKey, pressed } from '../keys/key-name.ts'
import { type KeyId, keyShown } from '../keys/keys.ts'
import { focusableIn } from '../window/focusable.ts'

/** A button that opens a list of things to go to or do. It closes with Esc, by a press elsewhere, and once one is chosen. */
export function Menu(props: { label: string; current: boolean; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const listId = useId()
  useEffect(() => {
    const box = around.current
    if (!open || box === null) return
    const move = (by: 1 | -1) => {
      const items = focusableIn(box)
      const here = items.indexOf(
        document.activeElement instanceof HTMLElement ? document.activeElement : document.body,
      )
      items.at((here + by + items.length) % items.length)?.focus()
    }
    const keyDown = (event: KeyboardEvent) => {
      const arrow = pressed(event, 'within')
      if (isKey(event, 'close')) {
        event.stopPropagation()
        setOpen(false)
        box.querySelector('button')?.focus()
      }
      if (arrow === 'ArrowDown' || arrow === 'ArrowUp') {
        event.preventDefault()
        move(arrow === 'ArrowDown' ? 1 : -1)
      }
    }
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) setOpen(false)
    }
    box.addEventListener('keydown', keyDown)
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      box.removeEventListener('keydown', keyDown)
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [open])
  return (
    <div className="menu" ref={around}>
      <button
        type="button"
        className="top__page"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-current={props.current ? 'true' : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.label} <span className="shape shape--down" aria-hidden="true" />
      </button>
      {open ? (
        <div className="menu__list" id={listId}>
          {props.children(() => setOpen(false))}
        </div>
      ) : null}
    </div>
  )
}

/** One line of a menu, with what it is for below. */
export function MenuItem(props: {
  title: string
  says: string
  current?: boolean
  /** The key that does the same anywhere. */
  byKey?: KeyId
  onChoose: () => void
}) {
  const id = useId()
  return (
    <div className="menu__item">
      <button
        type="button"
        aria-describedby={id}
        aria-current={props.current === true ? 'page' : undefined}
        onClick={props.onChoose}
      >
        {props.title}
      </button>
      {props.byKey === undefined ? null : <kbd>{keyShown(props.byKey)}</kbd>}
      <small id={id}>{props.says}</small>
    </div>
  )
}
