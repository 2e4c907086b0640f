import { z } from 'zod'
import { drugs } from './drugs.ts'
import { previousConvictions } from './dynamic-items.ts'
import { itemsOf } from './items-of.ts'

/**
 * The input of `score`. Parsing settles only the shape: JSON types and no unknown field. What the values
 * say (missing, impossible, out of range) is judged by score.ts, which lists all of it for each predictor;
 * the JSON Schema annotations (`enum`, `minimum`, `format`) tell a script's author what can be scored.
 */
const text = (meta: z.core.GlobalMeta) => z.string().meta(meta).nullable().optional()
const whole = (description: string, minimum: number) =>
  z.number().meta({ type: 'integer', minimum, description }).nullable().optional()
const yesNo = (description: string) => z.boolean().meta({ description }).nullable().optional()
const problems = (description: string) =>
  z
    .number()
    .meta({ enum: [0, 1, 2], description: `${description}: 0 no, 1 some, 2 significant problems` })
    .nullable()
    .optional()
const listOf = (names: readonly string[], description: string) =>
  z
    .array(z.string().meta({ enum: [...names] }))
    .meta({ description: `${description}; none: an empty list` })
    .nullable()
    .optional()
const date = (description: string) => text({ format: 'date', description })

const dynamicShape = {
  weapon: yesNo('OASys 2.2, weapon carried or used in the present offence'),
  accommodation: problems('OASys 3.4, suitability of accommodation'),
  unemployed: yesNo('OASys 4.2, unemployed'),
  partnerRelationship: problems('OASys 6.4, relationship with partner'),
  domesticAbusePerpetrator: yesNo('OASys 6.7, perpetrator of domestic abuse of a partner'),
  alcohol: problems('OASys 9.1, alcohol use now'),
  bingeDrinking: problems('OASys 9.2, binge drinking'),
  impulsivity: problems('OASys 11.2, impulsivity'),
  temper: problems('OASys 11.4, temper control'),
  proCriminalAttitudes: problems('OASys 12.1, pro-criminal attitudes'),
  previous: listOf(previousConvictions, 'RoSH R1.2, earlier convictions of these kinds'),
}

/** The items of the predictors that `also` asks for; those of `dynamic` need not be given twice. */
const itemsShape = {
  ...dynamicShape,
  recognisesImpact: yesNo('OASys 2.6, recognises the impact of the offending on others'),
  noFixedAbode: yesNo('OASys 3.3, no fixed abode or transient accommodation'),
  livingWithPartner: yesNo('OASys 6.8, in a relationship and living together'),
  peerGroupInfluences: yesNo('OASys section 2, peer group influences'),
  activitiesEncourageOffending: problems('OASys 7.2, regular activities encourage offending'),
  criminalAssociates: problems('OASys section 7, influence of criminal associates'),
  recklessness: problems('OASys section 7, recklessness and risk-taking'),
  drugsUsed: listOf(drugs, 'OASys section 8, drugs used now'),
  drugUse: problems('OASys section 8, current drug use'),
  drugMotivation: problems('OASys 8.8, motivation to tackle drug misuse (2: none)'),
  copingDifficulties: problems('OASys section 10, difficulties coping'),
  attitudesToSelf: problems('OASys section 10, attitudes to self'),
  psychiatricTreatment: yesNo('OASys section 10, psychiatric treatment now'),
  problemSolving: problems('OASys section 11, problem solving'),
  awarenessOfConsequences: problems('OASys section 11, awareness of consequences'),
  understandsOthers: problems('OASys section 11, understanding of others’ views'),
}

const sexualSchema = z.strictObject({
  currentOffenceSexual: yesNo('The present offence is sexual or sexually motivated'),
  strangerVictim: yesNo('The victim of the present sexual offence is a stranger'),
  contactAdult: whole('Sanctions for contact with an adult victim, the present one included', 0),
  contactChild: whole('Sanctions for contact with a child victim, the present one included', 0),
  indecentImages: whole('Sanctions for indecent images, the present one included', 0),
  nonContact: whole('Other non-contact sexual sanctions, the present one included', 0),
  mostRecentDate: date('Date of the most recent sexual offence'),
})

const itemsInWords = () =>
  Object.entries(itemsOf)
    .map(([name, { items, missing }]) => `${name} ${items.join(', ')} (one missing: ${missing})`)
    .join('; ')

/** The predictors that are scored only where asked for. */
export const alsoPredictors = ['OVP', 'OGP', 'MST', 'ARP', 'VRP', 'SVRP', 'CSRP'] as const
export type AlsoPredictor = (typeof alsoPredictors)[number]

export const scoreInputSchema = z
  .strictObject({
    assessmentDate: date('Date of the assessment'),
    sex: text({ enum: ['male', 'female'] }),
    dateOfBirth: date('Date of birth'),
    offenceCode: text({ pattern: '^[0-9]{5}$', description: 'Home Office code of the main offence' }),
    convictionDate: date('Date of the present conviction'),
    followUpStart: date('Start of follow-up: sentence or release. Left out: the assessment date'),
    firstSanctionDate: date('Date of the first sanction of any kind; this or ageAtFirstSanction'),
    ageAtFirstSanction: whole('Age at the first sanction of any kind; this or firstSanctionDate', 8),
    totalSanctions: whole('Sanctions of any kind, the present one included', 1),
    violentSanctions: whole('Sanctions for violent offences, the present one included', 0),
    sexual: sexualSchema
      .meta({ description: 'A sexual history or a current sexual motivation; null where there is neither' })
      .nullable()
      .optional(),
    dynamic: z
      .strictObject(dynamicShape)
      .meta({ description: 'What an interview adds; null where none was held. In part: the static score' })
      .nullable()
      .optional(),
    rsrVersion: text({
      enum: ['2014', '2021'],
      description: 'Left out: the version in force on the assessment date',
    }),
    also: z
      .array(z.enum(alsoPredictors))
      .meta({ description: `Further predictors to score. Items each reads: ${itemsInWords()}` })
      .nullable()
      .optional(),
    items: z
      .strictObject(itemsShape)
      .meta({
        description: 'OASys items of the predictors in `also`; one that is left out is taken from `dynamic`',
      })
      .nullable()
      .optional(),
  })
  .meta({
    required: [
      'assessmentDate',
      'sex',
      'dateOfBirth',
      'offenceCode',
      'convictionDate',
      'totalSanctions',
      'violentSanctions',
      'sexual',
    ],
  })

/** Input of `score` of the right shape, its values not yet judged. */
export type ScoreInput = z.infer<typeof scoreInputSchema>
