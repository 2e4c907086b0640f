import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { Reply } from '../../shared/contract/refusals.ts'
import type { WindowBridge } from '../../shared/contract/window-bridge.ts'

/*
 * These functions are sent to the page as text and run there, before any script of the page: they may use
 * nothing of this file but their own argument. What they need of the page is declared here, so that no
 * other file of the host sees a DOM.
 */
declare const window: {
  readonly top: unknown
  readonly location: { readonly origin: string }
  courtsideCall(message: string): Promise<string>
  readonly navigation: Navigation
  addEventListener(name: string, listener: (event: PageEvent) => void, capture?: boolean): void
  dispatchEvent(event: unknown): boolean
}
declare const document: {
  createElement(name: 'input'): {
    type: string
    accept: string
    files: ArrayLike<unknown>
    addEventListener(name: 'change' | 'cancel', listener: () => void): void
    click(): void
  }
}
type PageEvent = {
  readonly detail: CourtsideEvent
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly target: { closest(selector: string): unknown }
  preventDefault(): void
}
type Navigation = {
  addEventListener(
    name: 'navigate',
    listener: (event: {
      readonly destination: { readonly sameDocument: boolean }
      preventDefault(): void
    }) => void,
  ): void
}
declare const CustomEvent: new (name: string, init: { detail: unknown }) => unknown

/** Gives the page `window.courtside`, and holds a window with something in it open until it has saved. */
export function giveBridge(own: { origin: string }): void {
  if (window.top !== window || window.location.origin !== own.origin) return
  const listeners = new Set<(event: CourtsideEvent) => void>()
  let mayClose = false
  window.addEventListener('courtside:event', (event) => {
    for (const listener of listeners) listener(event.detail)
  })
  window.addEventListener('courtside:mayClose', () => {
    mayClose = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (!mayClose) event.preventDefault()
  })
  // No way out of the page but closing it: a beforeunload then always means that the window is to close.
  window.navigation.addEventListener('navigate', (event) => {
    if (!event.destination.sameDocument) event.preventDefault()
  })
  // Of the browser's own keys: to load again, to keep the page as a file, to inspect it.
  window.addEventListener(
    'keydown',
    (event) => {
      const key = event.key.toUpperCase()
      const held = event.ctrlKey || event.metaKey
      const browsers =
        key === 'F5' ||
        key === 'F12' ||
        (held && (key === 'R' || key === 'S')) ||
        (held && (event.shiftKey || event.altKey) && ['I', 'J', 'C', 'U'].includes(key))
      if (browsers) event.preventDefault()
    },
    true,
  )
  // Its menu prints, keeps and inspects the page. Where text is written it stays, for spelling and pasting.
  window.addEventListener('contextmenu', (event) => {
    const field = 'input, textarea, [contenteditable="true"]'
    if (event.target.closest(field) === null) event.preventDefault()
  })
  Object.defineProperty(window, 'open', { value: () => null })
  const bridge: WindowBridge = {
    // As text, both ways: the browser's pipe takes a long section apart value by value, at 10 ms for 30 kB.
    run: async (name, input): Promise<Reply<unknown>> =>
      JSON.parse(await window.courtsideCall(JSON.stringify({ name, input }))),
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'courtside', { value: Object.freeze(bridge), enumerable: true })
}

export function tellPage(event: CourtsideEvent): void {
  window.dispatchEvent(new CustomEvent('courtside:event', { detail: event }))
}

export function letPageClose(): void {
  window.dispatchEvent(new CustomEvent('courtside:mayClose', { detail: null }))
}

/** The browser's own file chooser: the chosen File, or null. The page never sees where the file lies. */
export function chooseFile(accept: string): Promise<unknown> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
