import { derivedOf } from '../../shared/assessment/assess.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import type { Answers } from '../../shared/record/answers.ts'
import type { DerivedFacts } from '../../shared/record/derived-fact.ts'
import { assessmentTables } from './assessment-tables.ts'

/** The derived facts of a PSO's report, for tests that ask the form alone. */
export const derivedIn = (form: Pick<FormDefinition, 'lists' | 'sections'>, answers: Answers): DerivedFacts =>
  derivedOf({ form, answers, authorGrade: 'PSO' }, assessmentTables)

export const NOTHING_DERIVED: DerivedFacts = new Set()
