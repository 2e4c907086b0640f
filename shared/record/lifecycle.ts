import { z } from 'zod'

/** The grades of court staff that the countersign rule and the commands distinguish. */
export const gradeSchema = z.enum(['PSO', 'PO', 'SPO'])
export type Grade = z.infer<typeof gradeSchema>

/**
 * Where a report stands. Each state carries only what exists in it.
 * draft -> signed -> (returned: a draft again, with the reason) -> signed -> countersigned where asked
 * -> sealed -> handed over. A sealed report never changes.
 */
export const reportStateSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('draft'),
    returned: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  }),
  z.strictObject({
    is: z.literal('signed'),
    at: z.string(),
    countersignature: z.strictObject({ why: z.string() }),
  }),
  z.strictObject({ is: z.literal('sealed'), at: z.string() }),
  z.strictObject({ is: z.literal('handedOver'), at: z.string(), version: z.number().int().positive() }),
  z.strictObject({ is: z.literal('discarded'), at: z.string(), reason: z.string() }),
])
export type ReportState = z.infer<typeof reportStateSchema>
export type StateName = ReportState['is']

/** What may be done to a report, and from which states. The one table; every command asks it. */
const allowedFrom = {
  save: ['draft'],
  upgrade: ['draft'],
  discard: ['draft'],
  sign: ['draft'],
  return: ['signed'],
  countersign: ['signed'],
  recordDelivery: ['draft', 'signed', 'sealed'],
  recordResult: ['sealed', 'handedOver'],
  allocate: ['sealed', 'handedOver'],
  handOver: ['sealed', 'handedOver'],
} as const satisfies Record<string, readonly StateName[]>

export type ReportAct = keyof typeof allowedFrom

/** Whether the lifecycle allows the act in this state; who may do it is asked elsewhere. */
export function mayAct(act: ReportAct, state: ReportState): boolean {
  const from: readonly StateName[] = allowedFrom[act]
  return from.includes(state.is)
}

/** Whether every signature that the report needs is there: from now on it never changes. */
export const isSealed = (state: ReportState): boolean => state.is === 'sealed' || state.is === 'handedOver'

/** The state in words for lists and headings. */
export function stateInWords(state: ReportState): string {
  switch (state.is) {
    case 'draft':
      return state.returned === null ? 'Draft' : 'Returned'
    case 'signed':
      return 'Waiting for countersignature'
    case 'sealed':
      return 'Signed and sealed'
    case 'handedOver':
      return 'Handed over'
    case 'discarded':
      return 'Discarded'
  }
}
