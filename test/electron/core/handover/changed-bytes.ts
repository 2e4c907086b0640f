import {
  type Addressee,
  encryptTo,
  NO_KEYS,
  type ReceiveKeys,
} from '../../../../electron/core/handover/encryption.ts'
import { openMessage } from '../../../../electron/core/handover/message.ts'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { readKeyList } from '../../../../electron/core/signing/key-list.ts'
import { must } from '../../../../shared/lib/must.ts'
import { signedList } from '../signing/listed.ts'
import { RECEIVED_AT, SEALED_AT, seal, trustNow } from '../signing/signers.ts'
import { encrypted, handover, kss } from './handover-for-test.ts'
import { question, withdrawal } from './messages.ts'

/** What came of changing bytes: how often each was refused, by its reason, and whatever was not refused. */
export type Tried = {
  readonly refused: ReadonlyMap<string, number>
  readonly accepted: readonly string[]
  /** The slowest answer, in milliseconds. */
  readonly slowest: number
}

type Subject = {
  readonly name: string
  readonly bytes: Buffer
  /** Why it is refused; null where it is not. */
  open(bytes: Buffer): Promise<{ readonly reason: string; readonly says: string } | null>
}

/** A list, a handover as it leaves, one unencrypted, what a receiver may do inside the encryption, and messages. */
async function subjects(): Promise<Subject[]> {
  const opening = (keys: ReceiveKeys) => async (bytes: Buffer) => {
    const reading = await openHandover(bytes, trustNow(), keys)
    return reading.verified ? null : reading
  }
  const openingMessage = (keys: ReceiveKeys) => async (bytes: Buffer) => {
    const opened = await openMessage(bytes, [trustNow()], keys, RECEIVED_AT)
    return opened.ok ? null : opened.problem
  }
  const said = async (to: Addressee | null) => Buffer.from((await question(to)).file)
  const { orgId, kid } = kss.addressee
  const to = { organisation: 'Kent, Surrey & Sussex CRC', sealedFor: { orgId, kid } }
  const sealed = Buffer.from((await sealHandover(await handover({ to }), seal, SEALED_AT)).file)
  return [
    { name: 'encrypted handover', bytes: await encrypted(), open: opening(kss.keys) },
    { name: 'sealed handover', bytes: sealed, open: opening(NO_KEYS) },
    {
      name: 'inside the encryption',
      bytes: sealed,
      open: async (bytes) => opening(kss.keys)(Buffer.from(await encryptTo(bytes, kss.addressee))),
    },
    { name: 'encrypted question', bytes: await said(kss.addressee), open: openingMessage(kss.keys) },
    { name: 'sealed question', bytes: await said(null), open: openingMessage(NO_KEYS) },
    { name: 'withdrawal', bytes: Buffer.from(await withdrawal()), open: openingMessage(NO_KEYS) },
    {
      name: 'list of keys',
      bytes: await signedList(),
      open: async (bytes) => {
        const read = await readKeyList(bytes)
        return read.ok ? null : read.problem
      },
    },
  ]
}

/** Changes one byte so many times, at places and to values that follow from the seed, of each subject by turns. */
export async function changeBytes(times: number, seed: number): Promise<Tried> {
  const random = seeded(seed)
  const all = await subjects()
  for (const { name, bytes, open } of all)
    if ((await open(bytes)) !== null) throw new Error(`${name} is refused though nothing is changed`)
  const refused = new Map<string, number>()
  const accepted: string[] = []
  let slowest = 0
  for (let time = 0; time < times; time += 1) {
    const { name, bytes, open } = must(all[time % all.length], 'within the list')
    const at = Math.floor(random() * bytes.length)
    const altered = Buffer.from(bytes)
    altered[at] = ((altered[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256
    const from = performance.now()
    const problem = await open(altered)
    slowest = Math.max(slowest, performance.now() - from)
    if (problem === null || problem.says === '') accepted.push(`${name}, byte ${at}`)
    else {
      const why = `${name}: ${problem.reason}`
      refused.set(why, (refused.get(why) ?? 0) + 1)
    }
  }
  return { refused, accepted, slowest }
}

/** Mulberry32: the same numbers from the same seed, between 0 and 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
