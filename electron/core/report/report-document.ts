import { type Assessment, assess } from '../../../shared/assessment/assess.ts'
import { buildDocument } from '../../../shared/document/build-document.ts'
import { type ReportDocument, reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../../shared/quality/countersign-rule.ts'
import { asSigned } from '../../../shared/quality/found.ts'
import type { OffenceTable } from '../../../shared/scoring/offence-table.ts'
import { worksheets } from '../../../shared/scoring/worksheet.ts'
import type { SignedDocument, Store, StoredReport } from '../storage/store.ts'
import { formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'
import { earlierRisk } from './earlier-reports.ts'
import { servicesToday } from './services-today.ts'

type Sources = { readonly templates: Templates; readonly reference: Reference }

/** The document of a report as it stands: the signed one where there is one, never made again from live data. */
export type DocumentNow = {
  readonly document: ReportDocument
  readonly signatures: readonly SignatureShown[]
  /** The very document that was signed; null for a draft. */
  readonly signed: SignedDocument | null
}

export async function documentNow(
  report: StoredReport,
  store: Store,
  sources: Sources,
  now: string,
): Promise<DocumentNow> {
  const signed = await store.reports.signedDocument(report.id)
  if (signed.ok && signed.value !== null) {
    const { payload, signatures } = signed.value
    return {
      document: reportDocumentSchema.parse(JSON.parse(Buffer.from(payload).toString('utf8'))),
      signatures: signatures.map(({ shown }) => shown),
      signed: signed.value,
    }
  }
  return {
    document: await draftDocument(report, store, sources, { now, requested: false, acknowledgements: [] }),
    signatures: [],
    signed: null,
  }
}

export type Acknowledgement = {
  readonly finding: string
  readonly field: string | null
  readonly says: string
  readonly reason: string
}

export type Signing = {
  readonly now: string
  readonly requested: boolean
  readonly acknowledgements: readonly Acknowledgement[]
}

/** The document made from a draft's answers: what signing would seal, or a draft's preview shows. */
export async function draftDocument(
  report: StoredReport,
  store: Store,
  sources: Sources,
  signing: Signing,
): Promise<ReportDocument> {
  const { reference } = sources
  const form = formOf(sources.templates, report)
  const assessment = assess(
    {
      answers: report.answers,
      form,
      authorGrade: report.author.grade,
      returnedBy: await returnedBy(report, store),
      earlier: await earlierRisk(report, store, sources, signing.now),
    },
    {
      ...reference,
      today: courtDate(signing.now),
      softened: (await store.softening.read()).map(({ check }) => check),
      services: await servicesToday(store, signing.now),
      countersign: (await store.countersigning.read())?.setting ?? DEFAULT_COUNTERSIGN_SETTING,
    },
  )
  return documentOf(report, form, assessment, reference.offences, signing)
}

/** The document that signing would seal, of a report as it was assessed. */
export const documentOf = (
  report: Pick<StoredReport, 'id' | 'rev' | 'answers' | 'startedAt' | 'author'>,
  form: FormDefinition,
  assessment: Assessment,
  offences: OffenceTable,
  { now, requested, acknowledgements }: Signing,
): ReportDocument =>
  buildDocument({
    report: { id: report.id, revision: report.rev, answers: report.answers, startedAt: report.startedAt },
    form,
    derived: assessment.derived,
    offences,
    proposedSentence: assessment.proposedSentence,
    worksheets: worksheets(assessment.scores, now),
    findings: assessment.findings.map((finding) => ({
      ...asSigned(finding),
      acknowledged:
        finding.kept === undefined ? acknowledgementOf(finding, acknowledgements) : { reason: finding.kept },
    })),
    countersignature: { ...assessment.countersignature, requested },
    author: report.author,
    completedAt: now,
  })

async function returnedBy({ state }: StoredReport, store: Store): Promise<string | null> {
  if (state.is !== 'draft' || state.returned === null) return null
  const spo = await store.users.read(state.returned.by)
  return spo.ok ? spo.value.name : 'the SPO'
}

function acknowledgementOf(
  finding: { readonly id: string; readonly field: string | null; readonly says: string },
  given: readonly Acknowledgement[],
): { reason: string } | null {
  const found = given.find(
    (one) => one.finding === finding.id && one.field === finding.field && one.says === finding.says,
  )
  return found === undefined ? null : { reason: found.reason }
}
