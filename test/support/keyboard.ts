import { expect, type Locator, type Page } from '@playwright/test'
import { type KeyId, keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'

/** What went through the keyboard: signs of text, and every other key. */
export type Pressed = { characters: number; keys: number }

/**
 * In the page: how many Tabs lead from where the focus is to this element, below nothing with Shift; null where Tab
 * does not stop at it. Radios of one name are one stop, at the one that is chosen.
 */
function tabsTo(target: Element): number | null {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true], [tabindex]',
    ),
  ]
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
  const isRadio = (element: Element) => element instanceof HTMLInputElement && element.type === 'radio'
  const stops = all.filter((element) => {
    if (!within.contains(element) || element.tabIndex < 0 || element.matches(':disabled')) return false
    if (element.closest('[hidden], [inert]') !== null || element.getClientRects().length === 0) return false
    if (!isRadio(element)) return true
    const name = element.getAttribute('name')
    const group = all.filter((other) => isRadio(other) && other.getAttribute('name') === name)
    return (group.find((one) => one.matches(':checked')) ?? group[0]) === element
  })
  const here = document.activeElement ?? document.body
  const isAfter = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (here === target) return 0
  if (!stops.some((stop) => stop === target)) return null
  return isAfter(here, target)
    ? stops.filter((stop) => isAfter(here, stop) && !isAfter(target, stop)).length
    : -stops.filter((stop) => isAfter(stop, here) && !isAfter(stop, target)).length
}

/** A keyboard that counts. Nothing here uses the mouse, or puts the focus anywhere but by keys. */
export function keyboard(page: Page) {
  const pressed: Pressed = { characters: 0, keys: 0 }

  /** A key of the window, or one that every keyboard has. */
  const press = async (key: string, times = 1) => {
    for (let at = 0; at < times; at += 1) {
      pressed.keys += 1
      await page.keyboard.press(key.replace('Ctrl', 'Control'))
    }
  }
  /** A new line in it is a key. */
  const type = async (text: string, newLine = 'Enter') => {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await press(newLine)
      pressed.characters += line.length
      await page.keyboard.type(line)
    }
  }
  const distance = async (target: Locator): Promise<number> =>
    must(await target.evaluate(tabsTo), `Tab reaches ${target}`)
  /** By Tab, or back by Shift and Tab where that is shorter; again where a stop called for another on the way. */
  const to = async (target: Locator, group = target) => {
    for (let tries = 0; tries < 4; tries += 1) {
      const far = await distance(target)
      if (far === 0 || (await group.locator(':focus').count()) > 0) break
      await press(far < 0 ? 'Shift+Tab' : 'Tab', Math.abs(far))
    }
    // Backwards, Tab comes to the last of radios of which none is chosen.
    if (group === target) await expect(target).toBeFocused()
    else await expect(group.locator(':focus')).toHaveCount(1)
  }
  return {
    pressed,
    press,
    type,
    distance,
    to,
    /** The first key that does this. */
    pressFor: (id: KeyId) => press(must(keysOf(id)[0], id)),
  }
}
export type Keyboard = ReturnType<typeof keyboard>
