import { sealedCase } from './sealed-case.ts'
import { UNENCRYPTED } from './unencrypted.ts'

/** A worked case handed over by an office of its own: its file, and that office's public keys. */
export async function handedOver(name: 'case-1' | 'case-3') {
  const { ask, id, record, facts, example } = await sealedCase(name)
  await ask.done('allocation.record', { ...record, facts })
  const { path: handover } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: example.receiver })
  const { path: trust } = await ask.done('office.exportTrust', {})
  return { example, handover, trust }
}
