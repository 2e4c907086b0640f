import { useMemo } from 'react'
import { derivedOf, type Tables } from '../../shared/assessment/assess.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import type { Answers } from '../../shared/record/answers.ts'
import type { DerivedFacts } from '../../shared/record/derived-fact.ts'
import type { Grade } from '../../shared/record/lifecycle.ts'

export type DerivedOf = (answers: Answers) => DerivedFacts

/** The derived facts of the answers as they stand at this key, reckoned once for each state of them. */
export function useDerived(form: FormDefinition, authorGrade: Grade, tables: Tables): DerivedOf {
  return useMemo(() => {
    const known = new WeakMap<Answers, DerivedFacts>()
    return (answers) => {
      const derived = known.get(answers) ?? derivedOf({ form, answers, authorGrade }, tables)
      known.set(answers, derived)
      return derived
    }
  }, [form, authorGrade, tables])
}
