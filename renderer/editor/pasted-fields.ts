const typeOf = (field: Element): string => field.getAttribute('type')?.toLowerCase() ?? 'text'

/** What a field of a form shows; null for what is no field. */
export function fieldWords(field: HTMLElement): string | null {
  if (field.nodeName === 'TEXTAREA') return field.textContent
  if (field.nodeName !== 'INPUT') return null
  const type = typeOf(field)
  const on = field.hasAttribute('checked')
  if (type === 'checkbox') return on ? '☒ ' : '☐ '
  if (type === 'radio') return on ? '◉ ' : '○ '
  const shown = /^(text|number|date|time|email|tel|url|search|month|week)$/.test(type)
  return shown ? (field.getAttribute('value') ?? '') : ''
}

/** The options that a list shows as chosen: the first where none is, as a page does. */
export function chosenIn(list: Element): Element[] {
  const options = [...list.querySelectorAll('option')]
  const chosen = options.filter((option) => option.hasAttribute('selected'))
  if (list.hasAttribute('multiple')) return chosen
  return (chosen.length === 0 ? options : chosen.slice(-1)).slice(0, 1)
}
