/** What every single control of the form is given. Its label stands outside, as `<label for={id}>`. */
export type InputProps = {
  readonly id: string
  readonly name: string
  readonly value: string
  /** As typed; an empty text clears the answer. */
  readonly onChange: (value: string) => void
  readonly readOnly: boolean
  readonly wrong: boolean
  readonly describedBy: string | undefined
}

export type Offence = { readonly code: string; readonly title: string; readonly classTitle: string }
/** Offences by words of their title or by the digits of their code, best first. */
export type SearchOffences = (words: string) => readonly Offence[]
