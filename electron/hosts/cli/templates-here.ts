import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OffenceTable } from '../../../shared/scoring/offence-table.ts'
import { parseOffences } from '../../../shared/scoring/parse-offences.ts'

/** The templates that came with this copy of Courtside. */
export const templatesFolder = join(import.meta.dirname, '..', '..', '..', 'templates')

export function readOffences(): OffenceTable {
  const table = parseOffences(
    JSON.parse(readFileSync(join(templatesFolder, 'reference', 'offences.json'), 'utf8')),
  )
  if (!table.ok) throw new Error(table.problem.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return table.value
}
