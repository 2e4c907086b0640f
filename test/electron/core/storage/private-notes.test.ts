import { expect, test } from 'vitest'
import { done } from '../done.ts'
import { rawDatabase } from './raw-database.ts'
import { KEY, newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{}')

test('a note is its author’s alone; another keeps their own beside it, and neither touches the other’s', async () => {
  const { store } = await newOffice()
  await startReport(store, 'a')
  done(await store.privateNotes.keep(pat, { id: 'a', text: 'Ask Jo for the old file.' }))
  expect(done(await store.privateNotes.read(sam, 'a'))).toBeNull()
  done(await store.privateNotes.keep(sam, { id: 'a', text: 'Too long.' }))
  expect(done(await store.privateNotes.read(pat, 'a'))?.text).toBe('Ask Jo for the old file.')
  expect(done(await store.privateNotes.read(sam, 'a'))?.text).toBe('Too long.')
  done(await store.privateNotes.keep(pat, { id: 'a', text: '' }))
  expect(done(await store.privateNotes.read(pat, 'a'))).toBeNull()
  expect(done(await store.privateNotes.read(sam, 'a'))?.text).toBe('Too long.')
})

test('what was acknowledged is there after the file was closed, whatever state the report is in', async () => {
  const { store, path } = await newOffice()
  await startReport(store, 'a')
  done(
    await store.reports.sign(pat, {
      id: 'a',
      rev: 0,
      payload,
      signature: signatureBy(pat, payload),
      countersignature: null,
    }),
  )
  const { savedAt } = done(await store.privateNotes.keep(pat, { id: 'a', text: 'Sealed, and still mine.' }))
  await store.close()
  const again = opened(path)
  expect(done(await again.privateNotes.read(pat, 'a'))).toEqual({ text: 'Sealed, and still mine.', savedAt })
})

test('the report’s own history has no line of it, and no line of the log a word of it', async () => {
  const { store, path } = await newOffice()
  await startReport(store, 'a')
  const before = (await store.audit.of('a')).length
  done(await store.privateNotes.keep(pat, { id: 'a', text: 'Quillfeather' }))
  done(await store.privateNotes.read(pat, 'a'))
  expect(await store.audit.of('a')).toHaveLength(before)
  await store.close()
  const db = rawDatabase(path, KEY)
  const lines = db.prepare('SELECT action, subject FROM audit ORDER BY seq DESC LIMIT 2').all()
  expect(lines).toEqual([
    { action: 'note.opened', subject: expect.not.stringMatching(/^a$/) },
    { action: 'note.kept', subject: expect.not.stringMatching(/^a$/) },
  ])
  expect(JSON.stringify(db.prepare('SELECT * FROM audit').all())).not.toContain('Quillfeather')
  db.close()
})

test('discarding the draft erases every note beside it, and none is kept after', async () => {
  const { store, path } = await newOffice()
  await startReport(store, 'a')
  await startReport(store, 'b')
  for (const [who, id] of [
    [pat, 'a'],
    [sam, 'a'],
    [pat, 'b'],
  ] as const)
    done(await store.privateNotes.keep(who, { id, text: 'Quillfeather' }))
  done(await store.reports.discard(pat, { id: 'a', reason: 'begun twice' }))
  expect(await store.privateNotes.keep(pat, { id: 'a', text: 'x' })).toMatchObject({
    ok: false,
    problem: { kind: 'notAllowed' },
  })
  expect(await store.privateNotes.read(pat, 'none')).toMatchObject({ problem: { kind: 'notFound' } })
  await store.close()
  const db = rawDatabase(path, KEY)
  expect(db.prepare('SELECT report_id FROM private_notes').pluck().all()).toEqual(['b'])
  db.close()
})
