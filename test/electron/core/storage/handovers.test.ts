import { expect, test } from 'vitest'
import { done } from '../done.ts'
import { newOffice, pat, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

function sealedReport() {
  const { store } = newOffice()
  startReport(store)
  const handOver = (organisation: string, hash: string) =>
    store.handovers.record(pat, {
      ...store.handovers.next('report-1', organisation),
      reportId: 'report-1',
      organisation,
      payloadSha256: hash.repeat(64),
      file: Buffer.from(`file ${hash}`),
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

test('each organisation has its own handover, whose next version names the one before', () => {
  const { store, handOver, seal } = sealedReport()
  done(seal())
  const first = store.handovers.next('report-1', 'KSS CRC')
  expect(first).toMatchObject({ version: 1, supersedes: null })
  done(handOver('KSS CRC', 'a'))
  done(handOver('NPS South East', 'b'))
  done(handOver('KSS CRC', 'c'))
  const listed = store.handovers.list('report-1')
  expect(listed.map(({ organisation, version, supersedes }) => [organisation, version, supersedes])).toEqual([
    ['KSS CRC', 1, null],
    ['NPS South East', 1, null],
    ['KSS CRC', 2, 'a'.repeat(64)],
  ])
  const [crc, nps, again] = listed.map((handover) => handover.handoverId)
  expect(again).toBe(crc)
  expect(nps).not.toBe(crc)
  expect(Buffer.from(done(store.handovers.file(crc ?? '', 2))).toString()).toBe('file c')
  expect(Buffer.from(done(store.handovers.file(crc ?? '', 1))).toString()).toBe('file a')
  expect(done(store.reports.read('report-1')).state).toMatchObject({ is: 'handedOver', version: 2 })
})

test('a report that is not sealed is not handed over', () => {
  const { handOver } = sealedReport()
  expect(handOver('KSS CRC', 'a')).toEqual({ ok: false, problem: { kind: 'notAllowed', because: 'state' } })
})

test('two windows cannot both hand over the same version', () => {
  const { store, seal } = sealedReport()
  done(seal())
  const next = store.handovers.next('report-1', 'KSS CRC')
  const handover = { ...next, reportId: 'report-1', organisation: 'KSS CRC', file: Buffer.from('x') }
  done(store.handovers.record(pat, { ...handover, payloadSha256: 'a'.repeat(64) }))
  expect(store.handovers.record(pat, { ...handover, payloadSha256: 'b'.repeat(64) })).toMatchObject({
    problem: { kind: 'conflict' },
  })
  expect(store.handovers.list('report-1')).toHaveLength(1)
})
