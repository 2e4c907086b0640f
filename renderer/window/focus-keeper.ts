import { focusableIn } from './focusable.ts'

/** An element that had the focus, and its place in the page, which is followed when things around it go. */
type Place = { readonly element: HTMLElement; around: Node; before: Node | null; wasTaken: boolean }

/**
 * Wherever an element that has the focus leaves the page, or can no longer have it, the browser drops the focus
 * to the body: the keyboard begins at the top and a screen reader falls silent. This watches the whole window
 * and moves the focus to the nearest control of what is left: what came in its place or follows it, else what
 * stands before it, looking first in its own group and then in those around; where the whole page changed, to
 * the page's heading, or to the page until its heading is there. Pages and dialogs that take the focus themselves
 * come first.
 */
export function keepFocus(): () => void {
  let last: Place | null = null
  /** What had the focus before a dialog opened. */
  let beneath: Place | null = null
  let soon: ReturnType<typeof setTimeout> | null = null

  const focused = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.parentNode === null) return
    const inDialog = target.closest('dialog') !== null
    if (inDialog && last !== null && last.element.closest('dialog') === null) beneath = last
    last = { element: target, around: target.parentNode, before: target.previousSibling, wasTaken: false }
  }
  const settle = (): void => {
    soon = null
    const { activeElement } = document
    const nowhere = activeElement === null || activeElement === document.body || isOut(activeElement)
    if (last === null || !nowhere || !isLost(last)) return
    const dialog = last.element.closest('dialog')
    const closed = beneath !== null && dialog !== null && (!dialog.isConnected || !dialog.open)
    refocus(closed && beneath !== null ? beneath : last)
  }
  const changed = (records: readonly MutationRecord[]): void => {
    for (const place of [last, beneath]) if (place !== null) follow(place, records)
    if (last === null || !isLost(last)) return
    if (soon !== null) clearTimeout(soon)
    soon = setTimeout(settle, 0)
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  })
  document.addEventListener('focusin', focused)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', focused)
    if (soon !== null) clearTimeout(soon)
  }
}

/** Whether it cannot have the focus now. */
const isOut = (element: Element): boolean =>
  !element.isConnected ||
  element.matches(':disabled') ||
  element.closest('[hidden], [inert], dialog:not([open])') !== null

/** What is taken out and put in again elsewhere has lost the focus too. */
const isLost = ({ element, wasTaken }: Place): boolean => wasTaken || isOut(element)

function follow(place: Place, records: readonly MutationRecord[]): void {
  for (const { removedNodes, target, previousSibling } of records)
    for (const gone of removedNodes) {
      place.wasTaken ||= gone.contains(place.element)
      if (gone.contains(place.around)) {
        place.around = target
        place.before = previousSibling
      } else if (target === place.around && gone === place.before) place.before = previousSibling
    }
}

function refocus({ element, around, before }: Place): void {
  if (!isOut(element)) {
    element.focus()
    return
  }
  const modal = [...document.querySelectorAll('dialog')].findLast(({ open }) => open) ?? null
  const page = modal ?? document.querySelector('main')
  let group = around instanceof Element ? around : null
  let mark = before
  while (group?.isConnected === true && (page === null || !group.contains(page) || group === page)) {
    const near = nearest(focusableIn(group), group, mark)
    if (near !== undefined) {
      near.focus()
      return
    }
    mark = group
    group = group.parentElement
  }
  const heading = page?.querySelector<HTMLElement>('h1, h2') ?? page
  if (heading === null) return
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus()
}

/** The first that follows the place, else the last before it. */
function nearest(
  controls: readonly HTMLElement[],
  group: Element,
  before: Node | null,
): HTMLElement | undefined {
  const follows = (control: HTMLElement): boolean =>
    before === null ||
    before.parentNode !== group ||
    (!before.contains(control) &&
      (before.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  return controls.find(follows) ?? controls.at(-1)
}
