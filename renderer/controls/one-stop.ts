import { type FocusEvent, type KeyboardEvent, useState } from 'react'

const ONE_BY_ONE: Readonly<Record<string, number>> = {
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
export function useOneStop(count: number, steps: Readonly<Record<string, number>> = ONE_BY_ONE) {
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
        if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
        const controls = controlsIn(event.currentTarget)
        const from = controls.indexOf(event.target)
        const step = steps[event.key]
        const to =
          event.key === 'Home' ? 0 : event.key === 'End' ? controls.length - 1 : from + (step ?? Number.NaN)
        const next = controls[to]
        if (from === -1 || next === undefined) return
        event.preventDefault()
        next.focus()
      },
    },
  }
}
