import { expect, test } from 'vitest'
import { newOffice, opened, pat, sam } from './store-for-test.ts'

const qc20 = { check: 'QC20', soft: true, reason: 'Region agreed it until the instruction is read' }

test('what an office softened is in force, with who and why, and still is when the store is opened again', async () => {
  const { store, path } = await newOffice()
  expect(await store.softening.read()).toEqual([])
  await store.softening.set(sam, { check: 'QC35', soft: true, reason: 'The provider is seen after sentence' })
  await store.softening.set(pat, qc20)
  const read = await store.softening.read()
  expect(read).toMatchObject([
    { check: 'QC20', by: pat.name, reason: qc20.reason, at: expect.stringMatching(/^2016-10-03T09:/) },
    { check: 'QC35', by: sam.name },
  ])
  await store.close()
  expect(await opened(path).softening.read()).toEqual(read)
})

test('a check that was let stop again is no longer softened; softened once more, the last reason stands', async () => {
  const { store } = await newOffice()
  await store.softening.set(sam, qc20)
  await store.softening.set(sam, { ...qc20, soft: false, reason: 'The instruction was read' })
  expect(await store.softening.read()).toEqual([])
  await store.softening.set(sam, { ...qc20, reason: 'And withdrawn' })
  expect(await store.softening.read()).toMatchObject([{ check: 'QC20', reason: 'And withdrawn' }])
  expect((await store.audit.of('QC20')).map(({ action, reason }) => [action, reason])).toEqual([
    ['check.softened', qc20.reason],
    ['check.restored', 'The instruction was read'],
    ['check.softened', 'And withdrawn'],
  ])
  expect((await store.audit.verify()).ok).toBe(true)
})
