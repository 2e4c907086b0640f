import type { Answers } from '../../shared/record/answers.ts'
import { type Case, readCase } from '../../shared/record/case.ts'
import { templates } from './templates.ts'

/** The case with the lists of the product, as every report reads it. */
export const caseOf = (answers: Answers): Case => readCase(answers, templates.lists)
