import { readCjsCode } from '../lib/identifiers.ts'

/** The Home Office code of each CJS code that has one. */
export type CjsTable = ReadonlyMap<string, string>

const SERIES = 4

/** Reads the table as it is written: the CJS codes of each Home Office code, those of one series together. */
export const cjsTable = (written: Readonly<Record<string, string>>): CjsTable =>
  new Map(
    Object.entries(written).flatMap(([code, series]) =>
      series.split(' ').flatMap((one) =>
        one
          .slice(SERIES)
          .split(',')
          .map((number): [string, string] => [one.slice(0, SERIES) + number, code]),
      ),
    ),
  )

/** The Home Office code that a court list's CJS code stands for; null where the table does not say it of this very code. */
export const codeOfListed = (table: CjsTable, cjsCode: string): string | null =>
  table.get(readCjsCode(cjsCode) ?? '') ?? null

/**
 * What a CJS code leads to in the search, where an officer looks at what was found: an attempt or conspiracy that the
 * table lacks (its last letter) leads to the offence itself.
 */
export function codeOfCjs(table: CjsTable, typed: string): string | null {
  const code = readCjsCode(typed)
  return code === null ? null : (table.get(code) ?? table.get(code.slice(0, 7)) ?? null)
}
