import { z } from 'zod'
import { drugsSchema } from './drugs.ts'
import { problemsSchema, yesNoSchema } from './dynamic-items.ts'
import type { Factor } from './factor.ts'
import { OGRS4_UNEMPLOYED } from './ogrs4.table.ts'
import { type Ogrs4Column, ogrs4DrugFactors, ogrs4Item, ogrs4Partner } from './ogrs4.ts'

/** The dynamic items that ARP and VRP share; each adds one of its own. */
export const reoffendingItemsSchema = z.object({
  accommodation: problemsSchema,
  unemployed: yesNoSchema,
  partnerRelationship: problemsSchema,
  domesticAbusePerpetrator: yesNoSchema,
  livingWithPartner: yesNoSchema,
  activitiesEncourageOffending: problemsSchema,
  drugsUsed: drugsSchema,
  drugMotivation: problemsSchema,
  alcohol: problemsSchema,
  bingeDrinking: problemsSchema,
  impulsivity: problemsSchema,
})

/** What each of the shared items adds, by the column of the predictor. */
export const reoffendingItemFactors = (
  at: Ogrs4Column,
  items: Readonly<z.infer<typeof reoffendingItemsSchema>>,
): Factor[] => [
  ogrs4Item(at, 's3q4_suitability', 'Suitability of accommodation', items.accommodation),
  ogrs4Item(at, 's4q2_unemployed', 'Unemployed', items.unemployed, OGRS4_UNEMPLOYED),
  ...ogrs4Partner(at, items),
  ogrs4Item(
    at,
    's6q7_perpetrator',
    'Domestic abuse of a partner (perpetrator)',
    items.domesticAbusePerpetrator,
  ),
  ogrs4Item(
    at,
    's7q2_activities_encourage',
    'Regular activities encourage offending',
    items.activitiesEncourageOffending,
  ),
  ...ogrs4DrugFactors(at, items.drugsUsed),
  ogrs4Item(at, 's8q8_motivation_tackle_misuse', 'Motivation to tackle drug misuse', items.drugMotivation),
  ogrs4Item(at, 's9q1_current_use', 'Alcohol use now', items.alcohol),
  ogrs4Item(at, 's9q2_binge_drinking', 'Binge drinking', items.bingeDrinking),
  ogrs4Item(at, 's11q2_impulsivity', 'Impulsivity', items.impulsivity),
]
