import { z } from 'zod'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import { type HandoverDocument, handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import type { HandoverReading, SealedFor } from '../../../shared/handover/reading.ts'
import { parseCanonical } from '../../../shared/lib/canonical.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from '../signing/not-verified.ts'
import { sealHeaderSchema } from '../signing/protected-header.ts'
import { sha256 } from '../signing/sign.ts'
import type { KnownKey, Trust } from '../signing/trusting.ts'
import { verifyReport } from '../signing/verify-report.ts'
import { strictText, verifySignature } from '../signing/verify-signature.ts'
import { decrypt, isEncrypted, NO_KEYS, type ReceiveKeys } from './encryption.ts'

/** Many times a report with its PDF; to be checked on the file itself before it is read, too. */
export const LARGEST_HANDOVER = 40 * 1024 * 1024

/** The outer form of whatever an office seals: one payload, one signature. */
export const sealedFileSchema = z.strictObject({
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).length(1),
})

/**
 * Reads a handover from its bytes: size, form, encryption, the office's seal, then the document, the signatures of
 * the report inside, and whether all parts agree. Any bytes at all give an answer. Without trust the whole is proved
 * unaltered as it stands, and the answer is still a refusal: nobody vouches for the signers.
 */
export async function openHandover(
  bytes: Uint8Array,
  trust: Trust | null,
  receiveKeys: ReceiveKeys = NO_KEYS,
): Promise<HandoverReading> {
  const { reading } = await openWhole(bytes, trust, receiveKeys)
  return reading
}

/** The same, with the document of a file that is whole though nobody vouches for its signers. */
export async function openWhole(
  bytes: Uint8Array,
  trust: Trust | null,
  receiveKeys: ReceiveKeys,
): Promise<{ reading: HandoverReading; document: HandoverDocument | null }> {
  const read = await readHandover(bytes, trust, receiveKeys)
  if (!read.ok) return { reading: { verified: false, ...read.problem, signatures: [] }, document: null }
  const { document, signatures } = read.value
  if (trust !== null) return { reading: { verified: true, document, signatures }, document }
  const reading: HandoverReading = {
    verified: false,
    reason: 'signersUnknown',
    says: 'The handover is whole and unaltered since it was signed, but without the office’s public keys nobody can say who signed it.',
    signatures,
  }
  return { reading, document }
}

type Read = { document: HandoverDocument; signatures: SignatureShown[] }

async function readHandover(
  bytes: Uint8Array,
  trust: Trust | null,
  receiveKeys: ReceiveKeys,
): Promise<Result<Read, NotVerified>> {
  if (bytes.length > LARGEST_HANDOVER) {
    return notVerified('tooLarge', 'The file is larger than any handover. It was not read.')
  }
  const outer = readCanonical(bytes)
  if (!isEncrypted(outer)) return readSealed(outer, trust, null)
  const opened = await decrypt(outer, receiveKeys)
  return opened.ok ? readSealed(readCanonical(opened.value.sealed), trust, opened.value.sealedFor) : opened
}

/** The sealed file, from its outer form inwards. `arrivedFor`: the key that it was encrypted to; null where it was to none. */
async function readSealed(
  outer: unknown,
  trust: Trust | null,
  arrivedFor: SealedFor | null,
): Promise<Result<Read, NotVerified>> {
  const file = sealedFileSchema.safeParse(outer)
  const [signed] = file.success ? file.data.signatures : []
  if (!file.success || signed === undefined) {
    return notVerified(
      'notAHandover',
      'This file is not a Courtside handover, or it was altered or cut short on its way.',
    )
  }
  const seal = await verifySignature(
    { payload: file.data.payload, ...signed },
    sealHeaderSchema,
    'seal',
    trust,
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
  const report = await verifyReport(document.reportJws, trust)
  if (!report.ok) return report
  const { header, key } = seal.value
  const problem =
    missingSignature(document, report.value.report, report.value.signatures) ??
    disagreement(document, report.value.report, header.name) ??
    misdirected(document, arrivedFor) ??
    ofAnother(key, report.value.orgIds)
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
export function readCanonical(bytes: Uint8Array): unknown {
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

/** A receiver can encrypt what it opened to somebody else: the sealed document says to which key it was meant to go. */
function misdirected(
  { to }: HandoverDocument,
  arrivedFor: SealedFor | null,
): Result<never, NotVerified> | null {
  if (arrivedFor === null) return null
  const { sealedFor } = to
  if (sealedFor?.kid === arrivedFor.kid && sealedFor.orgId === arrivedFor.orgId) return null
  return notVerified(
    'contentsDisagree',
    'The handover was sealed for another key than the one it was encrypted to: somebody else sent it on.',
  )
}

/** An officer of one organisation could otherwise sign what another sealed. */
function ofAnother(
  sealedBy: KnownKey | null,
  signedBy: readonly (string | null)[],
): Result<never, NotVerified> | null {
  if (sealedBy === null || signedBy.every((orgId) => orgId === sealedBy.orgId)) return null
  return notVerified(
    'contentsDisagree',
    'The report was signed in another organisation than the one that sealed the handover.',
  )
}
