import type { Page } from '@playwright/test'

const MARK = 'The focus fell to the body after: '

/**
 * Runs in the page. Whoever works a control with the keyboard goes on from there: the focus may be on the body while a
 * page changes, and not once it has come to rest. It rests when two frames have been drawn, and what was waiting
 * behind them has run, without a change to the page, a step of the focus or another act. What is laid out for paper
 * holds no case, and so no focus: where it was before is lost to the paper, and to no control.
 */
const WATCH = `(() => {
  const CONTROL = 'button, a[href], input, select, textarea, summary, label, [tabindex], [role], [contenteditable="true"]'
  const nameOf = (element) =>
    (element.getAttribute('aria-label') || (element.isContentEditable ? 'a text' : element.textContent.trim()) || element.getAttribute('name') || element.id || element.tagName).slice(0, 60)
  const nowhere = () => document.activeElement === null || document.activeElement === document.body
  let last = null
  let moves = 0
  const atRest = () => {
    if (last === null || !nowhere() || matchMedia('print').matches) return
    console.debug(${JSON.stringify(MARK)} + last)
    last = null
  }
  const moved = () => {
    const move = ++moves
    const still = (then) => () => { if (move === moves) then() }
    requestAnimationFrame(still(() => requestAnimationFrame(still(() => setTimeout(still(atRest), 0)))))
  }
  const acted = (event) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null
    if (event.type === 'keydown' && nowhere()) return
    last = control === null ? null : nameOf(control) + (event.key === undefined ? '' : ' (' + event.key + ')')
    moved()
  }
  matchMedia('print').addEventListener('change', () => { last = null })
  for (const type of ['keydown', 'mousedown', 'click']) addEventListener(type, acted, true)
  for (const type of ['focusin', 'focusout']) addEventListener(type, moved, true)
  new MutationObserver(moved).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
})()`

/** Tells each control of the page after which the focus stayed on the body. */
export async function watchFocus(page: Page, onLost: (control: string) => void): Promise<void> {
  page.on('console', (message) => {
    const said = message.text()
    if (said.startsWith(MARK)) onLost(said.slice(MARK.length))
  })
  await page.evaluate(WATCH)
}
