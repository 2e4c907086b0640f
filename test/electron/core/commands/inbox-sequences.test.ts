import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { machineIds } from '../../../../electron/core/machine/machine-ports.ts'
import type { ReceivedState } from '../../../../shared/handover/receipt.schema.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { must } from '../../../../shared/lib/must.ts'
import { receivingOffice } from '../../../support/two-offices.ts'
import { withdrawal } from '../handover/messages.ts'
import { sealedVersion } from '../handover/versions.ts'
import { trust } from '../signing/signers.ts'

const VERSIONS = 3
/** `npm run soak:inbox` takes 5,000. */
const RUNS = Number(process.env['COURTSIDE_SEQUENCES'] ?? '250')
const crc = await receivingOffice('2016-10-04T09:00:00.000Z')
const { ask } = crc
await crc.believe(canonicalBytes(trust))
afterAll(() => crc.application.close())

/** The versions of one case, each naming the one before; the second once more with another payload, one for others. */
async function filesOf(handoverId: string) {
  const chain: Awaited<ReturnType<typeof sealedVersion>>[] = []
  for (let version = 1; version <= VERSIONS; version += 1) {
    const supersedes = chain.at(-1)?.payloadSha256 ?? null
    chain.push(await sealedVersion({ handoverId, version, supersedes }))
  }
  const supersedes = chain[0]?.payloadSha256 ?? null
  const forged = await sealedVersion({
    handoverId,
    version: 2,
    supersedes,
    createdAt: '2016-10-03T17:00:00.000Z',
  })
  const elsewhere = await sealedVersion({
    handoverId,
    version: 1,
    to: { organisation: 'London CRC', sealedFor: null },
  })
  /** Takes back a version and all before it; the same file each time. */
  const back: Uint8Array[] = []
  for (const [at, { payloadSha256 }] of chain.entries())
    back.push(await withdrawal({ handoverId, messageId: machineIds.uuid(), version: at + 1, payloadSha256 }))
  return { chain, forged, elsewhere, back }
}

type Act =
  | { is: 'file'; version: number }
  | { is: 'forged' | 'elsewhere' }
  | { is: 'open' | 'accept' | 'reject' | 'takeBack'; version: number }
const version = fc.integer({ min: 1, max: VERSIONS })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('file' as const), version }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('takeBack' as const), version }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('forged' as const, 'elsewhere' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constantFrom('open' as const, 'accept' as const, 'reject' as const),
      version,
    }),
  },
)

/** What the inbox must be after each act, told by itself: which versions are here, with what hash, and where each stands. */
type Model = Map<number, { hash: string; state: ReceivedState; seq: number }>

test(
  'files, acts and withdrawals in any order leave each version once, with its receipts in their order and no gap in them',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        const id = machineIds.uuid()
        const { chain, forged, elsewhere, back } = await filesOf(id)
        const model: Model = new Map()
        let takenBack = 0
        /** Whichever comes last, the handover or its withdrawal, ends it. */
        const endTakenBack = () => {
          for (const [version, here] of model)
            if (version <= takenBack && here.state !== 'withdrawn')
              Object.assign(here, { state: 'withdrawn', seq: here.seq + 1 })
        }
        const heard = new Set<number>()
        const arrive = async (file: { file: Uint8Array; payloadSha256: string }, version: number) => {
          const said = await crc.arrive(file.file)
          const here = model.get(version)
          if (here === undefined) {
            const older = [...model.keys()].some((other) => other > version)
            const afterGap = version > 1 && model.get(version - 1)?.hash !== chain[version - 2]?.payloadSha256
            expect(said).toMatchObject({ is: 'taken', version, older, afterGap })
            model.set(version, { hash: file.payloadSha256, state: 'received', seq: 1 })
            endTakenBack()
          } else if (here.hash === file.payloadSha256) expect(said).toMatchObject({ is: 'already', version })
          else expect(said).toMatchObject({ is: 'refused', reason: 'otherContent' })
        }
        for (const one of acts) {
          const file = 'version' in one ? chain[one.version - 1] : undefined
          const here = 'version' in one ? model.get(one.version) : undefined
          if (one.is === 'file' && file !== undefined) await arrive(file, one.version)
          else if (one.is === 'takeBack') {
            const said = await crc.arrive(must(back[one.version - 1], 'one for each version'))
            expect(said).toMatchObject({ is: 'heard', heard: { again: heard.has(one.version) } })
            heard.add(one.version)
            takenBack = Math.max(takenBack, one.version)
            endTakenBack()
          } else if (one.is === 'forged') await arrive(forged, 2)
          else if (one.is === 'elsewhere')
            expect(await crc.arrive(elsewhere.file)).toMatchObject({ reason: 'otherOrganisation' })
          else if (one.is === 'open') {
            const reply = await ask.run('inbox.open', { id, version: one.version })
            expect(reply.ok).toBe(here !== undefined)
            if (here?.state === 'received') Object.assign(here, { state: 'opened', seq: 2 })
          } else if (one.is === 'accept' || one.is === 'reject') {
            const reply =
              one.is === 'accept'
                ? await ask.run('inbox.accept', { id, version: one.version, enough: 'enough' })
                : await ask.run('inbox.reject', { id, version: one.version, reason: 'notOurArea' })
            expect(reply.ok).toBe(here?.state === 'opened')
            if (here?.state === 'opened')
              Object.assign(here, { state: one.is === 'accept' ? 'accepted' : 'rejected', seq: here.seq + 1 })
          }
        }
        const listed = (await ask.done('inbox.list', {})).cases.find((one) => one.id === id)
        const newest = Math.max(0, ...model.keys())
        expect(listed?.version ?? 0).toBe(newest)
        expect(listed?.state).toBe(model.get(newest)?.state)
        for (const [version, { state, seq }] of model) {
          const given = JSON.parse((await crc.saveReceipt(id, version)).bytes.toString())
          const receipt = JSON.parse(Buffer.from(given.payload, 'base64url').toString())
          expect(receipt).toMatchObject({ version, type: state, seq })
        }
      }),
      { numRuns: RUNS },
    )
  },
  120_000 + RUNS * 200,
)
