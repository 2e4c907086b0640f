import type { KeyboardEvent } from 'react'
import type { Option } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'

/** One key answers a line of a table and goes on to the next: all its options stand in sight. */
export function answerLine(
  event: KeyboardEvent<HTMLElement>,
  options: readonly Option[],
  onChange: (code: string) => void,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const chosen = options.find((option) => lineKey(option) === event.key.toLowerCase())
  if (chosen === undefined) return
  event.preventDefault()
  onChange(chosen.code)
  const line = event.currentTarget.closest('.place--line')
  const next = line?.nextElementSibling
  const radios = (next?.matches('.place--line') === true ? next : line)?.querySelectorAll<HTMLInputElement>(
    'input[type="radio"]',
  )
  const target = [...(radios ?? [])].find(({ checked }) => checked) ?? radios?.[0]
  target?.focus()
}
