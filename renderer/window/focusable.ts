const FOCUSABLE = [
  'input:not([type=hidden]):not(:disabled)',
  'textarea:not(:disabled)',
  'select:not(:disabled)',
  'button:not(:disabled)',
  'a[href]',
  'summary',
  '[contenteditable=true]',
  '[tabindex="0"]',
].join(', ')

/** What the Tab key can reach within an element, in its order; what is hidden or inert is left out. */
export const focusableIn = (around: Element): HTMLElement[] =>
  [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && element.closest('[hidden], [inert], dialog:not([open])') === null,
  )
