import { goesToPrison } from './judged.ts'
import type { DecidedAllocation } from './record.schema.ts'

/** The kind of receiver that a decision and what was passed choose together [D]. */
export const ROUTES = {
  crc: { short: 'To the CRC', says: 'The CRC assesses the case and gives it an officer.' },
  nps: { short: 'To the NPS', says: 'The NPS team of the area manages the case.' },
  crcCustody: {
    short: 'To the CRC, in custody',
    says: 'The CRC’s resettlement services see the person in prison before release.',
  },
  npsCustody: {
    short: 'To the NPS, in custody',
    says: 'Offender management in the prison works with the NPS team of the area.',
  },
  none: { short: 'Not allocated', says: 'Nothing is supervised: the court record is closed.' },
} as const
export type Route = keyof typeof ROUTES

/** Which of them a decided allocation takes: in custody where any part of the sentence is immediate custody. */
export function routeOf({ decision, input }: Pick<DecidedAllocation, 'decision' | 'input'>): Route {
  const custody = input.sentence.components.some(goesToPrison)
  switch (decision) {
    case 'CRC':
      return custody ? 'crcCustody' : 'crc'
    case 'NPS':
      return custody ? 'npsCustody' : 'nps'
    case 'NOT_ALLOCATED':
      return 'none'
  }
}

/** Whether the person is seen first in prison, and not at an appointment outside. */
export const isInCustody = (route: Route): boolean => route === 'crcCustody' || route === 'npsCustody'
