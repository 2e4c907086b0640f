import type { PreviousConviction } from './snsv.table.ts'

/** No, some, significant problems. */
export type Problems = 0 | 1 | 2

/** What an interview adds: the OASys questions behind the dynamic RSR, every one answered. */
export type DynamicItems = {
  readonly weapon: boolean
  readonly accommodation: Problems
  readonly unemployed: boolean
  readonly partnerRelationship: Problems
  readonly domesticAbusePerpetrator: boolean
  readonly alcohol: Problems
  readonly bingeDrinking: Problems
  readonly impulsivity: Problems
  readonly temper: Problems
  readonly proCriminalAttitudes: Problems
  readonly previous: readonly PreviousConviction[]
}

/** In the order of OASys, as the factors and the list of what is missing name them. */
export const dynamicItemNames = [
  'weapon',
  'accommodation',
  'unemployed',
  'partnerRelationship',
  'domesticAbusePerpetrator',
  'alcohol',
  'bingeDrinking',
  'impulsivity',
  'temper',
  'proCriminalAttitudes',
  'previous',
] as const satisfies readonly (keyof DynamicItems)[]
export type DynamicItemName = (typeof dynamicItemNames)[number]

const problemWords = ['no problems', 'some problems', 'significant problems'] as const

/** "yes", "no", "some problems". */
export const answerInWords = (answer: boolean | Problems): string =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : problemWords[answer]
