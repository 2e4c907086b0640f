import { type ReportDocument, reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import type { HandoverDocument } from '../../../shared/handover/document.schema.ts'

/** The signed report inside a handover that has been verified. */
export const reportOf = ({ reportJws }: Pick<HandoverDocument, 'reportJws'>): ReportDocument =>
  reportDocumentSchema.parse(JSON.parse(Buffer.from(reportJws.payload, 'base64url').toString()))
