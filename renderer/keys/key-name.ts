import { type KeyId, type KeyOf, keysOf } from './keys.ts'

/** What a key event tells of itself, in React and in the browser. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** With a key held, layouts write another character: there digits and the full stop go by their place. */
function signOf({ key, code, ctrlKey, altKey }: KeyPress): string {
  if (key === ' ') return 'Space'
  if (!ctrlKey && !altKey) return key
  return code === 'Period' ? '.' : /^Digit\d$/.test(code) ? code.slice(-1) : key
}

/** "Ctrl+Shift+L", "Alt+ArrowUp", "F6", "?", as the list of keys writes them. */
export function keyName(event: KeyPress): string {
  const sign = signOf(event)
  const letter = sign.length === 1
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // A shifted sign is its own name ("?"); Shift is named only with letters under Ctrl and with named keys.
    event.shiftKey && (!letter || event.ctrlKey || event.metaKey) ? 'Shift' : '',
  ].filter(Boolean)
  return [...held, letter ? sign.toUpperCase() : sign].join('+')
}

/** Which of the keys that do this was pressed; null for another. */
export function pressed<Id extends KeyId>(event: KeyPress, id: Id): KeyOf<Id> | null {
  const name = keyName(event)
  return keysOf(id).find((key) => key === name) ?? null
}

export const isKey = (event: KeyPress, id: KeyId): boolean => pressed(event, id) !== null

/** The sign pressed with nothing held, in small letters: what a template gives as a key. */
export const signPressed = (event: KeyPress): string | null => {
  const name = keyName(event)
  return name.length === 1 ? name.toLowerCase() : null
}
