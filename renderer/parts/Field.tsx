import { type ReactNode, useEffect, useId, useRef } from 'react'
import { FIRST } from './focus-first.ts'

export type Words = { label: string; hint?: string | undefined; error?: string | null | undefined }

/** The ids of what describes a control, for aria-describedby. */
export const described = (...ids: (string | false)[]): string | undefined => {
  const present = ids.filter((id) => id !== false)
  return present.length > 0 ? present.join(' ') : undefined
}

/** Label, hint and error around one control. */
export function Around(props: Words & { id: string; children: ReactNode }) {
  const wrong = props.error !== null && props.error !== undefined
  return (
    <div className={wrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label className="govuk-label govuk-label--s" htmlFor={props.id}>
        {props.label}
      </label>
      {props.hint === undefined ? null : (
        <div id={`${props.id}-hint`} className="govuk-hint">
          {props.hint}
        </div>
      )}
      {wrong ? (
        <p id={`${props.id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {props.error}
        </p>
      ) : null}
      {props.children}
    </div>
  )
}

export function TextField(
  props: Words & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'password' | 'tel'
    suggestions?: readonly string[]
    width?: 'short' | 'full'
    /** The page or dialog is opened for this field. */
    first?: boolean
    autoComplete?: string
    /** Codes and passphrases are not words: no spell check, no capital letters put in. */
    exact?: boolean
  },
) {
  const id = useId()
  const wrong = props.error !== null && props.error !== undefined
  const offers = props.suggestions ?? []
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wrong) field.current?.focus()
  }, [wrong])
  return (
    <Around id={id} label={props.label} hint={props.hint} error={props.error}>
      <input
        id={id}
        ref={field}
        className={`govuk-input${wrong ? ' govuk-input--error' : ''}${props.width === 'short' ? ' input--short' : ''}`}
        type={props.type ?? 'text'}
        value={props.value}
        {...(props.first === true ? FIRST : {})}
        autoComplete={props.autoComplete ?? 'off'}
        {...(props.exact === true ? { spellCheck: false, autoCapitalize: 'none' } : {})}
        {...(offers.length > 0 ? { list: `${id}-offers` } : {})}
        aria-invalid={wrong || undefined}
        aria-describedby={described(props.hint !== undefined && `${id}-hint`, wrong && `${id}-error`)}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {offers.length > 0 ? (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </Around>
  )
}

export function TextArea(
  props: Words & { value: string; onChange: (value: string) => void; rows?: number; first?: boolean },
) {
  const id = useId()
  const wrong = props.error !== null && props.error !== undefined
  return (
    <Around id={id} label={props.label} hint={props.hint} error={props.error}>
      <textarea
        autoComplete="off"
        id={id}
        className={`govuk-textarea${wrong ? ' govuk-textarea--error' : ''}`}
        rows={props.rows ?? 4}
        value={props.value}
        {...(props.first === true ? FIRST : {})}
        aria-invalid={wrong || undefined}
        aria-describedby={described(props.hint !== undefined && `${id}-hint`, wrong && `${id}-error`)}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Around>
  )
}

export function Choice<Code extends string>(props: {
  legend: string
  hint?: string
  error?: string | null
  options: readonly { code: Code; label: string; hint?: string }[]
  value: Code | null
  onChange: (code: Code) => void
  inline?: boolean
}) {
  const id = useId()
  const wrong = props.error !== null && props.error !== undefined
  const options = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (wrong) options.current?.querySelector('input')?.focus()
  }, [wrong])
  return (
    <div className={wrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset
        ref={options}
        className="govuk-fieldset"
        aria-describedby={described(props.hint !== undefined && `${id}-hint`, wrong && `${id}-error`)}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{props.legend}</legend>
        {props.hint === undefined ? null : (
          <div id={`${id}-hint`} className="govuk-hint">
            {props.hint}
          </div>
        )}
        {wrong ? (
          <p id={`${id}-error`} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            {props.error}
          </p>
        ) : null}
        <div
          className={`govuk-radios govuk-radios--small${props.inline === true ? ' govuk-radios--inline' : ''}`}
        >
          {props.options.map((option) => (
            <div className="govuk-radios__item" key={option.code}>
              <input
                autoComplete="off"
                className="govuk-radios__input"
                id={`${id}-${option.code}`}
                type="radio"
                name={id}
                checked={props.value === option.code}
                onChange={() => props.onChange(option.code)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${option.code}`}>
                {option.label}
                {option.hint === undefined ? null : <span className="hint hint--block">{option.hint}</span>}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

export function Tick(props: {
  label: string
  hint?: string
  ticked: boolean
  onChange: (ticked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          autoComplete="off"
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          checked={props.ticked}
          onChange={(event) => props.onChange(event.target.checked)}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {props.label}
        </label>
        {props.hint === undefined ? null : (
          <div id={`${id}-hint`} className="govuk-hint govuk-checkboxes__hint">
            {props.hint}
          </div>
        )}
      </div>
    </div>
  )
}
