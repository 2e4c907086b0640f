import { afterAll, expect, test } from 'vitest'
import { clockAllows } from '../../../../electron/core/report/clock-behind.ts'
import { must } from '../../../../shared/lib/must.ts'
import { newOffice, pat, sam, signatureBy, startReport } from '../storage/store-for-test.ts'

const office = await newOffice()
afterAll(() => office.store.close())

const newest = Date.parse(must(await office.store.audit.newest(), 'the office was made'))
const before = (milliseconds: number) => new Date(newest - milliseconds).toISOString()
const MINUTES = 60_000

test.each([
  ['a moment less than ten minutes before the last entry', 10 * MINUTES - 1, true],
  ['exactly ten minutes before it', 10 * MINUTES, true],
  ['a moment more', 10 * MINUTES + 1, false],
  ['after it', -1, true],
])('a clock that stands %s may sign: %s ms, %s', async (_where, milliseconds, may) => {
  for (const by of [pat, sam]) {
    const reply = await clockAllows({ store: office.store, by }, before(milliseconds), undefined)
    expect(reply.ok).toBe(may)
  }
})

test('an SPO who goes on with a reason leaves both times in the log, and only an SPO can', async () => {
  const { store } = office
  const now = before(11 * MINUTES)
  const reason = 'It was set wrong yesterday.'
  expect((await clockAllows({ store, by: pat }, now, reason)).ok).toBe(false)
  const allowed = await clockAllows({ store, by: sam }, now, reason)
  if (!allowed.ok) throw new Error(allowed.refusal.says)

  const { id, rev } = await startReport(store)
  const payload = Buffer.from('{}')
  await store.reports.sign(pat, {
    id,
    rev,
    payload,
    signature: signatureBy(pat, payload),
    countersignature: { why: '' },
  })
  const { documentId } = must(await signed(store, id), 'it was signed')
  await store.reports.countersign(sam, {
    id,
    documentId,
    signature: signatureBy(sam, payload),
    explanation: 'Agreed.',
    clock: allowed.value,
  })
  const entry = (await store.audit.of(id)).at(-1)
  expect(entry).toMatchObject({
    action: 'report.countersigned',
    detail: { newestEntry: new Date(newest).toISOString(), clockReason: reason },
  })
  expect(entry?.at).toMatch(/^2016-10-03T/)
})

async function signed(store: typeof office.store, id: string) {
  const document = await store.reports.signedDocument(id)
  return document.ok ? document.value : null
}
