import { z } from 'zod'
import type { ReportDocument } from '../document/document.schema.ts'
import { entriesAsked, signedRows } from './signed-rows.ts'

/**
 * A register or an order in force at the hearing, by the codes of the lists "registers", "mappaCategories" and
 * "mappaLevels"; empty where nothing was entered. Days as YYYY-MM-DD; `noEnd`: it runs until a further order, or for life.
 */
export const registerSchema = z.strictObject({
  which: z.string().meta({ 'x-codes': 'registers' }),
  category: z.string().meta({ 'x-codes': 'mappaCategories' }),
  level: z.string().meta({ 'x-codes': 'mappaLevels' }),
  since: z.string(),
  ends: z.string(),
  noEnd: z.boolean(),
  says: z.string(),
})

/** The registers and orders of a signed report: by code for machines, in the report's words for people. */
export const registersOf = (report: ReportDocument): z.infer<typeof registerSchema>[] =>
  signedRows(entriesAsked(report).get('registers')).map(({ cell, says }) => ({
    which: cell('which'),
    category: cell('category'),
    level: cell('level'),
    since: cell('since'),
    ends: cell('ends'),
    noEnd: cell('noEnd') === 'yes',
    says,
  }))
