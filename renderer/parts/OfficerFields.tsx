import type { Grade } from '../../shared/record/lifecycle.ts'
import { Choice, TextField } from '../controls/Field.tsx'
import { GRADES } from './grades.ts'
import { passphraseRule } from './passphrase.ts'

/** `grade` is null until it is chosen: there is no default grade. */
export type OfficerTyped = {
  name: string
  grade: Grade | null
  phone: string
  passphrase: string
  again: string
}
export const NO_OFFICER: OfficerTyped = { name: '', grade: null, phone: '', passphrase: '', again: '' }

/** Said where no grade was chosen. */
export const GRADE_MISSING = 'Choose a grade'

/** Who signs in: the same questions for the first user and for every colleague after. */
export function OfficerFields(props: {
  officer: OfficerTyped
  onChange: (officer: OfficerTyped) => void
  minimumPassphrase: number
  nameLabel: string
  problem: string | null
  gradeProblem: string | null
}) {
  const { officer, onChange } = props
  return (
    <>
      <TextField
        label={props.nameLabel}
        hint="As it should appear on signed reports"
        value={officer.name}
        onChange={(name) => onChange({ ...officer, name })}
        autoComplete="name"
      />
      <Choice
        legend="Grade"
        options={GRADES}
        value={officer.grade}
        onChange={(grade) => onChange({ ...officer, grade })}
        error={props.gradeProblem}
      />
      <TextField
        label="Telephone"
        hint="Printed on the report, so that the court and the receiver can ask"
        type="tel"
        value={officer.phone}
        onChange={(phone) => onChange({ ...officer, phone })}
        width="short"
      />
      <TextField
        label="Passphrase"
        hint={passphraseRule(props.minimumPassphrase)}
        type="password"
        autoComplete="new-password"
        exact
        value={officer.passphrase}
        onChange={(passphrase) => onChange({ ...officer, passphrase })}
        error={props.problem}
      />
      <TextField
        label="Repeat the passphrase"
        type="password"
        autoComplete="new-password"
        exact
        value={officer.again}
        onChange={(again) => onChange({ ...officer, again })}
      />
    </>
  )
}
