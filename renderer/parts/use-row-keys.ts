import { type RefObject, useEffect, useRef } from 'react'
import { pressed } from '../keys/key-name.ts'

/**
 * The arrows go from name to name within a table of the class "list", and into it from the head of the page; elsewhere
 * they scroll, choose or write. For the table to hold as its ref.
 */
export function useRowKeys(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const arrow = pressed(event, 'row')
      const { target } = event
      if (arrow === null || !(target instanceof Element) || document.querySelector('dialog[open]') !== null)
        return
      if (table.current?.contains(target) !== true && !target.matches('h1, body')) return
      event.preventDefault()
      const all = [...(table.current?.querySelectorAll<HTMLButtonElement>('.list__name') ?? [])]
      const row = document.activeElement?.closest('tr')
      const here = all.findIndex((name) => name.closest('tr') === row)
      const next = here === -1 ? 0 : here + (arrow === 'ArrowDown' ? 1 : -1)
      all[Math.min(all.length - 1, Math.max(0, next))]?.focus()
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [])
  return table
}
