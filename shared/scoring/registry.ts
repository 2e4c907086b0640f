import type { IsoDate } from '../lib/dates.ts'

/** A predictor, its edition, and the dates between which court reports could quote it. */
export type RegisteredAlgorithm = {
  readonly algorithm: string
  readonly title: string
  readonly version: string
  readonly from: string
  /** Null: in use until further notice, or the end is not settled by any source. */
  readonly to: string | null
  readonly source: string
}

/** Confidence: [C] seen in a named source, [M] from memory. Dates are the first and the last day in use. */
export const registry = {
  OGRS3: {
    algorithm: 'OGRS3',
    title: 'Offender Group Reconviction Scale, version 3',
    version: '3',
    from: '2009-01-01',
    to: null,
    source: 'MoJ Research Summary 7/09, 2009 [C]; the day of the year [M]. Withdrawal in 2026 not dated',
  },
  'RSR-2014': {
    algorithm: 'RSR-2014',
    title: 'Risk of Serious Recidivism: SNSV and the first OSP',
    version: '2014',
    from: '2014-06-01',
    to: '2021-02-28',
    source: 'RSR calculator, June 2014 [C]; the day of the change to OSP/C and OSP/I [M]',
  },
  'RSR-2021': {
    algorithm: 'RSR-2021',
    title: 'Risk of Serious Recidivism: SNSV, OSP/DC and OSP/IIC',
    version: '2021',
    from: '2021-03-01',
    to: null,
    source: 'MoJ risk actuarial API [C]; the day of the change [M]. Withdrawal in 2026 not dated',
  },
  OVP: {
    algorithm: 'OVP',
    title: 'OASys Violence Predictor',
    version: '1',
    from: '2009-01-01',
    to: null,
    source: 'MoJ risk actuarial API [C]; first year [M]. Withdrawal in 2026 not dated',
  },
  OGP: {
    algorithm: 'OGP',
    title: 'OASys General reoffending Predictor',
    version: '1',
    from: '2009-01-01',
    to: null,
    source: 'MoJ risk actuarial API [C]; first year [M]. Withdrawal in 2026 not dated',
  },
  MST: {
    algorithm: 'MST',
    title: 'Maturity Screening Tool',
    version: '1',
    from: '2009-01-01',
    to: null,
    source: 'MoJ risk actuarial API [C]; the first date is not known to us [M]',
  },
  ARP: {
    algorithm: 'ARP',
    title: 'All Reoffending Predictor (OGRS4G, OGP2)',
    version: '4.1.2',
    from: '2026-06-18',
    to: null,
    source:
      'MoJ risk actuarial API: the day OGRS3 made way for it there [C]; when staff see it is not settled',
  },
  VRP: {
    algorithm: 'VRP',
    title: 'Violent Reoffending Predictor (OGRS4V, OVP2)',
    version: '4.1.2',
    from: '2026-06-18',
    to: null,
    source: 'As ARP',
  },
  SVRP: {
    algorithm: 'SVRP',
    title: 'Serious Violent Reoffending Predictor',
    version: '4.1.2',
    from: '2026-06-18',
    to: null,
    source: 'As ARP',
  },
  CSRP: {
    algorithm: 'CSRP',
    title: 'Combined Serious Reoffending Predictor: SVRP, DC-SRP and IIC-SRP',
    version: '4.1.2',
    from: '2026-06-18',
    to: null,
    source: 'As ARP',
  },
} as const satisfies Record<string, RegisteredAlgorithm>

export type Algorithm = keyof typeof registry

/** Whether court reports could quote the algorithm on that date. */
export function inUse(algorithm: Algorithm, on: IsoDate): boolean {
  const { from, to }: RegisteredAlgorithm = registry[algorithm]
  return from <= on && (to === null || on <= to)
}

/** The RSR in force on a date, or null before June 2014. */
export const rsrInForce = (on: IsoDate): 'RSR-2014' | 'RSR-2021' | null =>
  inUse('RSR-2021', on) ? 'RSR-2021' : inUse('RSR-2014', on) ? 'RSR-2014' : null
