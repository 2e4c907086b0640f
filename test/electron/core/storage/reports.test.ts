import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../../../electron/core/storage/audit.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { someDelivery } from '../../../support/allocation-facts.ts'
import { done } from '../done.ts'
import { newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

test('a reopened report shows exactly what was acknowledged', async () => {
  const { store, path } = await newOffice()
  await startReport(store)
  const saved = done(
    await store.reports.save(pat, {
      id: 'report-1',
      rev: 0,
      changes: { 'person.name': 'Alex Carter-Jones', 'person.crn': 'X123456' },
    }),
  )
  expect(saved.rev).toBe(1)
  await store.close()

  const again = opened(path)
  const report = done(await again.reports.read('report-1'))
  expect(report).toMatchObject({
    rev: 1,
    savedAt: saved.savedAt,
    state: { is: 'draft', returned: null },
    author: pat,
  })
  expect(report.answers).toEqual({
    'person.name': 'Alex Carter-Jones',
    'person.crn': 'X123456',
    'hearing.court': 'Maidstone Magistrates',
    'hearing.date': '2016-10-03',
  })
  again.close()
})

test('a save over an older revision is refused, says where the report stands, and changes nothing', async () => {
  const { store } = await newOffice()
  await startReport(store)
  done(await store.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'first' } }))
  const log = await store.audit.checkpoint()
  expect(
    await store.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'second' } }),
  ).toEqual({
    ok: false,
    problem: { kind: 'conflict', rev: 1 },
  })
  expect(done(await store.reports.read('report-1')).answers['person.crn']).toBe('first')
  expect(await store.audit.checkpoint()).toEqual(log)
})

test('only the author saves, changes the format or discards', async () => {
  const { store } = await newOffice()
  await startReport(store)
  const refused = { ok: false, problem: { kind: 'notAllowed', because: 'notAuthor' } }
  expect(await store.reports.save(sam, { id: 'report-1', rev: 0, changes: {} })).toEqual(refused)
  expect(await store.reports.discard(sam, { id: 'report-1', reason: 'mistake' })).toEqual(refused)
  expect(
    await store.reports.changeFormat(sam, {
      id: 'report-1',
      rev: 0,
      format: 'short-format',
      templateVersion: 1,
      reason: 'x',
    }),
  ).toEqual(refused)
})

test('a change of format keeps every answer and its reason', async () => {
  const { store } = await newOffice()
  const before = await startReport(store)
  const after = done(
    await store.reports.changeFormat(pat, {
      id: 'report-1',
      rev: 0,
      format: 'short-format',
      templateVersion: 1,
      reason: 'A sexual offence',
    }),
  )
  expect(after).toMatchObject({ format: 'short-format', rev: 1, answers: before.answers })
  expect((await store.audit.of('report-1')).at(-1)).toMatchObject({
    action: 'report.formatChanged',
    reason: 'A sexual offence',
  })
})

test('a discarded draft leaves the lists and can never be written to again', async () => {
  const { store } = await newOffice()
  await startReport(store)
  done(await store.reports.discard(pat, { id: 'report-1', reason: 'wrong person' }))
  expect(await store.reports.list((court) => court)).toEqual([])
  expect(await store.reports.save(pat, { id: 'report-1', rev: 0, changes: {} })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('any revision can be read back as it was acknowledged, across the revisions that are kept whole', async () => {
  const { store } = await newOffice()
  await startReport(store)
  const known: Answers[] = [done(await store.reports.read('report-1')).answers]
  for (let rev = 0; rev < 120; rev += 1) {
    const id = `free.note${rev % 7}`
    done(
      await store.reports.save(pat, {
        id: 'report-1',
        rev,
        changes: { [id]: rev % 5 === 0 ? null : `text ${rev}` },
      }),
    )
    known.push(done(await store.reports.read('report-1')).answers)
  }
  for (const [rev, answers] of known.entries())
    expect(await store.reports.answersAt('report-1', rev)).toEqual(answers)
  expect(await store.reports.answersAt('report-1', 121)).toBeNull()
  expect(await store.reports.answersAt('no-such-report', 0)).toBeNull()
  expect((await store.reports.revisions('report-1')).at(-1)).toMatchObject({
    rev: 120,
    by: pat.userId,
    changed: ['free.note0'],
  })
})

test('whatever text an officer types comes back as it was typed', async () => {
  const { store } = await newOffice()
  await startReport(store)
  let rev = 0
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      rev = done(
        await store.reports.save(pat, { id: 'report-1', rev, changes: { 'victims.safety': text } }),
      ).rev
      expect(done(await store.reports.read('report-1')).answers['victims.safety']).toBe(text)
    }),
    { numRuns: 60 },
  )
})

const payload = Buffer.from('{"the report":"as signed"}')
const sign = (countersignature: { why: string } | null) => ({
  id: 'report-1',
  rev: 0,
  payload,
  signature: signatureBy(pat, payload),
  countersignature,
})

