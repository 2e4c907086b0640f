import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done } from '../done.ts'
import { newFolder, newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

test('a store copied without its write-ahead log, while it is open, holds what was signed and countersigned', async () => {
  const { store, path } = await newOffice()
  const copied = async () => {
    const copy = join(newFolder(), 'store.db')
    copyFileSync(path, copy)
    const alone = opened(copy)
    const { state } = done(await alone.reports.read('report-1'))
    const signed = done(await alone.reports.signedDocument('report-1'))
    expect((await alone.check()).ok).toBe(true)
    await alone.close()
    return [state.is, signed?.signatures.length]
  }
  await startReport(store)
  done(
    await store.reports.sign(pat, {
      id: 'report-1',
      rev: 0,
      payload,
      signature: signatureBy(pat, payload),
      countersignature: { why: 'rule' },
    }),
  )
  expect(await copied()).toEqual(['signed', 1])
  const documentId = done(await store.reports.signedDocument('report-1'))?.documentId ?? 0
  const agreed = { id: 'report-1', documentId, signature: signatureBy(sam, payload), explanation: 'Agreed' }
  done(await store.reports.countersign(sam, agreed))
  expect(await copied()).toEqual(['sealed', 2])
  await store.close()
})
