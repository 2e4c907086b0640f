import type { KeyboardEvent } from 'react'
import type { Option } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'
import { signPressed } from '../keys/key-name.ts'

/**
 * One key answers, where one option alone has it. A line of a table goes on to the next, since all its options stand
 * in sight.
 */
export function chooseBySign(
  event: KeyboardEvent<HTMLElement>,
  options: readonly Option[],
  line: boolean,
  onChange: (code: string) => void,
): void {
  const sign = signPressed(event)
  const [chosen, ...others] = options.filter((option) => lineKey(option) === sign)
  if (chosen === undefined || others.length > 0) return
  event.preventDefault()
  onChange(chosen.code)
  if (line) nextLine(event.currentTarget)
  else event.currentTarget.querySelector<HTMLElement>(`input[value="${CSS.escape(chosen.code)}"]`)?.focus()
}

function nextLine(from: HTMLElement): void {
  const radios = (lineAfter(from) ?? from).querySelectorAll<HTMLInputElement>('input[type="radio"]')
  const target = [...radios].find(({ checked }) => checked) ?? radios[0]
  target?.focus()
}

/** The next line of the same table: of a grid the place that follows, of choices in lines the next group in them. */
function lineAfter(from: HTMLElement): Element | null {
  const lines = from.closest('.choice-lines')
  if (lines !== null) {
    const all = [...lines.querySelectorAll('[data-run]')]
    return all[all.indexOf(from) + 1] ?? null
  }
  const next = from.closest('.place--line')?.nextElementSibling
  return next?.matches('.place--line') === true ? next : null
}
