import { useEffect, useState } from 'react'
import { TextField } from '../../controls/Field.tsx'
import { wholeNumber } from './sentence-parts.ts'

const shown = (number: number): string => (number === 0 ? '' : String(number))
const isWhole = (text: string): boolean => /^\s*(?:\d{1,4})?\s*$/.test(text)

/** A whole number, or nothing. Wrong input stays in the field and does not count until it is corrected. */
export function WholeNumberField(props: {
  label: string
  /** Whether 0 is shown as an empty field. */
  value: number
  onChange: (number: number) => void
}) {
  const { value } = props
  const [text, setText] = useState(shown(value))
  useEffect(() => {
    setText((before) => (wholeNumber(before) === value ? before : shown(value)))
  }, [value])
  return (
    <TextField
      label={props.label}
      width="short"
      error={isWhole(text) ? null : 'Whole numbers only'}
      value={text}
      onChange={(typed) => {
        setText(typed)
        props.onChange(wholeNumber(typed))
      }}
    />
  )
}
