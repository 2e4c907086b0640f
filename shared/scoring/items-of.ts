import { arpItemsSchema } from './arp.ts'
import { mstItemsSchema } from './mst.ts'
import { ogpItemsSchema } from './ogp.ts'
import { ovpItemsSchema } from './ovp.ts'
import { svrpItemsSchema } from './svrp.ts'
import { vrpItemsSchema } from './vrp.ts'

/** The OASys items each further predictor reads, by name, and what happens where one is missing. */
export const itemsOf = {
  OVP: { items: ovpItemsSchema.keyof().options, missing: 'refused' },
  OGP: { items: ogpItemsSchema.keyof().options, missing: 'refused' },
  MST: { items: mstItemsSchema.keyof().options, missing: 'refused' },
  ARP: { items: arpItemsSchema.keyof().options, missing: 'static' },
  VRP: { items: vrpItemsSchema.keyof().options, missing: 'static' },
  SVRP: { items: svrpItemsSchema.keyof().options, missing: 'static' },
  CSRP: { items: svrpItemsSchema.keyof().options, missing: 'static' },
} as const
