/** Brings a part of the case into sight, its heading with the focus. */
export function goTo(id: string): void {
  const part = document.getElementById(id)
  const heading = part?.querySelector<HTMLElement>('h1, h2')
  if (heading === null || heading === undefined) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}
