import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { keyName } from './key-name.ts'
import { isKeyId, type KeyId, keysOf } from './keys.ts'

/** Whether a sign alone ("N", "?") does anything outside a text: whoever speaks to the window may switch that off. */
export const SingleKeys = createContext(true)

const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))

/** Beneath a dialog nothing is in sight that a sign alone could mean. */
const underDialog = (): boolean => document.querySelector('dialog[open]') !== null

export type KeyHandlers = { readonly [Id in KeyId]?: ((which: number) => void) | undefined }

/** Keys for the whole window; each is told which of its keys it was. A sign alone is left to whoever types. */
export function useKeys(keys: KeyHandlers) {
  const single = useContext(SingleKeys)
  const latest = useRef({ keys, single })
  // Before anything is shown: whoever sees the page of a moment ago gone presses a key of the present one.
  useLayoutEffect(() => {
    latest.current = { keys, single }
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { keys, single } = latest.current
      const name = keyName(event)
      if (event.defaultPrevented) return
      const id = idsIn(keys).find((id) => placeOf(id, name) !== -1)
      if (id === undefined) return
      if (name.length === 1 && (!single || inText(event.target) || underDialog())) return
      event.preventDefault()
      keys[id]?.(placeOf(id, name))
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

const idsIn = (keys: object): KeyId[] => Object.keys(keys).filter(isKeyId)
const placeOf = (id: KeyId, name: string): number => namesOf(id).indexOf(name)
const namesOf = (id: KeyId): readonly string[] => keysOf(id)
