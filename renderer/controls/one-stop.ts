import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { pressed } from '../keys/key-name.ts'
import type { KeyOf } from '../keys/keys.ts'

/** By how many controls an arrow moves. */
export type Steps = Readonly<Record<KeyOf<'within'>, number>>

const ONE_BY_ONE: Steps = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

const controlsIn = (group: Element): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>('input, button'),
]

/**
 * A group of controls that is one stop for Tab, with arrows, Home and End within (WAI-ARIA roving tab index):
 * `count` controls, of which each takes `tabIndex(index)` and the one `at` is the stop; `steps` are what a key moves by.
 */
export function useOneStop(count: number, steps: Steps = ONE_BY_ONE) {
  const [last, setLast] = useState(0)
  const at = Math.min(last, count - 1)
  return {
    at,
    tabIndex: (index: number): 0 | -1 => (index === at ? 0 : -1),
    group: {
      onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>): void => {
        setLast(Math.max(0, controlsIn(currentTarget).indexOf(target)))
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        if (!(event.target instanceof HTMLElement)) return
        const controls = controlsIn(event.currentTarget)
        const from = controls.indexOf(event.target)
        const arrow = pressed(event, 'within')
        const end = pressed(event, 'ends')
        if (arrow === null && end === null) return
        const next =
          arrow !== null ? controls[from + steps[arrow]] : end === 'Home' ? controls[0] : controls.at(-1)
        if (from === -1 || next === undefined) return
        event.preventDefault()
        next.focus()
      },
    },
  }
}
