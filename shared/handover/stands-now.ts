import type { ReportDocument } from '../document/document.schema.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import type { Sentenced } from '../proposal/passed.schema.ts'
import { lastDay, requirementEnds } from '../proposal/passed.ts'
import { type ProgrammeNames, requirementSpoken } from '../proposal/proposed-sentence.ts'
import { readCase } from '../record/case.ts'
import type { HandoverDocument } from './document.schema.ts'

/** The requirements as they were passed, each with its last day; null where the result was recorded in words alone. */
export function passedRows(result: Sentenced | null, programmes: ProgrammeNames): HandoverDocument['passed'] {
  if (result === null || result.passed === null) return null
  const { passed, date } = result
  return {
    ends: lastDay(date, passed),
    requirements: passed.requirements.map((requirement) => ({
      code: requirement.code,
      says: requirementSpoken(requirement, programmes),
      ends: requirementEnds(passed, date, requirement),
    })),
  }
}

/** The responsible officer and the organisation, for whoever takes the case on or keeps it. */
export function supervisedNow(report: ReportDocument): HandoverDocument['supervisedNow'] {
  const facts = readCase(signedAnswers(report), {})
  if (facts.text('supervision.status') !== 'now') return null
  const named = [facts.text('supervision.officer'), facts.text('supervision.managedBy')]
  return {
    kind: facts.text('supervision.managedByKind'),
    says: named.filter((name) => name !== '').join(', '),
  }
}
