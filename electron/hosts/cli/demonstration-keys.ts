import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type TrustedKey, type TrustList, trustedKeySchema } from '../../../shared/handover/trust.schema.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { writeWhole } from '../../core/machine/write-whole.ts'
import { signingKey } from '../../core/signing/issue-key.ts'
import {
  newPrivateKey,
  publicJwkOf,
  readPrivateKey,
  type SigningKey,
  thumbprint,
} from '../../core/signing/signing-key.ts'
import { BadInput } from './command-io.ts'
import { outputFolder } from './output-folder.ts'

/**
 * Keys in plain files, for demonstrations and tests alone: in the application a private key never leaves
 * the vault. Made on first use, one file a signer, beside the public keys in trust.json.
 */
const keyFileSchema = z.strictObject({
  for: z.literal('demonstration only'),
  key: trustedKeySchema,
  pkcs8Base64: z.base64(),
})
type KeyFile = z.infer<typeof keyFileSchema>
type Signer = { readonly name: string; readonly grade: Grade | null }

/** A demonstration key in hand, with its public half as a trust list names it. */
export type DemonstrationKey = { readonly signing: SigningKey; readonly trusted: TrustedKey }

/** The key of this role ("author"), which is also its holder's id. */
export function demonstrationKey(
  folder: string,
  role: string,
  signer: Signer,
  now: string,
): DemonstrationKey {
  const { key, pkcs8Base64 } = readOrMake(folder, role, signer, now)
  return { signing: signingKey(key, Buffer.from(pkcs8Base64, 'base64')), trusted: key }
}

/** The public halves of the keys, as an office gives them to its receivers. */
export const trustOf = (office: string, keys: readonly DemonstrationKey[], now: string): TrustList => ({
  schema: 'courtside/trust/1',
  office,
  issuedAt: now,
  keys: keys.map(({ trusted }) => trusted),
  signatures: [],
})

export const writeTrust = (folder: string, trust: TrustList): void =>
  write(join(folder, 'trust.json'), `${JSON.stringify(trust, null, 2)}\n`)

function readOrMake(folder: string, role: string, signer: Signer, now: string): KeyFile {
  const path = join(folder, `${role}.key.json`)
  if (existsSync(path)) {
    const kept = keyFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (kept.success && kept.data.key.name === signer.name && kept.data.key.grade === signer.grade) {
      return kept.data
    }
    throw new BadInput([`${path}: not a demonstration key of ${signer.name}; name another folder`])
  }
  const pkcs8 = newPrivateKey(machineIds.randomBytes(32))
  const publicJwk = publicJwkOf(readPrivateKey(pkcs8))
  const made: KeyFile = {
    for: 'demonstration only',
    key: {
      kid: thumbprint(publicJwk),
      use: signer.grade === null ? 'seal' : 'report',
      userId: signer.grade === null ? null : role,
      name: signer.name,
      grade: signer.grade,
      publicJwk,
      notBefore: now,
      notAfter: null,
    },
    pkcs8Base64: pkcs8.toString('base64'),
  }
  outputFolder(folder)
  write(path, `${JSON.stringify(made, null, 2)}\n`)
  return made
}

function write(path: string, text: string): void {
  const written = writeWhole(path, Buffer.from(text))
  if (!written.ok) throw new BadInput([written.problem.says])
}
