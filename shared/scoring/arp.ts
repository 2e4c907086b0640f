import type { z } from 'zod'
import { problemsSchema } from './dynamic-items.ts'
import { type Ogrs4Input, type Ogrs4Result, ogrs4Item, ogrs4Score } from './ogrs4.ts'
import { reoffendingItemFactors, reoffendingItemsSchema } from './reoffending-items.ts'

/** OASys items of the dynamic ARP. */
export const arpItemsSchema = reoffendingItemsSchema.extend({ proCriminalAttitudes: problemsSchema })
export type ArpItems = Readonly<z.infer<typeof arpItemsSchema>>

/** ARP, the All Reoffending Predictor (OGRS4G / OGP2), two years; static where `items` is null. Sources: ogrs4.table.ts. */
export const arp = (input: Ogrs4Input, items: ArpItems | null): Ogrs4Result =>
  ogrs4Score(
    'ARP',
    input,
    items === null
      ? null
      : (at) => [
          ...reoffendingItemFactors(at, items),
          ogrs4Item(at, 's12q1_procriminal_attitudes', 'Pro-criminal attitudes', items.proCriminalAttitudes),
        ],
  )
