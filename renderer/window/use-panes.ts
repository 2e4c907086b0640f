import { useEffect } from 'react'
import { pressed } from '../keys/key-name.ts'
import { focusableIn } from './focusable.ts'

const PANES: readonly string[] = ['rail', 'main', 'side']

/** F6 and Shift+F6 go round the panes; each pane restores the element, and the caret, that had the focus in it. */
export function usePanes(): void {
  useEffect(() => {
    const last = new Map<string, HTMLElement>()
    const paneOf = (element: Element | null) => element?.closest<HTMLElement>('[data-pane]') ?? null
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement)) return
      const name = paneOf(event.target)?.dataset['pane']
      if (name !== undefined) last.set(name, event.target)
    }
    const keyDown = (event: KeyboardEvent) => {
      const key = pressed(event, 'pane')
      if (key === null || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      const here = PANES.indexOf(paneOf(document.activeElement)?.dataset['pane'] ?? '')
      const next = PANES[(here + (key === 'F6' ? 1 : -1) + PANES.length) % PANES.length] ?? 'main'
      const kept = last.get(next)
      const pane = document.querySelector<HTMLElement>(`[data-pane="${next}"]`)
      if (kept?.isConnected === true) kept.focus()
      else if (pane !== null) {
        const here = pane.querySelector<HTMLElement>('[aria-current], [role=tab][tabindex="0"]')
        ;(here ?? focusableIn(pane)[0] ?? pane).focus()
      }
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', keyDown)
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', keyDown)
    }
  }, [])
}
