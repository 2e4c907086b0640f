import { JSDOM } from 'jsdom'

/**
 * A window for components that are typed in and pressed, beside the real application in the same process: import it
 * before react-dom. Vitest's own jsdom environment will not do, for in it modules no longer know their files.
 */
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://courtside.invalid' })
const given = [
  'document',
  'Element',
  'Event',
  'HTMLButtonElement',
  'HTMLDialogElement',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'InputEvent',
  'KeyboardEvent',
  'MouseEvent',
  'MutationObserver',
  'Node',
  'Range',
  'Text',
]
for (const name of given) Reflect.set(globalThis, name, Reflect.get(window, name))
Object.assign(globalThis, {
  window,
  getComputedStyle: window.getComputedStyle.bind(window),
  getSelection: window.getSelection.bind(window),
  // Of what jsdom lacks: what is asked for here by ids and names alone.
  ClipboardEvent: class ClipboardEvent extends window.Event {},
  DragEvent: class DragEvent extends window.Event {},
  CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') },
  IS_REACT_ACT_ENVIRONMENT: true,
})
window.HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
window.HTMLDialogElement.prototype.close = function close() {
  this.open = false
}
window.HTMLElement.prototype.scrollIntoView = () => {}
window.Range.prototype.getBoundingClientRect = () => window.document.body.getBoundingClientRect()
