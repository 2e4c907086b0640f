import type { Decided } from '../allocation/decide.ts'
import type { FromReport } from '../allocation/from-report.ts'
import type { Schedule15 } from '../allocation/schedule15.ts'
import type { Finding, ReportDocument } from '../document/document.schema.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import type { FormDefinition } from '../form/definition.ts'
import { answersAsked } from '../form/journey.ts'
import { readCase } from '../record/case.ts'
import type { HearingResult } from '../record/result.ts'
import { allocationForChecks } from './allocation-for-checks.ts'
import type { QualityTable } from './quality-table.ts'
import { runChecks } from './run.ts'

/**
 * What the checks of the stage `allocate` find, on the signed document and its own worksheets: nothing is
 * scored again, so that a table changed since the signature changes nothing here.
 */
export function allocationFindings(
  signed: { readonly document: ReportDocument; readonly form: FormDefinition; readonly from: FromReport },
  after: {
    readonly result: HearingResult
    readonly decided: Decided
    readonly statedTotalMonths: number | null
  },
  tables: { readonly quality: QualityTable; readonly schedule15: Schedule15 },
): readonly Finding[] {
  const { document, form, from } = signed
  const { input, answer } = after.decided
  const answers = signedAnswers(document)
  return runChecks(
    {
      today: after.result.date,
      facts: readCase(answersAsked(form, answers), form.lists),
      form,
      answers,
      authorGrade: document.author.grade,
      scores: {
        ogrs3TwoYearPercent: null,
        ogrs3Band: null,
        rsrPercent: from.rsrFrom === 'worksheet' ? (from.rsr?.percent ?? null) : null,
        rsrProblems: [],
      },
      missingRequired: [],
      countersignature: { required: false, why: [], given: true },
      scans: [],
      proposalFindings: [],
      result: after.result,
      allocation: allocationForChecks(input, answer, tables.schedule15, after.statedTotalMonths),
      handover: { firstAppointment: null, receiptAt: null },
    },
    tables.quality,
    'allocate',
  )
}
