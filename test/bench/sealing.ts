import { performance } from 'node:perf_hooks'
import { encryptTo } from '../../electron/core/handover/encryption.ts'
import { openHandover } from '../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../electron/core/handover/seal-handover.ts'
import { encrypted, handover, kss } from '../electron/core/handover/handover-for-test.ts'
import { SEALED_AT, seal, trustNow } from '../electron/core/signing/signers.ts'
import { type Figure, times } from './figure.ts'

const PDF_BYTES = 220_000

/** A handover of 300 kB: sealed and encrypted to its receiver; decrypted and every signature of it verified. */
export async function benchSealing(runs: number): Promise<Figure[]> {
  const { orgId, kid } = kss.addressee
  const to = { organisation: 'Kent, Surrey & Sussex CRC', sealedFor: { orgId, kid } }
  const document = await handover({ to }, PDF_BYTES)
  const [sealing, opening]: [number[], number[]] = [[], []]
  await encrypted()
  for (let run = 0; run < runs * 4; run += 1) {
    const from = performance.now()
    const { file } = await sealHandover(document, seal, SEALED_AT)
    const leaves = await encryptTo(file, kss.addressee)
    const sealed = performance.now()
    const reading = await openHandover(leaves, trustNow(), kss.keys)
    opening.push(performance.now() - sealed)
    sealing.push(sealed - from)
    if (!reading.verified) throw new Error(reading.says)
  }
  return [
    times('A handover of 300 kB sealed and encrypted', sealing, '< 40'),
    times('The same decrypted and verified', opening, '< 40'),
  ]
}
