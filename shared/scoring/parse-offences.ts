import { z } from 'zod'
import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import { isKeyOf } from './keys-of.ts'
import { NEED_EXACT_OFFENCE, type OffenceEntry, type OffenceTable, offenceTable } from './offence-table.ts'
import { type Ogrs3Group, ogrs3Groups } from './ogrs3.table.ts'
import { type SnsvGroup, snsvGroups, type VatpGroup, vatpGroups } from './snsv.table.ts'

const VIOLENCE = 'Violence against the person' satisfies SnsvGroup

const groupOf = <Group extends string>(what: string, isGroup: (value: unknown) => boolean) =>
  z.custom<Group>(isGroup, `must be a group of the ${what} table`)

const entrySchema = z
  .strictObject({
    code: z.string().regex(/^\d{5}$/, 'must be a Home Office code of five digits'),
    title: z.string().min(1),
    classTitle: z.string().min(1),
    ogrs3Group: groupOf<Ogrs3Group | typeof NEED_EXACT_OFFENCE>(
      'OGRS3',
      (value) => typeof value === 'string' && (value === NEED_EXACT_OFFENCE || isKeyOf(ogrs3Groups, value)),
    ).nullable(),
    snsvGroup: groupOf<SnsvGroup>(
      'SNSV',
      (value) => typeof value === 'string' && isKeyOf(snsvGroups, value),
    ).nullable(),
    vatpGroup: groupOf<VatpGroup>(
      'violence sub-group',
      (value) => typeof value === 'string' && isKeyOf(vatpGroups, value),
    ).nullable(),
    violent: z.boolean(),
    actuarialCategory: z.string().min(1),
    current: z.boolean(),
    snsvBasis: z.enum(['table', 'derived']).nullable(),
  })
  .refine((entry) => (entry.snsvGroup === VIOLENCE) === (entry.vatpGroup !== null), {
    message: 'must have a violence sub-group where, and only where, the SNSV group is violence',
    path: ['vatpGroup'],
  })

const fileSchema = z.strictObject({
  about: z.strictObject({
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    date: z.string(),
    notes: z.array(z.string()),
  }),
  offences: z.array(entrySchema).min(1),
})

/**
 * Reads the offence table (templates/reference/offences.json). Every problem at once, with its path:
 * "offences.12.code". A code that stands twice is refused.
 */
export function parseOffences(json: unknown): Result<OffenceTable, Problem[]> {
  const parsed = fileSchema.safeParse(json)
  if (!parsed.success)
    return fail(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
  const entries: OffenceEntry[] = parsed.data.offences
  const table = offenceTable(entries)
  if (table.size === entries.length) return succeed(table)
  const seen = new Set<string>()
  return fail(
    entries.flatMap(({ code }, at) => {
      if (seen.has(code)) return [{ path: `offences.${at}.code`, message: `${code} stands twice` }]
      seen.add(code)
      return []
    }),
  )
}
