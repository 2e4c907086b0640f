import { z } from 'zod'
import { cleanText } from '../lib/clean-text.ts'
import { isoDateSchema } from '../lib/dates.ts'
import { oneLine } from '../lib/one-line.ts'
import { needSchema } from '../proposal/need.ts'
import { requirementSchema } from '../proposal/proposal.ts'
import { mapSpans, richTextSchema } from '../record/rich-text.ts'

/**
 * The local directory of interventions as one file, version 1. What its issuer does not know is null, never
 * left out: a gap is then a statement, and a mistyped field name is no gap.
 */
export const DIRECTORY_SCHEMA = 'courtside/directory/1'

const words = (most: number) => z.string().max(most).overwrite(cleanText)
/** What stands on one line wherever it is shown. */
const line = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .max(most)
    .refine((text) => text !== '', 'must say something')
const said = (most: number) => words(most).refine((text) => text.trim() !== '', 'must say something')
const age = z.number().int().min(10).max(120)
const weeks = z.number().nonnegative().max(520)

export const serviceKinds = {
  programme: 'Programme',
  treatment: 'Treatment',
  unpaidWork: 'Unpaid work',
  activity: 'Activity',
  housing: 'Housing',
  health: 'Health',
  employment: 'Employment, training and education',
  other: 'Other',
} as const
const kindSchema = z
  .custom<keyof typeof serviceKinds>(
    (kind) => typeof kind === 'string' && Object.hasOwn(serviceKinds, kind),
    {
      error: `must be one of ${Object.keys(serviceKinds).join(', ')}`,
    },
  )
  .meta({ enum: Object.keys(serviceKinds) })

const waitSchema = z.discriminatedUnion('is', [
  z
    .strictObject({
      is: z.literal('weeks'),
      /** From sentence to the first session. */
      weeks,
      /** The longest known, where the wait is a range. */
      upTo: weeks.nullable(),
      asAt: isoDateSchema,
      note: words(1000).nullable(),
    })
    .refine((wait) => wait.upTo === null || wait.upTo >= wait.weeks, {
      path: ['upTo'],
      error: 'is less than weeks',
    }),
  z.strictObject({ is: z.literal('standsDown'), asAt: isoDateSchema, note: said(1000) }),
])

export const serviceEntrySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
    .max(80),
  name: line(200),
  kind: kindSchema,
  /** The requirements of an order under which it can be delivered. */
  requirements: z.array(z.enum(requirementSchema.options.map((option) => option.shape.code.value))).max(20),
  /** The accredited programme it is, by the code of the list of programmes; null where it is none. */
  programme: z.string().max(40).nullable(),
  needs: z.array(needSchema).max(20),
  /** Towns, courts or local justice areas it serves; none: the whole area of the directory. */
  areas: z.array(line(100)).max(100),
  /** Who it is for: in words, and exactly where that can be said. */
  eligibility: z.strictObject({
    says: words(2000).nullable(),
    sex: z.enum(['male', 'female']).nullable(),
    minAge: age.nullable(),
    maxAge: age.nullable(),
  }),
  provider: said(200).nullable(),
  contact: said(1000).nullable(),
  venue: said(500).nullable(),
  days: said(500).nullable(),
  lengthWeeks: weeks.nullable(),
  wait: waitSchema.nullable(),
  /** When somebody last asked the provider whether all this is so. */
  lastConfirmed: isoDateSchema.nullable(),
  /** Where the entry comes from. */
  source: said(1000),
  leaflet: richTextSchema
    .transform((leaflet) => mapSpans(leaflet, (span) => ({ ...span, text: cleanText(span.text) })))
    .nullable(),
})

export const directorySchema = z.strictObject({
  schema: z.literal(DIRECTORY_SCHEMA),
  area: line(200),
  issuedBy: line(200),
  issuedAt: isoDateSchema,
  /** Made to show what a directory is: Courtside says so wherever it is used. */
  sample: z.boolean().default(false),
  entries: z.array(serviceEntrySchema).max(1000),
})

export type Directory = z.output<typeof directorySchema>
export type ServiceEntry = z.output<typeof serviceEntrySchema>
export type ServiceWait = NonNullable<ServiceEntry['wait']>
