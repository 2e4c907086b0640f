import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Ids } from '../machine/ports.ts'
import type { Attempts } from './attempts.ts'
import { type Cost, deriveKeys, forget } from './derive-keys.ts'
import type { Header, Slot } from './header.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'
import type { VaultProblem } from './vault-problem.ts'

/** What a right passphrase opens. Whoever holds it wipes both when done. */
export type OpenedSlot = { readonly dataKey: Buffer; readonly signingSecret: Buffer }

/** The data key wrapped under a secret, bound to this database, this door and these costs. */
export async function makeSlot(
  secret: string,
  dataKey: Uint8Array,
  door: { databaseId: string; holder: string },
  cost: Cost,
  ids: Ids,
): Promise<{ slot: Slot; signingSecret: Buffer }> {
  const salt = ids.randomBytes(16)
  const kdf = { name: 'argon2id' as const, ...cost }
  const keys = await deriveKeys(secret, salt, cost)
  const wrapped = sealBytes(dataKey, keys.slotKey, ids.randomBytes(12), { ...door, kdf })
  keys.slotKey.fill(0)
  return {
    slot: { kdf, salt: salt.toString('base64'), wrapped: wrapped.toString('base64') },
    signingSecret: keys.signingSecret,
  }
}

/** Null where the secret is not the one the slot was made with, or the slot was altered. */
async function openSlot(
  slot: Slot,
  secret: string,
  door: { databaseId: string; holder: string },
): Promise<OpenedSlot | null> {
  const keys = await deriveKeys(secret, Buffer.from(slot.salt, 'base64'), slot.kdf)
  const dataKey = openBytes(Buffer.from(slot.wrapped, 'base64'), keys.slotKey, { ...door, kdf: slot.kdf })
  if (dataKey === null) {
    forget(keys)
    return null
  }
  keys.slotKey.fill(0)
  return { dataKey, signingSecret: keys.signingSecret }
}

/** Tries a user's passphrase. After five wrong ones the door stays shut for a growing while, right or wrong. */
export async function openUserSlot(
  header: Header,
  userId: string,
  passphrase: string,
  attempts: Attempts,
): Promise<Result<OpenedSlot, VaultProblem>> {
  const slot = header.users.find((user) => user.userId === userId)
  if (slot === undefined) {
    return fail({ kind: 'noSuchUser', says: 'There is no such user in this office.' })
  }
  return attempts.inTurn(async () => {
    const waiting = attempts.waitSeconds(userId)
    if (waiting > 0) return fail(wrongPassphrase(waiting))
    const opened = await openSlot(slot, passphrase, { databaseId: header.databaseId, holder: userId })
    if (opened === null) return fail(wrongPassphrase(attempts.failed(userId)))
    attempts.succeeded(userId)
    return succeed(opened)
  })
}

/** Tries the office's recovery code. A slip of the pen is told from a wrong code, and is no try. */
export async function openRecoverySlot(
  header: Header,
  typed: string,
  attempts: Attempts,
): Promise<Result<OpenedSlot, VaultProblem>> {
  return attempts.inTurn(() => tryRecoverySlot(header, typed, attempts))
}

async function tryRecoverySlot(
  header: Header,
  typed: string,
  attempts: Attempts,
): Promise<Result<OpenedSlot, VaultProblem>> {
  const waiting = attempts.waitSeconds('recovery')
  if (waiting > 0) return fail(wrongCode(waiting))
  const code = readRecoveryCode(typed)
  if (code === null) {
    return fail({
      kind: 'wrongRecoveryCode',
      says: 'This is not a whole recovery code: it has eight groups of four letters and numbers. Check what you typed against the printed sheet.',
      waitSeconds: 0,
    })
  }
  const opened = await openSlot(header.recovery, code, { databaseId: header.databaseId, holder: 'recovery' })
  if (opened === null) return fail(wrongCode(attempts.failed('recovery')))
  attempts.succeeded('recovery')
  return succeed(opened)
}

const wrongPassphrase = (waitSeconds: number): VaultProblem => ({
  kind: 'wrongPassphrase',
  says:
    waitSeconds === 0
      ? 'That is not the passphrase of this user. Check capital letters and spaces, and try again.'
      : `That was not the passphrase of this user. Wait ${inWords(waitSeconds)}, then try again. If it is lost, use the office's recovery code.`,
  waitSeconds,
})

const wrongCode = (waitSeconds: number): VaultProblem => ({
  kind: 'wrongRecoveryCode',
  says:
    waitSeconds === 0
      ? 'This is not the recovery code of this office.'
      : `This is not the recovery code of this office. Wait ${inWords(waitSeconds)}, then try again.`,
  waitSeconds,
})

const inWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} seconds` : seconds < 120 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`
