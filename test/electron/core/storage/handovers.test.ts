import { expect, test } from 'vitest'
import { done } from '../done.ts'
import { newOffice, pat, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

async function sealedReport() {
  const { store } = await newOffice()
  await startReport(store)
  const handOver = async (organisation: string, hash: string) =>
    await store.handovers.record(pat, {
      ...(await store.handovers.next('report-1', organisation)),
      reportId: 'report-1',
      organisation,
      payloadSha256: hash.repeat(64),
      file: Buffer.from(`file ${hash}`),
      how: { encryptedTo: 'k'.repeat(43) },
    })
  const seal = () =>
    store.reports.sign(pat, {
      id: 'report-1',
      rev: 0,
      payload,
      signature: signatureBy(pat, payload),
      countersignature: null,
    })
  return { store, handOver, seal }
}

test('each organisation has its own handover, whose next version names the one before', async () => {
  const { store, handOver, seal } = await sealedReport()
  done(await seal())
  const first = await store.handovers.next('report-1', 'KSS CRC')
  expect(first).toMatchObject({ version: 1, supersedes: null })
  done(await handOver('KSS CRC', 'a'))
  done(await handOver('NPS South East', 'b'))
  done(await handOver('KSS CRC', 'c'))
  const listed = await store.handovers.list('report-1')
  expect(listed.map(({ organisation, version, supersedes }) => [organisation, version, supersedes])).toEqual([
    ['KSS CRC', 1, null],
    ['NPS South East', 1, null],
    ['KSS CRC', 2, 'a'.repeat(64)],
  ])
  const [crc, nps, again] = listed.map((handover) => handover.handoverId)
  expect(again).toBe(crc)
  expect(nps).not.toBe(crc)
  expect(Buffer.from(done(await store.handovers.file(crc ?? '', 2))).toString()).toBe('file c')
  expect(Buffer.from(done(await store.handovers.file(crc ?? '', 1))).toString()).toBe('file a')
  expect(done(await store.reports.read('report-1')).state).toMatchObject({ is: 'handedOver', version: 2 })
})

test('a report that is not sealed is not handed over', async () => {
  const { handOver } = await sealedReport()
  expect(await handOver('KSS CRC', 'a')).toEqual({
    ok: false,
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('two windows cannot both hand over the same version', async () => {
  const { store, seal } = await sealedReport()
  done(await seal())
  const next = await store.handovers.next('report-1', 'KSS CRC')
  const handover = {
    ...next,
    reportId: 'report-1',
    organisation: 'KSS CRC',
    file: Buffer.from('x'),
    how: { encryptedTo: 'k'.repeat(43) },
  }
  done(await store.handovers.record(pat, { ...handover, payloadSha256: 'a'.repeat(64) }))
  expect(await store.handovers.record(pat, { ...handover, payloadSha256: 'b'.repeat(64) })).toMatchObject({
    problem: { kind: 'conflict' },
  })
  expect(await store.handovers.list('report-1')).toHaveLength(1)
})
