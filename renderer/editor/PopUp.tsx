import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isKey, type KeyPress, pressed } from '../keys/key-name.ts'

export type Choice = {
  readonly words: string
  readonly lang?: string | undefined
  /** Stands out: what is most often wanted. */
  readonly strong?: boolean
  /** Whether it is chosen; undefined where it is no switch. */
  readonly on?: boolean
  readonly keys?: string
  readonly take: () => void
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 } as const
const WIDTH = 260
const HIGHEST = 300

/** A short list under a word or a button: arrows and Enter, Escape back. It takes the focus and gives it back. */
export function PopUp(props: {
  label: string
  /** What it stands under, or above where there is no room. */
  under: DOMRect
  choices: readonly Choice[]
  above?: ReactNode
  below?: ReactNode
  onClose: () => void
  /** A key that is not the list's own; true where it is answered. */
  onKey?: (event: KeyPress) => boolean
}) {
  const { choices, under, onClose } = props
  const [lit, setLit] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const hint = useId()
  const at = Math.min(lit, choices.length - 1)
  // Choices that come late take the focus only where nobody has moved it.
  useEffect(() => {
    list.current?.querySelectorAll<HTMLElement>('button')[at]?.focus()
  })
  const up = under.bottom + HIGHEST > window.innerHeight && under.top > HIGHEST
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={props.label}
      aria-describedby={props.below === undefined ? undefined : hint}
      className="rt-popup"
      style={{
        left: Math.max(4, Math.min(under.left, window.innerWidth - WIDTH - 4)),
        ...(up ? { bottom: window.innerHeight - under.top + 4 } : { top: under.bottom + 4 }),
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onClose()
      }}
      onKeyDown={(event) => {
        const arrow = pressed(event, 'within')
        if (arrow !== null) setLit((at + choices.length + STEPS[arrow]) % choices.length)
        else if (isKey(event, 'close')) onClose()
        else if (props.onKey?.(event) !== true) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {props.above}
      {choices.map(({ words, lang, strong, on, keys, take }) => (
        <button
          key={words}
          type="button"
          {...(on === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': on })}
          tabIndex={-1}
          lang={lang}
          className={strong === true ? 'rt-popup__item rt-popup__item--strong' : 'rt-popup__item'}
          onClick={take}
        >
          <span>{words}</span>
          {keys === undefined ? null : <kbd>{keys}</kbd>}
        </button>
      ))}
      {props.below === undefined ? null : (
        <p id={hint} className="rt-popup__hint">
          {props.below}
        </p>
      )}
    </div>
  )
}
