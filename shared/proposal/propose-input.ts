import { z } from 'zod'
import { isIsoDate, isoDateSchema } from '../lib/dates.ts'
import { existingOrderSchema, orderSchema, requirementSchema, weekTimesSchema } from './proposal.ts'

/** What eligibility and combinations rest on. Each may be left out (`propose` says what then follows). */
const level = z.enum(['low', 'medium', 'high', 'veryHigh'])
const yes = z.boolean().nullable().optional()
const addressCheck = z.enum(['clear', 'concerns', 'outstanding'])

/** Ten years, as in a directory. */
const weeks = z.number().nonnegative().max(520)

export const proposalFactsSchema = z.strictObject({
  court: z.enum(['magistrates', 'crown']).nullable().optional(),
  ogrs3TwoYearPercent: z.number().min(0).max(100).nullable().optional(),
  ovpPercent: z.number().min(0).max(100).nullable().optional(),
  rosh: level.nullable().optional(),
  /** The groups to whom the risk of serious harm is medium or more; left out: not known. */
  riskTo: z.array(z.enum(['public', 'children', 'knownAdult', 'staff'])).optional(),
  /** Needs linked to offending, by id. */
  needs: z.array(z.string()).optional(),
  partnerViolence: yes,
  saraPartner: level.nullable().optional(),
  saraOthers: level.nullable().optional(),
  violentConviction: yes,
  sexualOffence: yes,
  internetOnly: yes,
  /** RM2000 or OSP. */
  staticSexualRisk: level.nullable().optional(),
  drinkDriving: yes,
  alcoholDependent: yes,
  alcoholPlayedPart: yes,
  drugMisuse: yes,
  mentalHealthTreatable: yes,
  fitForUnpaidWork: yes,
  employment: z.enum(['none', 'partTime', 'fullTime']).nullable().optional(),
  /** When the person is at work, at school or in training. */
  employmentTimes: weekTimesSchema.optional(),
  children: z
    .strictObject({
      /** Children or others to care for. */
      caring: yes,
      livesWith: yes,
      /** When the care falls. */
      times: weekTimesSchema.optional(),
    })
    .nullable()
    .optional(),
  /** What in the person's health limits unpaid work; empty: nothing. */
  health: z.string().max(5000).nullable().optional(),
  placementAssessed: yes,
  attendanceCentreInReach: yes,
  householderConsents: yes,
  addressChecks: z
    .strictObject({ domesticAbuse: addressCheck.nullable(), children: addressCheck.nullable() })
    .nullable()
    .optional(),
  occupantsViews: z.string().max(5000).nullable().optional(),
  /** Places the exclusion touches: "home", "work", "the school run". */
  exclusionTouches: z.array(z.string()).optional(),
  fine: yes,
  punitiveException: z.string().max(5000).nullable().optional(),
  /** Another order passed on the same occasion. */
  alsoPassed: z.enum(['community', 'suspended']).nullable().optional(),
  /** From the local directory, as last confirmed. */
  waits: z
    .array(
      z.strictObject({
        programme: z.string(),
        waitWeeks: weeks,
        /** Null: the directory does not say; then the wait alone must fit. */
        lengthWeeks: weeks.nullable(),
        asAt: isoDateSchema.nullable().optional(),
        /** Nobody has confirmed it for longer than the office trusts an entry. */
        stale: z.boolean().optional(),
        /** From a sample directory, not from the office's own. */
        sample: z.boolean().optional(),
      }),
    )
    .optional(),
})

export const proposeInputSchema = z
  .strictObject({
    sex: z.enum(['male', 'female']).nullable(),
    /** At conviction. */
    age: z.number().int().min(0).max(130).nullable(),
    convictionDate: isoDateSchema,
    offenceDate: isoDateSchema.nullable(),
    order: orderSchema,
    requirements: z.array(requirementSchema).max(50),
    existingOrders: z.array(existingOrderSchema).max(50).default([]),
    facts: proposalFactsSchema.default({}),
  })
  .refine(
    ({ offenceDate, convictionDate }) =>
      offenceDate === null || !isIsoDate(convictionDate) || offenceDate <= convictionDate,
    {
      path: ['offenceDate'],
      error: 'is after convictionDate',
    },
  )

export type ProposeInput = z.infer<typeof proposeInputSchema>
export type ProposalFacts = z.infer<typeof proposalFactsSchema>
