import { allocationInWords } from '../allocation/in-words.ts'
import type { DecidedAllocation } from '../allocation/record.schema.ts'
import type { ReportDocument } from '../document/document.schema.ts'
import { documentText } from '../document/document-text.ts'
import type { Sentenced } from '../proposal/passed.schema.ts'
import type { ProgrammeNames } from '../proposal/proposed-sentence.ts'
import type { Delivery } from '../record/delivery.ts'
import type { FirstAppointment } from '../record/result.ts'
import type { HandoverDocument } from './document.schema.ts'
import type { SealedFor } from './reading.ts'
import { registersOf } from './registers.ts'
import { passedRows, supervisedNow } from './stands-now.ts'
import { tasksOf } from './tasks.ts'

/** All that a handover is made of, beside the report that was signed. */
export type HandoverParts = {
  readonly handoverId: string
  readonly version: number
  /** SHA-256 of the payload of the version before, hex. */
  readonly supersedes: string | null
  readonly office: string
  readonly organisation: string
  /** The key that it will be encrypted to; null where it will not be. */
  readonly sealedFor: SealedFor | null
  /** Instant of sealing. */
  readonly createdAt: string
  readonly report: ReportDocument
  readonly reportJws: HandoverDocument['reportJws']
  readonly result: Sentenced | null
  /** The names of programmes, by which a requirement is spoken; without them a code stands for each. */
  readonly programmes?: ProgrammeNames
  readonly firstAppointment: FirstAppointment | null
  readonly delivery: Delivery | null
  /** The allocation that stands; null where there is none. */
  readonly allocation: DecidedAllocation | null
  readonly auditCheckpoint: HandoverDocument['auditCheckpoint']
  readonly pdf: HandoverDocument['pdf']
}

/**
 * The handover of a signed report (layer 2), before it is sealed. Whose signatures it needs follows from the
 * report; what the report leaves to be done becomes the receiver's tasks.
 */
export function buildHandover(parts: HandoverParts): HandoverDocument {
  const { report } = parts
  const { required, requested } = report.countersignature
  return {
    schema: 'courtside/handover/1',
    handoverId: parts.handoverId,
    version: parts.version,
    supersedes: parts.supersedes,
    from: { office: parts.office },
    to: { organisation: parts.organisation, sealedFor: parts.sealedFor },
    createdAt: parts.createdAt,
    requiredRoles: required || requested ? ['author', 'countersigner'] : ['author'],
    reportJws: parts.reportJws,
    plainText: documentText(report, 'receiver'),
    result: parts.result,
    allocation:
      parts.allocation === null
        ? null
        : { ...parts.allocation, plainText: allocationInWords(parts.allocation) },
    firstAppointment: parts.firstAppointment,
    delivery: parts.delivery,
    supervisedNow: supervisedNow(report),
    registers: registersOf(report),
    passed: passedRows(parts.result, parts.programmes ?? new Map()),
    tasks: tasksOf(report),
    auditCheckpoint: parts.auditCheckpoint,
    pdf: parts.pdf,
  }
}
