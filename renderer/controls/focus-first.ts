/** Marks the one field a page or dialog was opened for. `autofocus` will not do: a dialog is hidden when it is made. */
export const FIRST = { 'data-first': '' } as const

/** The field it was opened for, else its heading, so that a screen reader begins there. */
export function focusFirst(around: HTMLElement | null, heading: HTMLElement | null): void {
  const first = around?.querySelector<HTMLElement>('[data-first]') ?? heading
  first?.focus()
}
