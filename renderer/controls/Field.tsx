import { useId } from 'react'
import type { TypedKind } from '../../shared/lib/typed-dates.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import { DateInput } from './DateInput.tsx'
import { Labelled, type Words } from './Labelled.tsx'
import { LongTextInput } from './LongTextInput.tsx'
import { RadiosInput } from './RadiosInput.tsx'
import { SelectInput } from './SelectInput.tsx'
import { type Exact, TextInput } from './TextInput.tsx'

type Typed = Words & { value: string; onChange: (value: string) => void }

export function TextField(
  props: Typed & Exact & { suggestions?: readonly string[]; width?: 'short' | 'full'; onEnter?: () => void },
) {
  const { label, hint, error, width, ...input } = props
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(around) => <TextInput {...around} {...input} readOnly={false} short={width === 'short'} />}
    </Labelled>
  )
}

export function TextArea(props: Typed & { rows?: number; first?: boolean }) {
  const { label, hint, error, ...input } = props
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(around) => <LongTextInput {...around} {...input} readOnly={false} />}
    </Labelled>
  )
}

/** A date, or date and time; `value` in its standard form. */
export function DateField(props: Typed & { kind: TypedKind }) {
  const { label, hint, error, ...input } = props
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(around) => <DateInput {...around} {...input} readOnly={false} />}
    </Labelled>
  )
}

type Chosen<Code extends string> = { code: Code; label: string; hint?: string }

/** One of a short list; null is nothing chosen yet. */
export function SelectField<Code extends string>(
  props: Words & {
    options: readonly Chosen<Code>[]
    value: Code | null
    onChange: (value: Code | null) => void
    /** What stands there while nothing is chosen. */
    none: string
  },
) {
  const { label, hint, error, options, value, onChange, none } = props
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(around) => (
        <SelectInput
          {...around}
          options={options}
          value={value ?? ''}
          none={none}
          readOnly={false}
          onChange={(chosen) => onChange(options.find(({ code }) => code === chosen)?.code ?? null)}
        />
      )}
    </Labelled>
  )
}

export function Choice<Code extends string>(props: {
  legend: string
  hint?: string
  error?: string | null
  options: readonly Chosen<Code>[]
  value: Code | null
  onChange: (code: Code) => void
}) {
  const { options, onChange } = props
  return (
    <Labelled label={props.legend} hint={props.hint} error={props.error} group>
      {(around) => (
        <RadiosInput
          {...around}
          options={options}
          value={props.value ?? ''}
          readOnly={false}
          keeps
          onChange={(chosen) => {
            const option = options.find(({ code }) => code === chosen)
            if (option !== undefined) onChange(option.code)
          }}
        />
      )}
    </Labelled>
  )
}

export function Tick(props: {
  label: string
  hint?: string
  ticked: boolean
  onChange: (ticked: boolean) => void
}) {
  const { ticked, ...words } = props
  return <ChoiceLine {...words} type="checkbox" id={useId()} checked={ticked} />
}
