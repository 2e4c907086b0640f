import { buildHandover, type HandoverParts } from '../../../shared/handover/build.ts'
import { type HandoverDocument, handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import { handoverSheet } from '../../../shared/handover/handover-sheet.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.ts'
import { commonHeader, reportInside, reportJws, sha256, signBytes } from '../signing/sign.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import type { Trust } from '../signing/trusting.ts'
import type { JwsSignature } from '../storage/store.ts'
import { type Addressee, encryptTo } from './encryption.ts'
import { openHandover } from './open-handover.ts'

export type SealedFile = {
  readonly file: Uint8Array
  /** What the handover is known by: of the payload, since the seal around it carries a time of its own. */
  readonly payloadSha256: string
  readonly name: string
}

/**
 * Layer 2: the handover as one file, sealed by the office. The file is canonical JSON itself, so that each
 * handover has one byte form. Encryption to the receiver goes around this file.
 */
export async function sealHandover(
  document: HandoverDocument,
  seal: SigningKey,
  at: string,
): Promise<SealedFile> {
  if (seal.use !== 'seal') throw new Error('A handover is sealed with the office’s seal')
  const payload = canonicalBytes(handoverDocumentSchema.parse(document))
  const signed = await signBytes(payload, seal, {
    ...commonHeader(seal, at),
    typ: 'courtside-handover+jws',
    role: 'office',
  })
  const file = canonicalBytes({
    payload: signed.payload,
    signatures: [{ protected: signed.protected, signature: signed.signature }],
  })
  return {
    file,
    payloadSha256: sha256(payload),
    name: `${document.handoverId}-v${document.version}.courtside`,
  }
}

export type SealedReport = {
  /** As it is kept by the office, which could not open what it encrypted to another. */
  readonly sealed: SealedFile
  /** What leaves: encrypted to the addressee, or the sealed file itself where there is none. */
  readonly leaves: Uint8Array
  readonly reading: HandoverReading
}

/**
 * A signed report on its way: its copy for the receiver drawn, all of it sealed, the sealed file opened again as its
 * receiver will, and encrypted to them. One that they would refuse, as one sealed before its key was in use, is no
 * handover. `addressee`: null only where somebody chose to send it unencrypted and said why.
 */
export async function sealReport(
  parts: Omit<HandoverParts, 'reportJws' | 'pdf' | 'sealedFor'>,
  signed: { readonly payload: Uint8Array; readonly signatures: readonly JwsSignature[] },
  means: {
    readonly pdf: PdfRenderer
    readonly seal: SigningKey
    readonly trust: Trust
    readonly addressee: Addressee | null
  },
): Promise<SealedReport> {
  const { report, allocation, delivery, firstAppointment, createdAt } = parts
  const { payload, signatures } = signed
  const { addressee } = means
  const shown = signatures.map((signature) => signature.shown)
  const pdf = await means.pdf.render({
    document: report,
    copy: 'receiver',
    signatures: shown,
    signed: true,
    payloadSha256: sha256(payload),
    allocation,
    delivery,
    firstAppointment,
    signedReport: reportInside(payload, signatures),
    sheet: handoverSheet({ ...parts, programmes: parts.programmes ?? new Map(), signatures: shown }),
  })
  const handover = buildHandover({
    ...parts,
    sealedFor: addressee === null ? null : { orgId: addressee.orgId, kid: addressee.kid },
    reportJws: reportJws(payload, signatures),
    pdf: { sha256: pdf.sha256, base64: Buffer.from(pdf.bytes).toString('base64') },
  })
  const sealed = await sealHandover(handover, means.seal, createdAt)
  const reading = await openHandover(sealed.file, means.trust)
  const leaves = addressee === null ? sealed.file : await encryptTo(sealed.file, addressee)
  return { sealed, leaves, reading }
}
