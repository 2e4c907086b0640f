import { type HandoverDocument, handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { commonHeader, sha256, signBytes } from '../signing/sign.ts'
import type { SigningKey } from '../signing/signing-key.ts'

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
