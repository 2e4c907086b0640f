import type { Option } from '../../shared/form/definition.ts'

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

/** The attributes that every such control has; `said` is the id of what it says of its own value. */
export const attributesOf = ({ id, name, value, wrong, describedBy }: InputProps, said?: string) => ({
  id,
  name,
  value,
  'aria-invalid': wrong || undefined,
  'aria-describedby': [describedBy, said].filter(Boolean).join(' ') || undefined,
})

/** What a group of controls is given. Its words stand outside, under the id `labelledBy`. */
export type GroupProps = {
  readonly id: string
  readonly name: string
  readonly options: readonly Option[]
  readonly readOnly: boolean
  readonly labelledBy: string
  readonly describedBy: string | undefined
}
export type TicksProps = GroupProps & {
  readonly ticked: readonly string[]
  /** Ticked by the record itself, whatever is ticked here. */
  readonly proved?: readonly string[] | undefined
  readonly onChange: (ticked: string[]) => void
}

export const namesOf = ({
  id,
  labelledBy,
  describedBy,
}: Pick<GroupProps, 'id' | 'labelledBy' | 'describedBy'>) => ({
  id,
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
})

export type Offence = {
  readonly code: string
  readonly title: string
  readonly classTitle: string
  /** Where it was found by its CJS code. */
  readonly cjsCode?: string
  /** What Schedule 15 says of that code. */
  readonly schedule15?: string
}
/**
 * Offences by words of their title, by the digits of their code or by a CJS code, best first; with `least`, only where
 * so great a share of the words is found.
 */
export type SearchOffences = (words: string, least?: number) => readonly Offence[]
