import { askedQuestion } from '../form/asked-question.ts'
import type { FormKind } from '../form/definition.ts'
import { oneLine } from '../lib/one-line.ts'
import { fillIn } from '../lib/words.ts'
import { isKept, whyKept } from '../record/kept.ts'
import { heaviestFirst, type Kind, type Severity, type Stage } from '../record/severity.ts'
import { checks } from './checks.ts'
import type { Hit, QualityContext } from './context.ts'
import type { Found } from './found.ts'
import type { QualityRow, QualityTable } from './quality-table.ts'

/** What an office has softened stops nothing any more: it is looked at again. */
const kindAt = (severity: Severity, kind: Kind): Kind =>
  kind === 'stop' && severity !== 'block' ? 'lookAgain' : kind

const findingOf = (row: QualityRow, hit: Hit, { form, answers }: QualityContext): Found => {
  const asked = hit.field === null ? null : askedQuestion(form, hit.field)
  const kept = hit.keepAs === undefined ? null : whyKept(answers, keptAs(row, hit.keepAs))
  const given = hit.as?.severity ?? row.severity
  // A reason stands in for the cure: what was kept stops nothing, and is signed with its reason.
  const severity = kept !== null && given === 'block' ? 'warn' : given
  const also = (hit.also ?? []).filter(({ field }) => askedQuestion(form, field) !== null)
  return {
    id: hit.as?.id ?? row.id,
    kind: kindAt(severity, hit.as?.kind ?? row.kind),
    severity,
    stage: row.stage,
    section: asked?.section.id ?? hit.section ?? null,
    field: asked?.question.id ?? null,
    row: hit.row ?? null,
    says: hit.says ?? fillIn(row.message, hit.fill ?? {}),
    source: hit.source ?? row.source,
    ...(hit.keepAs === undefined || row.keep === undefined
      ? {}
      : { keep: { as: keptAs(row, hit.keepAs), label: row.keep } }),
    ...(hit.instead === undefined ? {} : { instead: hit.instead }),
    ...(hit.quote === undefined ? {} : { quote: hit.quote }),
    ...(row.keepAsksWhy === true && hit.keepAs !== undefined ? { asksWhy: true } : {}),
    ...(kept === null ? {} : { kept }),
    ...(also.length === 0
      ? {}
      : { also: also.map((side) => ({ field: side.field, row: side.row ?? null })) }),
    ...mendOf(row, hit, form),
  }
}

/** The click is offered only where the form asks what it would answer. */
const mendOf = (
  { mend: label }: QualityRow,
  { mend }: Hit,
  form: QualityContext['form'],
): Pick<Found, 'mend'> =>
  label === undefined || mend === undefined || askedQuestion(form, mend.question) === null
    ? {}
    : { mend: { label, by: mend } }

const keptAs = ({ id }: QualityRow, keepAs: string): string => oneLine(`${id} ${keepAs}`)

/** What the officer has answered for good with a click alone: it is not asked again. */
const isAnsweredForGood = (row: QualityRow, { keepAs }: Hit, { answers }: QualityContext): boolean =>
  keepAs !== undefined && isKept(answers, keptAs(row, keepAs))

/**
 * A missing answer for which another check asks too, as needed at the same stage, is left to that check: said once, in
 * better words.
 */
const saidOnce = (findings: readonly Found[]): readonly Found[] => {
  const blocked = new Set(
    findings
      .filter(({ id, kind, severity }) => id !== 'QC01' && kind === 'toDo' && severity === 'block')
      .map(({ stage, field }) => `${stage} ${field}`),
  )
  return findings.filter(({ id, stage, field }) => id !== 'QC01' || !blocked.has(`${stage} ${field}`))
}

const appliesTo = (row: QualityRow, kind: FormKind): boolean =>
  (row.appliesTo === 'all' || row.appliesTo === kind) && row.notFor?.includes(kind) !== true

/**
 * All findings on a report: blocks first, then warnings, then hints, each in the order of the table. Each
 * names its question and section, where the form asks it. With `stage`, those of that stage alone. Total:
 * any answers give a list, and the same context the same list.
 */
export function runChecks(context: QualityContext, table: QualityTable, stage?: Stage): Found[] {
  const findings = table.checks.flatMap((row) => {
    if (!appliesTo(row, context.form.is) || (stage !== undefined && row.stage !== stage)) return []
    const check = checks.find(({ id }) => id === row.id)
    if (check === undefined) return []
    const hits = check.find(context, table).filter((hit) => !isAnsweredForGood(row, hit, context))
    return hits.map((hit) => findingOf(row, hit, context))
  })
  return heaviestFirst(saidOnce(findings))
}

/** Whether a stage is free of blocks. */
export const stageIsOpen = (findings: readonly Found[], stage: Stage): boolean =>
  !findings.some((finding) => finding.stage === stage && finding.severity === 'block')
