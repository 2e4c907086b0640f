import { type RefObject, useId } from 'react'

/** The heading of a list of people with the box that finds one in it. */
export function ListSearch(props: {
  heading: string
  headingId: string
  field: RefObject<HTMLInputElement | null>
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="start__find">
      <h2 id={props.headingId}>{props.heading}</h2>
      <label htmlFor={id} className="govuk-visually-hidden">
        Search by name or CRN
      </label>
      <input
        id={id}
        ref={props.field}
        className="govuk-input"
        type="search"
        placeholder="Search by name or CRN"
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <kbd>/</kbd>
    </div>
  )
}