test('a report that needs no second person is sealed by its author, and never changes again', async () => {
  const { store } = await newOffice()
  await startReport(store)
  expect(done(await store.reports.sign(pat, sign(null))).state.is).toBe('sealed')
  const document = done(await store.reports.signedDocument('report-1'))
  expect(document).toMatchObject({
    rev: 0,
    payloadSha256: sha256Hex(payload),
    signatures: [signatureBy(pat, payload)],
  })
  expect(Buffer.from(document?.payload ?? []).equals(payload)).toBe(true)
  expect(await store.reports.save(pat, { id: 'report-1', rev: 0, changes: {} })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('the author cannot countersign or return their own report, nor can anyone but an SPO', async () => {
  const { store } = await newOffice()
  await startReport(store)
  done(await store.reports.sign(pat, sign({ why: 'rule' })))
  const documentId = done(await store.reports.signedDocument('report-1'))?.documentId ?? 0
  const countersign = {
    id: 'report-1',
    documentId,
    signature: signatureBy(sam, payload),
    explanation: 'Agreed',
  }
  const asAuthor = { userId: pat.userId, grade: 'SPO' } as const
  const asColleague = { userId: sam.userId, grade: 'PO' } as const
  expect(await store.reports.countersign(asAuthor, countersign)).toMatchObject({
    problem: { because: 'ownReport' },
  })
  expect(await store.reports.returnToAuthor(asAuthor, { id: 'report-1', reason: 'r' })).toMatchObject({
    problem: { because: 'ownReport' },
  })
  expect(await store.reports.countersign(asColleague, countersign)).toMatchObject({
    problem: { because: 'grade' },
  })
  expect(await store.reports.returnToAuthor(asColleague, { id: 'report-1', reason: 'r' })).toMatchObject({
    problem: { because: 'grade' },
  })
  expect(done(await store.reports.countersign(sam, countersign)).state.is).toBe('sealed')
})

test('a returned report is a draft at a new revision; its first signature stays in history', async () => {
  const { store } = await newOffice()
  await startReport(store)
  done(await store.reports.sign(pat, sign({ why: 'rule' })))
  const first = done(await store.reports.signedDocument('report-1'))
  const back = done(await store.reports.returnToAuthor(sam, { id: 'report-1', reason: 'Say what happened' }))
  expect(back).toMatchObject({
    rev: 1,
    state: { is: 'draft', returned: { by: sam.userId, reason: 'Say what happened' } },
  })
  expect(done(await store.reports.signedDocument('report-1'))).toBeNull()
  expect(done(await store.reports.lastSignedDocument('report-1'))).toEqual(first)

  const second = Buffer.from('{"the report":"again"}')
  done(
    await store.reports.sign(pat, {
      id: 'report-1',
      rev: 1,
      payload: second,
      signature: signatureBy(pat, second),
      countersignature: { why: 'rule' },
    }),
  )
  const stale = {
    id: 'report-1',
    documentId: first?.documentId ?? 0,
    signature: signatureBy(sam, payload),
    explanation: 'Agreed',
  }
  expect(await store.reports.countersign(sam, stale)).toEqual({
    ok: false,
    problem: { kind: 'conflict', rev: 1 },
  })
})

test('the result is recorded after sealing only, and a correction stands in place of what was recorded before', async () => {
  const { store } = await newOffice()
  await startReport(store)
  const record = {
    id: 'report-1',
    result: null,
    firstAppointment: { with: 'CRC', at: '2016-10-05T10:00', where: 'Dover', given: null, how: '' },
  }
  expect(await store.reports.recordResult(pat, record)).toMatchObject({ problem: { because: 'state' } })
  done(await store.reports.sign(pat, sign(null)))
  done(await store.reports.recordResult(pat, record))
  const moved = { ...record, firstAppointment: { ...record.firstAppointment, where: 'Margate' } }
  expect(done(await store.reports.recordResult(sam, moved)).firstAppointment?.where).toBe('Margate')
})

test('that a report was given is recorded from the draft on until it is handed over, and the last record counts', async () => {
  const { store } = await newOffice()
  await startReport(store)
  const record = { id: 'report-1', delivery: someDelivery }
  expect(done(await store.reports.recordDelivery(sam, record)).delivery).toEqual(someDelivery)
  done(await store.reports.sign(pat, sign(null)))
  expect(done(await store.reports.read('report-1')).delivery).toEqual(someDelivery)
  const later = { ...someDelivery, time: '15:05' }
  expect(done(await store.reports.recordDelivery(pat, { ...record, delivery: later })).delivery).toEqual(
    later,
  )
  done(
    await store.handovers.record(pat, {
      ...(await store.handovers.next('report-1', 'CRC')),
      reportId: 'report-1',
      organisation: 'CRC',
      payloadSha256: 'a'.repeat(64),
      file: Buffer.from('file'),
      how: { encryptedTo: 'k'.repeat(43) },
    }),
  )
  expect(await store.reports.recordDelivery(pat, record)).toMatchObject({ problem: { because: 'state' } })
})

test('what is not there is said to be not there', async () => {
  const { store } = await newOffice()
  const missing = { ok: false, problem: { kind: 'notFound' } }
  expect(await store.reports.read('nothing')).toEqual(missing)
  expect(await store.reports.open(pat, 'nothing')).toEqual(missing)
  expect(await store.reports.save(pat, { id: 'nothing', rev: 0, changes: {} })).toEqual(missing)
  expect(await store.users.read('nobody')).toEqual(missing)
  expect(await store.handovers.file('none', 1)).toEqual(missing)
})
