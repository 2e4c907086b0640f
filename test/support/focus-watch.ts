import type { Page } from '@playwright/test'

const MARK = 'The focus fell to the body after: '

/**
 * Runs in the page. Whoever works a control with the keyboard goes on from there: the focus may be on the body
 * while a page changes, never for longer. Sixty quiet beats rather than a time: a busy page has none. What is laid out
 * for paper holds no case, and so no focus.
 */
const WATCH = `(() => {
  const CONTROL = 'button, a[href], input, select, textarea, summary, label, [tabindex], [role], [contenteditable="true"]'
  const nameOf = (element) =>
    (element.getAttribute('aria-label') || (element.isContentEditable ? 'a text' : element.textContent.trim()) || element.getAttribute('name') || element.id || element.tagName).slice(0, 60)
  const nowhere = () => document.activeElement === null || document.activeElement === document.body
  let last = null
  let beats = 0
  const acted = (event) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null
    if (event.type === 'keydown' && nowhere()) return
    last = control === null ? null : nameOf(control) + (event.key === undefined ? '' : ' (' + event.key + ')')
    beats = 0
  }
  for (const type of ['keydown', 'mousedown', 'click']) addEventListener(type, acted, true)
  setInterval(() => {
    beats = nowhere() && !matchMedia('print').matches ? beats + 1 : 0
    if (beats < 60 || last === null) return
    console.debug(${JSON.stringify(MARK)} + last)
    last = null
  }, 15)
})()`

/** Tells each control of the page after which the focus stayed on the body. */
export async function watchFocus(page: Page, onLost: (control: string) => void): Promise<void> {
  page.on('console', (message) => {
    const said = message.text()
    if (said.startsWith(MARK)) onLost(said.slice(MARK.length))
  })
  await page.evaluate(WATCH)
}
