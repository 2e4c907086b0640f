import { z } from 'zod'
import { instantSchema, kidSchema, publicJwkSchema } from '../../../shared/handover/trust.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Ids } from '../machine/ports.ts'
import { type Cost, costSchema, deriveKeys, forget, usualCost } from '../vault/derive-keys.ts'
import { passphraseFault } from '../vault/passphrase-rule.ts'
import { openBytes, sealBytes } from '../vault/sealed-bytes.ts'
import { newPrivateKey, publicJwkOf, readPrivateKey, type SigningKey, thumbprint } from './signing-key.ts'

/**
 * The root that signs the list of organisations, in a file of its own under a passphrase of its own: it belongs to no
 * office, lies in no store, and so is in no backup of one.
 */
export const rootFileSchema = z.strictObject({
  schema: z.literal('courtside/root-key/1'),
  /** Who holds it, as every list will say. */
  name: z.string().min(1).max(200),
  kid: kidSchema,
  publicJwk: publicJwkSchema,
  madeAt: instantSchema,
  kdf: costSchema.extend({ name: z.literal('argon2id') }),
  salt: z.base64(),
  sealed: z.base64(),
})
export type RootFile = z.infer<typeof rootFileSchema>

/** A new root; or why the passphrase will not do. */
export async function newRoot(
  root: { readonly name: string; readonly passphrase: string },
  now: string,
  ids: Ids,
  cost: Cost = usualCost,
): Promise<Result<RootFile, string>> {
  const fault = passphraseFault(root.passphrase)
  if (fault !== null) return fail(fault)
  const seed = ids.randomBytes(32)
  const pkcs8 = newPrivateKey(seed)
  seed.fill(0)
  const publicJwk = publicJwkOf(readPrivateKey(pkcs8))
  const kid = thumbprint(publicJwk)
  const salt = ids.randomBytes(16)
  const keys = await deriveKeys(root.passphrase, salt, cost)
  const kdf = { name: 'argon2id' as const, ...cost }
  const sealed = sealBytes(pkcs8, keys.slotKey, ids.randomBytes(12), boundTo(kid, kdf))
  pkcs8.fill(0)
  forget(keys)
  return succeed({
    schema: 'courtside/root-key/1',
    name: root.name,
    kid,
    publicJwk,
    madeAt: now,
    kdf,
    salt: salt.toString('base64'),
    sealed: sealed.toString('base64'),
  })
}

/** The root ready to sign; null where the passphrase is another, or the file was altered. */
export async function openRoot(file: RootFile, passphrase: string): Promise<SigningKey | null> {
  const keys = await deriveKeys(passphrase, Buffer.from(file.salt, 'base64'), file.kdf)
  const pkcs8 = openBytes(Buffer.from(file.sealed, 'base64'), keys.slotKey, boundTo(file.kid, file.kdf))
  forget(keys)
  if (pkcs8 === null) return null
  const privateKey = readPrivateKey(pkcs8)
  pkcs8.fill(0)
  const publicJwk = publicJwkOf(privateKey)
  if (thumbprint(publicJwk) !== file.kid) return null
  return { kid: file.kid, use: 'root', name: file.name, grade: null, publicJwk, privateKey }
}

const boundTo = (kid: string, kdf: RootFile['kdf']) => ({ purpose: 'root key', kid, kdf })
