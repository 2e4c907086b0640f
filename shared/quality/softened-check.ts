import type { QualityRow, QualityTable } from './quality-table.ts'

/** A blocking check that an office has turned into a warning: by whom (their name as it is now), when and why. */
export type SoftenedCheck = {
  readonly check: string
  readonly by: string
  /** Instant. */
  readonly at: string
  readonly reason: string
}

/**
 * Why this check cannot be softened, as a sentence for the SPO; null where it can. Only a block that rests
 * on memory can (the rule of severity: what is confirmed, or from the inspection, stays). `table` is the table as
 * practitioners own it, nothing in it softened yet.
 */
export function whyNotSoftened(table: QualityTable, id: string): string | null {
  const row = table.checks.find((one) => one.id === id)
  if (row === undefined) return `There is no check ${id}.`
  if (row.severity !== 'block') return `${id} stops nothing: there is nothing to soften.`
  return maySoften(row) ? null : `${id} rests on a source that was seen, so it cannot be softened.`
}

/** Whether a row of the table, not softened yet, is a block that rests on memory. */
export const maySoften = ({ severity, confidence }: QualityRow): boolean =>
  severity === 'block' && confidence === 'memory'
