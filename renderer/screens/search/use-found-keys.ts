import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isKey, pressed } from '../../keys/key-name.ts'

/**
 * The keys of a search: from the field the arrow down goes to the first that was found and from there on and back,
 * Enter opens. Enter before the answer is there opens the first of it once it is, and never one of an earlier answer.
 */
export function useFoundKeys(current: boolean) {
  const list = useRef<HTMLTableElement>(null)
  const field = useRef<HTMLElement | null>(null)
  const opens = useRef(false)
  const names = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('.list__name') ?? [])]

  useEffect(() => {
    if (!current || !opens.current) return
    opens.current = false
    names()[0]?.click()
  })

  return {
    list,
    inField: (event: KeyboardEvent<HTMLElement>) => {
      field.current = event.currentTarget
      if (pressed(event, 'within') === 'ArrowDown') names()[0]?.focus()
      else if (!isKey(event, 'choose')) {
        opens.current = false
        return
      } else if (current) names()[0]?.click()
      else opens.current = true
      event.preventDefault()
    },
    inList: (event: KeyboardEvent) => {
      const arrow = pressed(event, 'within')
      if (arrow !== 'ArrowDown' && arrow !== 'ArrowUp') return
      event.preventDefault()
      const all = names()
      const here = all.findIndex((name) => name.closest('tr') === document.activeElement?.closest('tr'))
      if (arrow === 'ArrowUp' && here <= 0) field.current?.focus()
      else all[Math.min(all.length - 1, here + (arrow === 'ArrowDown' ? 1 : -1))]?.focus()
    },
  }
}
