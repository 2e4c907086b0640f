import { type ReactNode, useEffect, useId, useRef } from 'react'

export type Words = { label: string; hint?: string | undefined; error?: string | null | undefined }
/** What a control takes over from the words around it. */
type Around = {
  id: string
  name: string
  labelledBy: string
  describedBy: string | undefined
  wrong: boolean
}

/**
 * Label, hint and what is wrong, around one control or a group of them. What is refused takes the focus; of
 * several in a form, the first.
 */
export function Labelled(props: Words & { group?: boolean; children: (around: Around) => ReactNode }) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { hint, error = null } = props
  const wrong = error !== null
  const labelId = `${id}-label`
  useEffect(() => {
    if (wrong) firstWrong(box.current?.closest('form') ?? box.current)?.focus()
  }, [wrong])
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter(Boolean)
  return (
    <div className={wrong ? 'field field--wrong' : 'field'} ref={box}>
      {props.group === true ? (
        <span id={labelId} className="label">
          {props.label}
        </span>
      ) : (
        <label id={labelId} htmlFor={id} className="label">
          {props.label}
        </label>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {wrong ? (
        <p id={`${id}-error`} className="error-line">
          <span className="vh">Error: </span>
          {error}
        </p>
      ) : null}
      {props.children({
        id,
        name: id,
        labelledBy: labelId,
        describedBy: described.length === 0 ? undefined : described.join(' '),
        wrong,
      })}
    </div>
  )
}

const firstWrong = (around: Element | null): HTMLElement | null =>
  around?.querySelector<HTMLElement>('.field--wrong :is(input, textarea, select)') ?? null
