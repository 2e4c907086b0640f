import type { ProposalFinding } from '../proposal/finding.ts'
import type { QualityRow, QualityTable } from './quality-table.ts'

/** A blocking rule that an office has turned into a warning: by whom (their name as it is now), when and why. */
export type SoftenedCheck = {
  readonly check: string
  readonly by: string
  /** Instant. */
  readonly at: string
  readonly reason: string
}

/** A check of reports or a rule of proposals, as its table has it. */
export type RuleRow = Pick<
  QualityRow,
  'id' | 'severity' | 'stage' | 'confidence' | 'message' | 'inGeneral' | 'source'
>

/** Only a block that rests on memory may be softened: what is confirmed, or from the inspection, stays. */
export const maySoften = ({ severity, confidence }: Pick<RuleRow, 'severity' | 'confidence'>): boolean =>
  severity === 'block' && confidence === 'memory'

/** Why this rule cannot be softened, as a sentence for the SPO; null where it can. `rows`: nothing in them softened yet. */
export function whyNotSoftened(rows: readonly RuleRow[], id: string): string | null {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) return `There is no check ${id}.`
  if (row.severity !== 'block') return `${id} stops nothing: there is nothing to soften.`
  return maySoften(row) ? null : `${id} rests on a source that was seen, so it cannot be softened.`
}

/**
 * The same table with the named blocking checks turned into warnings; an id that may not be softened changes
 * nothing. The setting that names them is the office's, and is audited.
 */
export const soften = (table: QualityTable, ids: readonly string[]): QualityTable => ({
  ...table,
  checks: table.checks.map((row) =>
    maySoften(row) && ids.includes(row.id) ? { ...row, severity: 'warn' } : row,
  ),
})

/** The same of what the rules of proposals found. */
export const softenFindings = (
  findings: readonly ProposalFinding[],
  ids: readonly string[],
): readonly ProposalFinding[] =>
  findings.map((one) => (maySoften(one) && ids.includes(one.rule) ? { ...one, severity: 'warn' } : one))
