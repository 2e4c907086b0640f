import { z } from 'zod'
import type { PreviousConviction } from './snsv.table.ts'

/** No, some, significant problems. */
export type Problems = 0 | 1 | 2

export const problemsSchema = z.union([z.literal(0), z.literal(1), z.literal(2)], 'Must be 0, 1 or 2')
export const yesNoSchema = z.boolean('Must be true or false')

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
] as const satisfies readonly PreviousConviction[]

/** Where the screening asks whether there ever was one, the present conviction included: OASys R1.2 [C]. */
export const SCREENED_BY: Readonly<Record<PreviousConviction, string>> = {
  homicide: 'R1.2.1',
  woundingGbh: 'R1.2.2',
  kidnapping: 'R1.2.9',
  firearms: 'R1.2.10',
  robbery: 'R1.2.12',
  aggravatedBurglary: 'R1.2.6',
  weapon: 'R1.2.13',
  criminalDamageEndangeringLife: 'R1.2.8',
  arson: 'R1.2.7',
}

/** Each named once, however often it was ticked. */
export const previousSchema = z
  .array(z.enum(previousConvictions, 'Must be among the listed kinds of conviction'))
  .transform((names) => [...new Set(names)])

/** What an interview adds: the OASys questions behind the dynamic RSR, every one answered, in the order of OASys. */
export const dynamicItemsSchema = z.object({
  weapon: yesNoSchema,
  accommodation: problemsSchema,
  unemployed: yesNoSchema,
  partnerRelationship: problemsSchema,
  domesticAbusePerpetrator: yesNoSchema,
  alcohol: problemsSchema,
  bingeDrinking: problemsSchema,
  impulsivity: problemsSchema,
  temper: problemsSchema,
  proCriminalAttitudes: problemsSchema,
  previous: previousSchema,
})
export type DynamicItems = Readonly<z.infer<typeof dynamicItemsSchema>>
export type DynamicItemName = keyof DynamicItems

const problemWords = ['no problems', 'some problems', 'significant problems'] as const

/** "yes", "no", "some problems". */
export const answerInWords = (answer: boolean | Problems): string =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : problemWords[answer]
