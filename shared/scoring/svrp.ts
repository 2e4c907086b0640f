import { z } from 'zod'
import { previousSchema, problemsSchema, yesNoSchema } from './dynamic-items.ts'
import { OGRS4_UNEMPLOYED, ogrs4Previous } from './ogrs4.table.ts'
import { type Ogrs4Input, type Ogrs4Result, ogrs4Item, ogrs4Score } from './ogrs4.ts'
import { snsvPrevious } from './snsv.table.ts'

/** OASys items of the dynamic SVRP. */
export const svrpItemsSchema = z.object({
  weapon: yesNoSchema,
  accommodation: problemsSchema,
  unemployed: yesNoSchema,
  alcohol: problemsSchema,
  temper: problemsSchema,
  proCriminalAttitudes: problemsSchema,
  previous: previousSchema,
})
export type SvrpItems = Readonly<z.infer<typeof svrpItemsSchema>>

/** SVRP, the Serious Violent Reoffending Predictor (successor of SNSV), two years; static where `items` is null. Sources: ogrs4.table.ts. */
export const svrp = (input: Ogrs4Input, items: SvrpItems | null): Ogrs4Result =>
  ogrs4Score(
    'SVRP',
    input,
    items === null
      ? null
      : (at) => [
          ogrs4Item(at, 's2q2a_carry_use_weapon', 'Weapon carried or used in the offence', items.weapon),
          ogrs4Item(at, 's3q4_suitability', 'Suitability of accommodation', items.accommodation),
          ogrs4Item(at, 's4q2_unemployed', 'Unemployed', items.unemployed, OGRS4_UNEMPLOYED),
          ogrs4Item(at, 's9q1_current_use', 'Alcohol use now', items.alcohol),
          ogrs4Item(at, 's11q4_temper_control', 'Temper control', items.temper),
          ogrs4Item(at, 's12q1_procriminal_attitudes', 'Pro-criminal attitudes', items.proCriminalAttitudes),
          ...items.previous.map((conviction) => ({
            ...ogrs4Item(at, ogrs4Previous[conviction], 'Earlier conviction', true),
            input: snsvPrevious[conviction].name,
          })),
        ],
  )
