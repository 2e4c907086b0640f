import type { z } from 'zod'
import { problemsSchema } from './dynamic-items.ts'
import { type Ogrs4Input, type Ogrs4Result, ogrs4Item, ogrs4Score } from './ogrs4.ts'
import { reoffendingItemFactors, reoffendingItemsSchema } from './reoffending-items.ts'

/** OASys items of the dynamic VRP. */
export const vrpItemsSchema = reoffendingItemsSchema.extend({ temper: problemsSchema })
export type VrpItems = Readonly<z.infer<typeof vrpItemsSchema>>

/** VRP, the Violent Reoffending Predictor (OGRS4V / OVP2), two years; static where `items` is null. Sources: ogrs4.table.ts. */
export const vrp = (input: Ogrs4Input, items: VrpItems | null): Ogrs4Result =>
  ogrs4Score(
    'VRP',
    input,
    items === null
      ? null
      : (at) => [
          ...reoffendingItemFactors(at, items),
          ogrs4Item(at, 's11q4_temper_control', 'Temper control', items.temper),
        ],
  )
