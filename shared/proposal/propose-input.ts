import { z } from 'zod'
import { isIsoDate, isoDateSchema } from '../lib/dates.ts'
import { isBlank } from '../lib/is-blank.ts'
import { LEVELS } from '../record/case.ts'
import { needSchema } from './need.ts'
import { existingOrderSchema, orderSchema, requirementSchema, weekTimesSchema } from './proposal.ts'

/** What eligibility and combinations rest on. Each may be left out (`propose` says what then follows). */
const level = z.enum(LEVELS)
const yes = z.boolean().nullable().optional()
const addressCheck = z.enum(['clear', 'concerns', 'outstanding'])

/** Ten years, as in a directory. */
const weeks = z.number().nonnegative().max(520)

export const proposalFactsSchema = z.strictObject({
  court: z.enum(['magistrates', 'crown']).nullable().optional().describe('The court that passes sentence'),
  ogrs3TwoYearPercent: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .optional()
    .describe('OGRS3 over two years, per cent'),
  ovpPercent: z.number().min(0).max(100).nullable().optional().describe('OVP over two years, per cent'),
  rosh: level.nullable().optional().describe('Risk of serious harm, the highest level to any group'),
  riskTo: z
    .array(z.enum(['public', 'children', 'knownAdult', 'staff']))
    .optional()
    .describe('The groups to whom that risk is medium or more; left out: not known'),
  needs: z
    .array(needSchema)
    .optional()
    .describe('Needs linked to offending, by id (drugs, thinkingBehaviour …); left out: not known'),
  partnerViolence: yes.describe('Violence to an intimate partner, by conviction or evidence'),
  saraPartner: level.nullable().optional(),
  saraOthers: level.nullable().optional(),
  violentConviction: yes.describe('A conviction for violence'),
  sexualOffence: yes.describe('A sexual offence, contact or not'),
  internetOnly: yes.describe('Sexual offences on the internet only'),
  staticSexualRisk: level
    .nullable()
    .optional()
    .describe('Static risk of sexual reoffending, by RM2000 or OSP'),
  drinkDriving: yes.describe('The offence is drink or drug driving'),
  alcoholDependent: yes,
  alcoholPlayedPart: yes.describe('Alcohol was an element of the offence or contributed to it'),
  drugMisuse: yes.describe('Depends on or tends to misuse drugs'),
  mentalHealthTreatable: yes.describe('A condition that requires treatment and may respond to it'),
  fitForUnpaidWork: yes.describe('Assessed as suitable for unpaid work, or not'),
  employment: z.enum(['none', 'partTime', 'fullTime']).nullable().optional(),
  employmentTimes: weekTimesSchema
    .optional()
    .describe('When the person is at work, at school or in training'),
  children: z
    .strictObject({
      caring: yes.describe('Children or others to care for'),
      livesWith: yes.describe('Children live with the person'),
      times: weekTimesSchema.optional().describe('When the care falls'),
    })
    .nullable()
    .optional(),
  health: z
    .string()
    .max(5000)
    .nullable()
    .optional()
    .describe("What in the person's health limits unpaid work; empty: nothing"),
  placementAssessed: yes.describe('The placement for unpaid work has been assessed for risk'),
  attendanceCentreInReach: yes.describe('An attendance centre is within reasonable travelling distance'),
  householderConsents: yes.describe("Whoever's co-operation electronic monitoring needs has agreed"),
  addressChecks: z
    .strictObject({ domesticAbuse: addressCheck.nullable(), children: addressCheck.nullable() })
    .nullable()
    .optional()
    .describe('Checks on the address of a curfew or residence; null: nobody recorded one'),
  occupantsAnswer: z
    .enum(['agreesAlone', 'agreesNotAlone', 'disagree', 'notAsked', 'nobody'])
    .nullable()
    .optional()
    .describe('What those who live there answered, and whether they were seen alone'),
  occupantsViews: z
    .string()
    .max(5000)
    .nullable()
    .optional()
    .describe('What the others who live there say, asked when the person was not present'),
  exclusionTouches: z
    .array(z.string().refine((place) => !isBlank(place), 'must name a place'))
    .optional()
    .describe('Places that the exclusion touches: home, work, the school run'),
  fine: yes.describe('A fine beside the order'),
  punitiveException: z
    .string()
    .max(5000)
    .nullable()
    .optional()
    .describe('The exceptional reason for an order without punishment'),
  alsoPassed: z
    .enum(['community', 'suspended'])
    .nullable()
    .optional()
    .describe('Another order passed on the same occasion'),
  waits: z
    .array(
      z.strictObject({
        programme: z.string().describe('The code of the programme'),
        waitWeeks: weeks.describe('From sentence to the first session'),
        lengthWeeks: weeks.nullable().describe('Null: not known; then the wait alone must fit'),
        asAt: isoDateSchema.nullable().optional(),
        stale: z
          .boolean()
          .optional()
          .describe('Nobody has confirmed it for longer than the office trusts an entry'),
        sample: z.boolean().optional().describe("From a sample directory, not from the office's own"),
      }),
    )
    .optional()
    .describe('Waits for programmes, from the local directory'),
})

export const proposeInputSchema = z
  .strictObject({
    sex: z.enum(['male', 'female']).nullable().describe('As the police record it; null: not known'),
    age: z.number().int().min(0).max(130).nullable().describe('In whole years, at conviction'),
    convictionDate: isoDateSchema.describe('YYYY-MM-DD; the law in force on this day applies'),
    offenceDate: isoDateSchema.nullable().describe('YYYY-MM-DD, not after the conviction'),
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
