import { buildHandover, type HandoverParts } from '../../../shared/handover/build.ts'
import { type HandoverDocument, handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import type { TrustList } from '../../../shared/handover/trust.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.ts'
import { commonHeader, reportJws, sha256, signBytes } from '../signing/sign.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import type { JwsSignature } from '../storage/store.ts'
import { openHandover } from './open-handover.ts'

export type SealedFile = {
  readonly file: Uint8Array
  /** What the handover is known by: of the payload, since the seal around it carries a time of its own. */
  readonly payloadSha256: string
  readonly name: string
}

/**
 * Layer 2: the handover as one file, sealed by the office. The file is canonical JSON itself, so that each
 * handover has one byte form. Encryption to the receiver will go around this file.
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

/**
 * A signed report on its way: its copy for the receiver drawn, all of it sealed, and the file opened again as its
 * receiver will. One that they would refuse, as one sealed before its key was in use, is no handover.
 */
export async function sealReport(
  parts: Omit<HandoverParts, 'reportJws' | 'pdf'>,
  signed: { readonly payload: Uint8Array; readonly signatures: readonly JwsSignature[] },
  means: { readonly pdf: PdfRenderer; readonly seal: SigningKey; readonly trust: TrustList },
): Promise<{ readonly sealed: SealedFile; readonly reading: HandoverReading }> {
  const { report, allocation, delivery, firstAppointment, createdAt } = parts
  const { payload, signatures } = signed
  const pdf = await means.pdf.render({
    document: report,
    copy: 'receiver',
    signatures: signatures.map(({ shown }) => shown),
    signed: true,
    payloadSha256: sha256(payload),
    allocation,
    delivery,
    firstAppointment,
  })
  const handover = buildHandover({
    ...parts,
    reportJws: reportJws(payload, signatures),
    pdf: { sha256: pdf.sha256, base64: Buffer.from(pdf.bytes).toString('base64') },
  })
  const sealed = await sealHandover(handover, means.seal, createdAt)
  return { sealed, reading: await openHandover(sealed.file, means.trust) }
}
