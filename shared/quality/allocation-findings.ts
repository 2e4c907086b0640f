import type { Decided } from '../allocation/decide.ts'
import type { FromReport } from '../allocation/from-report.ts'
import type { Schedule15 } from '../allocation/schedule15.ts'
import type { Finding, ReportDocument } from '../document/document.schema.ts'
import { signedAnswers, signedThatCount } from '../document/signed-answers.ts'
import type { FormDefinition } from '../form/definition.ts'
import { courtDate } from '../lib/dates.ts'
import { readCase } from '../record/case.ts'
import type { Delivery } from '../record/delivery.ts'
import type { FirstAppointment, HearingResult } from '../record/result.ts'
import { allocationForChecks } from './allocation-for-checks.ts'
import type { QualityContext } from './context.ts'
import type { QualityTable } from './quality-table.ts'
import { runChecks } from './run.ts'

/**
 * What the checks of the stage `allocate` find, on the signed document and its own worksheets: nothing is
 * scored again, so that a table changed since the signature changes nothing here.
 */
export function allocationFindings(
  signed: Signed & { readonly from: FromReport },
  after: {
    readonly result: HearingResult
    readonly decided: Decided
    readonly statedTotalMonths: number | null
  },
  tables: { readonly quality: QualityTable; readonly schedule15: Schedule15 },
): readonly Finding[] {
  const { from } = signed
  const { input, answer } = after.decided
  return runChecks(
    {
      ...signedContext(signed),
      today: after.result.date,
      scores: {
        ...NO_SCORES,
        rsrPercent: from.rsrFrom === 'worksheet' ? (from.rsr?.percent ?? null) : null,
      },
      result: after.result,
      allocation: allocationForChecks(input, answer, tables.schedule15, after.statedTotalMonths),
    },
    tables.quality,
    'allocate',
  )
}

/** What keeps a signed report from being handed over. */
export function handoverFindings(
  signed: Signed,
  after: {
    readonly result: HearingResult | null
    readonly delivery: Delivery | null
    readonly firstAppointment: FirstAppointment | null
  },
  quality: QualityTable,
): readonly Finding[] {
  const { result, delivery, firstAppointment } = after
  return runChecks(
    { ...signedContext(signed), result, handover: { firstAppointment, delivery, receiptAt: null } },
    quality,
    'handover',
  )
}

type Signed = { readonly document: ReportDocument; readonly form: FormDefinition }

const NO_SCORES = { ogrs3TwoYearPercent: null, ogrs3Band: null, rsrPercent: null, rsrProblems: [] }

/** The report as it was signed, for checks of what came after: its own answers, and nothing worked out again. */
function signedContext({ document, form }: Signed): QualityContext {
  const answers = signedAnswers(document)
  return {
    today: courtDate(document.completedAt),
    facts: readCase(signedThatCount(document), form.lists),
    form,
    answers,
    authorGrade: document.author.grade,
    scores: NO_SCORES,
    missingRequired: [],
    countersignature: { required: false, why: [], given: true },
    scans: [],
    proposalFindings: [],
    earlier: [],
    result: null,
    allocation: null,
    handover: { firstAppointment: null, delivery: null, receiptAt: null },
  }
}
