import { z } from 'zod'
import { isoDateSchema, readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Sex } from '../../../shared/scoring/factor.ts'
import { isKeyOf } from '../../../shared/scoring/keys-of.ts'
import { type ActuarialCategory, ogrs4Categories } from '../../../shared/scoring/ogrs4.table.ts'
import { apiLevel } from './vector-inputs.ts'

/** The worked examples of the further predictors, with their items under Courtside's names. */
const sexSchema = z.enum(['MALE', 'FEMALE']).transform((name): Sex => (name === 'MALE' ? 'male' : 'female'))

export const ovpRow = z
  .object({
    gender: sexSchema,
    dateOfBirth: isoDateSchema,
    dateAtStartOfFollowupCalculated: isoDateSchema,
    totalNumberOfSanctionsForAllOffences: z.number(),
    totalNumberOfViolentSanctions: z.number(),
    doesRecogniseImpactOfOffendingOnOthers: z.boolean(),
    isCurrentlyOfNoFixedAbodeOrTransientAccommodation: z.boolean(),
    isUnemployed: z.boolean(),
    currentAlcoholUseProblems: apiLevel,
    excessiveAlcoholUse: apiLevel,
    hasCurrentPsychiatricTreatment: z.boolean(),
    temperControl: apiLevel,
    proCriminalAttitudes: apiLevel,
  })
  .transform((row) => ({
    sex: row.gender,
    dateOfBirth: row.dateOfBirth,
    followUpStart: row.dateAtStartOfFollowupCalculated,
    totalSanctions: row.totalNumberOfSanctionsForAllOffences,
    violentSanctions: row.totalNumberOfViolentSanctions,
    items: {
      recognisesImpact: row.doesRecogniseImpactOfOffendingOnOthers,
      noFixedAbode: row.isCurrentlyOfNoFixedAbodeOrTransientAccommodation,
      unemployed: row.isUnemployed,
      alcohol: row.currentAlcoholUseProblems,
      bingeDrinking: row.excessiveAlcoholUse,
      psychiatricTreatment: row.hasCurrentPsychiatricTreatment,
      temper: row.temperControl,
      proCriminalAttitudes: row.proCriminalAttitudes,
    },
  }))

export const ogpRow = z
  .object({
    ogrs3TwoYearPercent: z.number(),
    noFixedAbode: z.boolean(),
    unemployed: z.boolean(),
    regularOffendingActivities: z.number(),
    currentDrugMisuse: z.number(),
    motivationToTackleDrugMisuse: z.number(),
    problemSolving: z.number(),
    awarenessOfConsequences: z.number(),
    understandsOthers: z.number(),
    proCriminalAttitudes: z.number(),
  })
  .transform((row) => ({
    ogrs3TwoYearPercent: row.ogrs3TwoYearPercent,
    items: {
      noFixedAbode: row.noFixedAbode,
      unemployed: row.unemployed,
      activitiesEncourageOffending: row.regularOffendingActivities,
      drugUse: row.currentDrugMisuse,
      drugMotivation: row.motivationToTackleDrugMisuse,
      problemSolving: row.problemSolving,
      awarenessOfConsequences: row.awarenessOfConsequences,
      understandsOthers: row.understandsOthers,
      proCriminalAttitudes: row.proCriminalAttitudes,
    },
  }))

/** Rows without an assessment date are scored by the API on the day it runs: a day of the year of its fixtures. */
const dayOfFixtures = must(readDate('2025-06-18'), 'a real date')
const awareness = z.enum(['YES', 'SOMETIMES', 'NO']).transform((answer) => {
  const levels = { YES: 0, SOMETIMES: 1, NO: 2 } as const
  return levels[answer]
})

export const mstRow = z
  .object({
    gender: sexSchema,
    dateOfBirth: isoDateSchema,
    assessmentDate: isoDateSchema.default(dayOfFixtures),
    hasPeerGroupInfluences: z.boolean(),
    influenceFromCriminalAssociates: apiLevel,
    // One row that is not applicable leaves it out.
    recklessnessAndRiskTakingBehaviour: apiLevel.nullable(),
    difficultiesCoping: apiLevel,
    attitudesTowardsSelf: apiLevel,
    impulsivityProblems: apiLevel,
    problemSolvingSkills: apiLevel,
    awarenessOfConsequences: awareness,
    understandsOtherPeoplesViews: apiLevel,
    temperControl: apiLevel,
  })
  .transform((row) => ({
    sex: row.gender,
    dateOfBirth: row.dateOfBirth,
    assessmentDate: row.assessmentDate,
    items: {
      peerGroupInfluences: row.hasPeerGroupInfluences,
      criminalAssociates: row.influenceFromCriminalAssociates,
      recklessness: row.recklessnessAndRiskTakingBehaviour,
      copingDifficulties: row.difficultiesCoping,
      attitudesToSelf: row.attitudesTowardsSelf,
      impulsivity: row.impulsivityProblems,
      temper: row.temperControl,
      problemSolving: row.problemSolvingSkills,
      awarenessOfConsequences: row.awarenessOfConsequences,
      understandsOthers: row.understandsOtherPeoplesViews,
    },
  }))

const categorySchema = z.custom<ActuarialCategory>(
  (value) => typeof value === 'string' && isKeyOf(ogrs4Categories, value),
)
const drugOf = new Map([
  ['cokepowder', 'powderCocaine'],
  ['otherdrugs', 'other'],
])
const previousOf = {
  homicide: 'homicide',
  gbh: 'woundingGbh',
  kidnap: 'kidnapping',
  firearms: 'firearms',
  robbery: 'robbery',
  aggravated_burglary: 'aggravatedBurglary',
  weapons: 'weapon',
  criminal_damage: 'criminalDamageEndangeringLife',
  arson: 'arson',
} as const

const ogrs4Schema = z.object({
  gender: z.enum(['M', 'F']),
  offence_code: z.string(),
  actuarial_category: categorySchema,
  assessment_date: isoDateSchema,
  dob: isoDateSchema,
  last_sanction: isoDateSchema,
  community: isoDateSchema,
  n: z.number(),
  v: z.number(),
  age_first: z.number(),
  drugs_used: z.array(z.string()).transform((names) => names.map((name) => drugOf.get(name) ?? name)),
  s3q4: z.number(),
  s6q4: z.number(),
  s7q2: z.number(),
  s8q8: z.number(),
  s9q1: z.number(),
  s9q2: z.number(),
  s11q2: z.number(),
  s11q4: z.number(),
  s12q1: z.number(),
})

/** The data scientists' rows: OASys questions by number. */
export function ogrs4Row(inputs: Readonly<Record<string, unknown>>) {
  const row = ogrs4Schema.parse(inputs)
  const items = {
    weapon: inputs['s2q2'] === 1,
    accommodation: row.s3q4,
    unemployed: inputs['s4q2'] === 2,
    partnerRelationship: row.s6q4,
    domesticAbusePerpetrator: inputs['s6q7'] === 1,
    livingWithPartner: inputs['s6q8'] === 1,
    activitiesEncourageOffending: row.s7q2,
    drugsUsed: row.drugs_used,
    drugMotivation: row.s8q8,
    alcohol: row.s9q1,
    bingeDrinking: row.s9q2,
    impulsivity: row.s11q2,
    temper: row.s11q4,
    proCriminalAttitudes: row.s12q1,
    previous: Object.entries(previousOf).flatMap(([key, name]) => (inputs[key] === 1 ? [name] : [])),
  }
  return { row, items }
}
