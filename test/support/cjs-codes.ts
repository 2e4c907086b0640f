import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { cjsTable } from '../../shared/scoring/cjs-codes.ts'
import { offences } from '../shared/scoring/offences.ts'

const PACKAGE = '@moj-bichard7-developers/bichard7-next-data/dist/data/offence-code.json'
const rowsSchema = z.array(z.object({ cjsCode: z.string(), homeOfficeClassification: z.string() }))

/** What the courts' standing data say of CJS offences where no Home Office class is given: "invalid offence". */
const NONE = '00000'

/**
 * The Home Office code of each CJS code of an Act, by the courts' standing data, where the code is an offence of
 * offences.json. Byelaws and local codes, which are written otherwise, have none.
 */
export const cjsCodesOfCourts = (): ReadonlyMap<string, string> =>
  new Map(
    rowsSchema
      .parse(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(PACKAGE), 'utf8')))
      .map(
        ({ cjsCode, homeOfficeClassification }) =>
          [cjsCode, homeOfficeClassification.replace('/', '')] as const,
      )
      .filter(([cjs, code]) => /^[A-Z]{2}\d{5}[A-Z]?$/.test(cjs) && code !== NONE && offences.has(code))
      .toSorted(),
  )

/** The table as offence-synonyms.json has it, a line for each Home Office code. */
export function cjsCodesWritten(table: ReadonlyMap<string, string>): Record<string, string> {
  const byCode = Map.groupBy(table, ([, code]) => code)
  const written = [...byCode].toSorted().map(([code, pairs]): [string, string] => {
    const bySeries = Map.groupBy(pairs, ([cjs]) => cjs.slice(0, 4))
    const series = [...bySeries].map(([four, of]) => four + of.map(([cjs]) => cjs.slice(4)).join(','))
    return [code, series.join(' ')]
  })
  return Object.fromEntries(written)
}

/** Writes the table into the search's words: `npx node test/support/cjs-codes.ts`. */
if (import.meta.main) {
  const file = new URL('../../templates/reference/offence-synonyms.json', import.meta.url)
  const written = cjsCodesWritten(cjsCodesOfCourts())
  if (cjsTable(written).size === 0) throw new Error('The package names no CJS code')
  const lines = Object.entries(written)
    .toSorted()
    .map(([code, series]) => `${JSON.stringify(code)}: ${JSON.stringify(series)}`)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, before.replace(/("cjsCodes":\{\n)[^}]*(\n\})/, `$1${lines.join(',\n')}$2`))
}
