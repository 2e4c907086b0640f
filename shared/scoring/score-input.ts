import { z } from 'zod'

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
const date = (description: string) => text({ format: 'date', description })

export const previousConvictions = [
  'homicide',
  'woundingGbh',
  'kidnapping',
  'firearms',
  'robbery',
  'aggravatedBurglary',
  'weapon',
  'criminalDamageEndangeringLife',
  'arson',
] as const

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
  previous: z
    .array(z.string().meta({ enum: [...previousConvictions] }))
    .meta({ description: 'RoSH R1.2, earlier convictions of these kinds; none: an empty list' })
    .nullable()
    .optional(),
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

export const scoreInputSchema = z.strictObject({
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
})

/** Input of `score` of the right shape, its values not yet judged. */
export type ScoreInput = z.infer<typeof scoreInputSchema>
