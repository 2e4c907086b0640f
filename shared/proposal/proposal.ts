import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { termSchema } from '../lib/term.ts'

/** What an officer proposes to the court: the order, its requirements, what becomes of earlier orders. */
const whole = z.int().nonnegative().max(10_000)
const days = whole.describe('Whole days')
const workHours = whole.describe('Whole hours')
/** A curfew may begin or end at the half hour. */
const hours = z.number().nonnegative()
const words = z.string().max(2000)

export const orderKindSchema = z.enum([
  'community',
  'suspended',
  'custody',
  'fine',
  'discharge',
  'deferral',
  'adjourn',
])
export type OrderKind = z.infer<typeof orderKindSchema>

/** A community order and a suspended sentence have requirements to be supervised (CJA 2003 s.177, s.190). */
export const isSupervisedOrder = (order: string): boolean => order === 'community' || order === 'suspended'

/** What an order of each kind is measured by. */
const MEASURED: Readonly<Record<OrderKind, readonly ('months' | 'custodialTerm' | 'operationalMonths')[]>> = {
  community: ['months'],
  suspended: ['months', 'custodialTerm', 'operationalMonths'],
  custody: ['custodialTerm'],
  fine: [],
  discharge: ['months'],
  deferral: ['months'],
  adjourn: [],
}

export const orderSchema = z
  .strictObject({
    kind: orderKindSchema,
    months: whole
      .nullable()
      .optional()
      .describe(
        'Whole months: of a community order, a conditional discharge or a deferral its length, of a suspended sentence the supervision period',
      ),
    custodialTerm: termSchema
      .nullable()
      .optional()
      .describe('Of custody or a suspended sentence, as pronounced'),
    termBy: z
      .enum(['named', 'forCourt'])
      .nullable()
      .optional()
      .describe(
        'Whether the court has named the term of custody or suspended sentence, or it is for the court',
      ),
    operationalMonths: whole.nullable().optional().describe('Whole months for which a sentence is suspended'),
  })
  .superRefine((order, context) => {
    for (const field of ['months', 'custodialTerm', 'operationalMonths'] as const)
      if (order[field] != null && !MEASURED[order.kind].includes(field))
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `is not for an order of kind ${order.kind}`,
        })
    if (order.termBy === 'forCourt' && order.custodialTerm != null)
      context.addIssue({ code: 'custom', path: ['custodialTerm'], message: 'is for the court to name' })
  })

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const EVENINGS = DAYS.map((day) => `${day}Evening` as const)
/** A day stands for its daytime. */
export const weekTimeSchema = z.enum([...DAYS, ...EVENINGS, 'nights'])
export const weekTimesSchema = z.array(weekTimeSchema)
/** What any requirement may carry beside its amount. */
const common = {
  punitive: z
    .boolean()
    .nullable()
    .optional()
    .describe(
      'Whether it is the punishment in the order; left out: unpaid work, curfew, exclusion and attendance centre are',
    ),
  meets: z.array(z.string()).optional().describe('Needs that it addresses, by id'),
  times: weekTimesSchema
    .optional()
    .describe(
      'When it takes place: mon is the daytime of Monday, monEvening its evening, nights those of any day',
    ),
  detail: words.nullable().optional().describe('Place, address or activity, in words'),
}
const months = {
  months: whole.nullable().optional().describe('Whole months; left out: as long as the order'),
}
const treatment = {
  ...months,
  ...common,
  providerAssessment: z
    .strictObject({
      by: words.describe('Who assessed the person, by name: a blank name is no assessment'),
      date: isoDateSchema,
      suitable: z.boolean().describe('Found suitable for the treatment'),
    })
    .nullable()
    .optional(),
  consent: z.boolean().nullable().optional().describe('The person has said that they are willing'),
}

export const planBlockSchema = z
  .strictObject({
    days,
    for: words.optional().describe('What these days are for'),
    plannedBy: isoDateSchema
      .optional()
      .describe('In its place: at most so many, planned by the responsible officer by this day'),
  })
  .refine((block) => block.for !== undefined || block.plannedBy !== undefined, {
    path: ['for'],
    error: 'says what these days are for, or plannedBy says by when that is planned',
  })

/** Electronic monitoring of a curfew or an exclusion, or why it is not added. */
export const monitoringSchema = z.enum(['monitored', 'notAvailable', 'notAppropriate', 'refused'])
const monitored = { monitoring: monitoringSchema.nullable().optional() }

const curfewSchema = z
  .strictObject({
    code: z.literal('CURFEW'),
    ...months,
    hoursADay: hours.max(24).nullable().optional().describe('Hours in a day, to the half hour'),
    hoursAWeek: hours
      .max(168)
      .nullable()
      .optional()
      .describe('Hours in a week, at most seven days of hoursADay'),
    ...monitored,
    ...common,
  })
  .refine(
    ({ hoursADay, hoursAWeek }) => hoursADay == null || hoursAWeek == null || hoursAWeek <= hoursADay * 7,
    {
      path: ['hoursAWeek'],
      error: 'is more than seven days of hoursADay',
    },
  )

export const requirementSchema = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('RAR'),
    days: days.nullable().optional(),
    plan: z.array(planBlockSchema).optional(),
    ...common,
  }),
  z.strictObject({ code: z.literal('UPW'), hours: workHours.nullable().optional(), ...common }),
  z.strictObject({
    code: z.literal('PROG'),
    programme: z.string().max(200).nullable().optional().describe('The code of the programme: BBR, TSP …'),
    ...common,
  }),
  curfewSchema,
  z.strictObject({ code: z.literal('EXCL'), ...months, ...monitored, ...common }),
  z.strictObject({ code: z.literal('RES'), ...months, ...common }),
  z.strictObject({ code: z.literal('FTP'), days: days.nullable().optional(), ...months, ...common }),
  z.strictObject({ code: z.literal('PAR'), ...months, ...common }),
  z.strictObject({ code: z.literal('EM'), ...months, ...common }),
  z.strictObject({ code: z.literal('MHTR'), ...treatment }),
  z.strictObject({ code: z.literal('DRR'), ...treatment }),
  z.strictObject({ code: z.literal('ATR'), ...treatment }),
  z.strictObject({ code: z.literal('SUP_PRE_ORA'), ...months, ...common }),
  z.strictObject({ code: z.literal('AAMR'), days: days.nullable().optional(), ...common }),
  z.strictObject({ code: z.literal('ACR'), hours: workHours.nullable().optional(), ...common }),
])

export const existingOrderSchema = z.strictObject({
  what: z.enum(['continue', 'revoke', 'vary']),
  order: words.describe('The order as one names it: community order of 24 May 2016'),
})

export type WeekTime = z.infer<typeof weekTimeSchema>
export type Order = z.infer<typeof orderSchema>
export type Requirement = z.infer<typeof requirementSchema>
export type RequirementCode = Requirement['code']

/** [D] The requirements that punish unless the officer says otherwise; any other may be marked. */
const PUNITIVE_BY_DEFAULT: readonly string[] = ['UPW', 'CURFEW', 'EXCL', 'ACR']
export const punishes = (code: string, marked: boolean | null | undefined): boolean =>
  marked ?? PUNITIVE_BY_DEFAULT.includes(code)
