import { z } from 'zod'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import { type HandoverDocument, handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import type { TrustList } from '../../../shared/handover/trust.schema.ts'
import { parseCanonical } from '../../../shared/lib/canonical.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from '../signing/not-verified.ts'
import { sealHeaderSchema } from '../signing/protected-header.ts'
import { sha256 } from '../signing/sign.ts'
import { keysOf } from '../signing/trust.ts'
import { verifyReport } from '../signing/verify-report.ts'
import { strictText, verifySignature } from '../signing/verify-signature.ts'

/** Many times a report with its PDF; to be checked on the file itself before it is read, too. */
export const LARGEST_HANDOVER = 40 * 1024 * 1024

const sealedFileSchema = z.strictObject({
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).length(1),
})

/**
 * Reads a handover from its bytes: size, form, the office's seal, then the document, the signatures of the
 * report inside, and whether all parts agree. Any bytes at all give an answer. Without a trust list the
 * whole is proved unaltered as it stands, and the answer is still a refusal: nobody vouches for the signers.
 */
export async function openHandover(bytes: Uint8Array, trust: TrustList | null): Promise<HandoverReading> {
  const read = await readHandover(bytes, trust)
  if (!read.ok) return { verified: false, ...read.problem, signatures: [] }
  const { document, signatures } = read.value
  if (trust !== null) return { verified: true, document, signatures }
  return {
    verified: false,
    reason: 'signersUnknown',
    says: 'The handover is whole and unaltered since it was signed, but without the office’s public keys nobody can say who signed it.',
    signatures,
  }
}

type Read = { document: HandoverDocument; signatures: SignatureShown[] }

async function readHandover(bytes: Uint8Array, trust: TrustList | null): Promise<Result<Read, NotVerified>> {
  if (bytes.length > LARGEST_HANDOVER) {
    return notVerified('tooLarge', 'The file is larger than any handover. It was not read.')
  }
  const file = sealedFileSchema.safeParse(readCanonical(bytes))
  const [signed] = file.success ? file.data.signatures : []
  if (!file.success || signed === undefined) {
    return notVerified(
      'notAHandover',
      'This file is not a Courtside handover, or it was altered or cut short on its way.',
    )
  }
  const known = trust === null ? null : keysOf(trust)
  const seal = await verifySignature(
    { payload: file.data.payload, ...signed },
    sealHeaderSchema,
    'seal',
    known,
  )
  if (!seal.ok) return seal

  const value = readCanonical(seal.value.payload)
  if (value === undefined) {
    return notVerified('notCanonical', 'The sealed document is not written as Courtside writes it.')
  }
  const parsed = handoverDocumentSchema.safeParse(value)
  if (!parsed.success) {
    return notVerified(
      'wrongShape',
      'The sealed document is not one that this version of Courtside can read.',
    )
  }
  const document = parsed.data
  const report = await verifyReport(document.reportJws, known)
  if (!report.ok) return report
  const { header } = seal.value
  const problem =
    missingSignature(document, report.value.report, report.value.signatures) ??
    disagreement(document, report.value.report, header.name)
  if (problem !== null) return problem
  const sealShown: SignatureShown = {
    role: 'office',
    name: header.name,
    grade: null,
    at: header.sigT,
    payloadSha256: sha256(seal.value.payload),
    keyId: header.kid,
  }
  return { ok: true, value: { document, signatures: [...report.value.signatures, sealShown] } }
}

/** The value of bytes that are canonical JSON, or undefined. */
function readCanonical(bytes: Uint8Array): unknown {
  const text = strictText(bytes)
  return text === null ? undefined : parseCanonical(text)
}

/** Both the handover and the report itself say whose signatures there must be. */
function missingSignature(
  document: HandoverDocument,
  report: ReportDocument,
  signatures: readonly SignatureShown[],
): Result<never, NotVerified> | null {
  const { required, requested } = report.countersignature
  const needed = [...document.requiredRoles, ...(required || requested ? (['countersigner'] as const) : [])]
  const missing = needed.find((role) => !signatures.some((signature) => signature.role === role))
  if (missing === undefined) return null
  return notVerified(
    'signatureMissing',
    missing === 'author' ? 'The author’s signature is missing.' : 'The countersignature is missing.',
  )
}

function disagreement(
  document: HandoverDocument,
  report: ReportDocument,
  sealedBy: string,
): Result<never, NotVerified> | null {
  const pdf = Buffer.from(document.pdf.base64, 'base64')
  if (pdf.toString('base64') !== document.pdf.base64 || sha256(pdf) !== document.pdf.sha256) {
    return notVerified('contentsDisagree', 'The PDF in the handover is not the one the handover names.')
  }
  if (document.from.office !== sealedBy) {
    return notVerified('contentsDisagree', 'The handover names another office than the one that sealed it.')
  }
  if (document.plainText !== documentText(report, 'receiver')) {
    return notVerified('contentsDisagree', 'The plain text in the handover is not that of the signed report.')
  }
  return null
}
