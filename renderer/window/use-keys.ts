import { useEffect, useRef } from 'react'

/** "Ctrl+Shift+L", "Alt+ArrowUp", "F6", "?", as `keyName` writes them. */
export function keyName(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}): string {
  const letter = event.key.length === 1
  const marks = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // A shifted sign is its own name ("?"); Shift is named only with letters under Ctrl and with named keys.
    event.shiftKey && (!letter || event.ctrlKey || event.metaKey) ? 'Shift' : '',
  ].filter(Boolean)
  return [...marks, letter ? event.key.toUpperCase() : event.key].join('+')
}

const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))

/** Keys for the whole window. A bare sign ("?", "/") is left alone while someone types. */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = keyName(event)
      const act = latest.current[name]
      if (act === undefined || event.defaultPrevented) return
      if (name.length === 1 && inText(event.target)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
