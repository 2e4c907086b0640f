import { readFileSync } from 'node:fs'
import { must } from '../../../shared/lib/must.ts'
import type { OffenceTable } from '../../../shared/scoring/offence-table.ts'
import { parseOffences } from '../../../shared/scoring/parse-offences.ts'

export const offencesFile: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/reference/offences.json', import.meta.url), 'utf8'),
)

const parsed = parseOffences(offencesFile)
if (!parsed.ok) throw new Error(`offences.json: ${JSON.stringify(parsed.problem.slice(0, 3))}`)

/** The offence table as shipped. */
export const offences: OffenceTable = parsed.value

export const offence = (code: string) => must(offences.get(code), `${code} is in the shipped table`)
