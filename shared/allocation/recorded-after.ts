import type { LaidSection } from '../document/laid-report.ts'
import { type Delivery, deliveryInWords } from '../record/delivery.ts'
import { type FirstAppointment, firstAppointmentInWords } from '../record/result.ts'
import { allocationParts } from './in-words.ts'
import type { DecidedAllocation } from './record.schema.ts'

/**
 * What a receiver reads after the report and its signatures, of which it is no part: that the court heard it, the
 * first appointment, so that nobody is left to await a letter, and the allocation that stands. Null: not recorded.
 */
export function recordedAfter(
  delivery: Delivery | null,
  firstAppointment: FirstAppointment | null,
  allocation: DecidedAllocation | null,
): readonly LaidSection[] {
  return [
    ...(delivery === null
      ? []
      : [
          {
            id: 'delivery',
            title: 'Given in court, recorded after signing',
            nodes: [{ is: 'lines', title: null, lines: deliveryInWords(delivery) }] as const,
          },
        ]),
    ...(firstAppointment === null
      ? []
      : [
          {
            id: 'firstAppointment',
            title: 'First appointment, recorded after sentence',
            nodes: [{ is: 'lines', title: null, lines: firstAppointmentInWords(firstAppointment) }] as const,
          },
        ]),
    ...(allocation === null
      ? []
      : [
          {
            id: 'allocation',
            title: 'Allocation, recorded after sentence',
            nodes: allocationParts(allocation).map((part) => ({ is: 'lines', ...part }) as const),
          },
        ]),
  ]
}
