import { z } from 'zod'
import { cleanText } from '../lib/clean-text.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'
import { gradeSchema } from '../record/lifecycle.ts'

/**
 * A risk review: a CRC's concern that the risk of serious harm (RoSH) has risen to high, referred to the NPS
 * (PI 57/2014, PSI 41/2014; its body was not read, so the fields are our choice [D]). What is entered may be
 * incomplete; what is done with it is a list of steps, each a person's act, never changed afterwards.
 */
export const triggers = {
  newArrestOrCharge: 'New arrest or charge',
  allegation: 'Allegation',
  orderBreach: 'Breach of an order or restraining order',
  relationship: 'Relationship',
  children: 'Children',
  substanceMisuse: 'Substance misuse',
  mentalHealth: 'Mental health',
  recall: 'Recall',
} as const

export const roshGroups = {
  children: 'Children',
  public: 'The public',
  knownAdult: 'A known adult',
  staff: 'Staff',
  prisoners: 'Prisoners',
} as const

export const roshLevels = { low: 'Low', medium: 'Medium', high: 'High', veryHigh: 'Very high' } as const

export const protectiveActions = {
  police: 'Police',
  childrensServices: 'Children’s services',
  victim: 'Victim',
  other: 'Other',
} as const

/** Whether the text is one of the codes that the words are of. */
export const isCode = <Words extends Readonly<Record<string, string>>>(
  words: Words,
  code: unknown,
): code is keyof Words & string => typeof code === 'string' && Object.hasOwn(words, code)

const codeOf = <Words extends Readonly<Record<string, string>>>(words: Words) =>
  z.custom<keyof Words & string>((value) => isCode(words, value), 'must be one of the list')
const level = codeOf(roshLevels).nullable()
const levels = z.strictObject({
  children: level,
  public: level,
  knownAdult: level,
  staff: level,
  prisoners: level,
})
/** An instant in UTC, to the second or finer. */
export const instantSchema = z.iso.datetime({ error: 'must be a date and time' })
/** As it was typed, a space at its end too: the next word follows it. Far beyond what anybody writes. */
const asTyped = z.string().max(200_000).transform(cleanText)

/**
 * What is entered, complete or not; null and empty text mean not entered yet. Dates and numbers stand as they
 * were typed, in their standard form where they were understood, as the answers of a report do.
 */
export const riskReviewFormSchema = z.strictObject({
  person: z.strictObject({ name: asTyped, crn: asTyped, dateOfBirth: asTyped }),
  /** Who manages the case now; a risk review starts with a CRC (RE-5). */
  managedBy: z.enum(['CRC', 'NPS']).nullable(),
  roshNow: levels,
  roshProposed: levels,
  /** What the concern rests on beside the triggers: RSR alone is none (RE-2). */
  rsrRose: z.boolean().nullable(),
  triggers: z.array(codeOf(triggers)).max(20),
  evidence: asTyped,
  /** When the concern was identified, by the courts' clock: "2016-10-11T14:02". */
  concernAt: asTyped,
  /** Arrests or charges since the sentence began. */
  arrests: asTyped,
  restrainingOrderBreached: z.boolean().nullable(),
  oasys: asTyped,
  actions: z.strictObject({ police: asTyped, childrensServices: asTyped, victim: asTyped, other: asTyped }),
})
export type RiskReviewForm = z.infer<typeof riskReviewFormSchema>

const person = z.strictObject({ userId: z.string(), name: z.string(), grade: gradeSchema })
const name = (missing: string) => typedLine(200, missing)
const words = (missing: string) => typedText(5000, missing)

/** What an SPO decides: the case moves to the NPS, stays with the CRC with advice, or more is asked of the CRC [D]. */
export const outcomes = ['ESCALATE', 'RETURN', 'MORE_INFO'] as const

/** What is said with each step; who enters it and when is added as it is recorded. `at`: when it was done. */
export const riskReviewStepSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('agree'),
    at: instantSchema,
    crcManager: name('Name the CRC manager who agreed'),
  }),
  z.strictObject({
    is: z.literal('refer'),
    at: instantSchema,
    /** Whom the CRC rang at the NPS, and when: a referral by form alone waits unread [D]. */
    call: z.strictObject({ to: name('Name who was rung at the NPS'), at: instantSchema }),
    /** The answer to the NPS where more was asked; null on a first referral. */
    answer: words('Answer what the NPS asked').nullable(),
  }),
  z.strictObject({ is: z.literal('acknowledge'), at: instantSchema }),
  z.strictObject({
    is: z.literal('decide'),
    at: instantSchema,
    outcome: z.enum(outcomes, 'Choose what you decide'),
    reason: words('Give the reason for the decision'),
    /** For the CRC that keeps the case: needed with RETURN, null otherwise. */
    advice: words('Write the advice to the CRC').nullable(),
  }),
  z.strictObject({
    is: z.literal('transfer'),
    at: instantSchema,
    /** Who at the NPS has accepted the case. */
    acceptedBy: name('Name who accepts the case at the NPS'),
  }),
])
export type RiskReviewStep = z.infer<typeof riskReviewStepSchema>

/** A step as it is kept. `by` is who entered it; for a decision that is who decided. */
export const takenStepSchema = z.strictObject({
  step: riskReviewStepSchema,
  by: person,
  recordedAt: instantSchema,
})
export type TakenStep = z.infer<typeof takenStepSchema>
export type Taker = z.infer<typeof person>

const noLevels = { children: null, public: null, knownAdult: null, staff: null, prisoners: null }

/** A record nobody has filled in. */
export const emptyForm: RiskReviewForm = {
  person: { name: '', crn: '', dateOfBirth: '' },
  managedBy: null,
  roshNow: noLevels,
  roshProposed: noLevels,
  rsrRose: null,
  triggers: [],
  evidence: '',
  concernAt: '',
  arrests: '',
  restrainingOrderBreached: null,
  oasys: '',
  actions: { police: '', childrensServices: '', victim: '', other: '' },
}
