import { encryptTo } from '../../../../electron/core/handover/encryption.ts'
import { newReceiveKey } from '../../../../electron/core/handover/receive-key.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { sha256 } from '../../../../electron/core/signing/sign.ts'
import { readPrivateKey } from '../../../../electron/core/signing/signing-key.ts'
import { buildHandover } from '../../../../shared/handover/build.ts'
import type { HandoverDocument } from '../../../../shared/handover/document.schema.ts'
import { randomIds } from '../random-ids.ts'
import { report, SEALED_AT, seal, signedByBoth } from '../signing/signers.ts'

/** The receiving organisation's key, as the list gives it and as they hold it. */
export function receiver(orgId: string) {
  const { kid, publicJwk, pkcs8 } = newReceiveKey(randomIds)
  return { addressee: { orgId, kid, publicJwk }, keys: new Map([[kid, readPrivateKey(pkcs8)]]) }
}

export const kss = receiver('CRC-KSS')

/** The handover of the small report, with what is changed in it; `pdfBytes`: how large a PDF it carries. */
export async function handover(
  changes: Partial<HandoverDocument> = {},
  pdfBytes = 0,
): Promise<HandoverDocument> {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7 a printed report'), randomIds.randomBytes(pdfBytes)])
  const { jws } = await signedByBoth()
  const built = buildHandover({
    handoverId: '00000000-0000-7000-8000-0000000000aa',
    version: 1,
    supersedes: null,
    office: 'Kent',
    organisation: 'Kent, Surrey & Sussex CRC',
    sealedFor: null,
    createdAt: SEALED_AT,
    report,
    reportJws: jws,
    result: null,
    firstAppointment: null,
    delivery: null,
    allocation: null,
    auditCheckpoint: { size: 12, head: 'a'.repeat(64) },
    pdf: { sha256: sha256(pdf), base64: pdf.toString('base64') },
  })
  return { ...built, ...changes }
}

/** The same sealed for an organisation and encrypted to it. `to`: whom it is encrypted to in fact. */
export async function encrypted(sealedFor = kss.addressee, to = sealedFor): Promise<Buffer> {
  const { orgId, kid } = sealedFor
  const document = await handover({
    to: { organisation: 'Kent, Surrey & Sussex CRC', sealedFor: { orgId, kid } },
  })
  return Buffer.from(await encryptTo((await sealHandover(document, seal, SEALED_AT)).file, to))
}
