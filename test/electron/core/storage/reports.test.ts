import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../../../electron/core/storage/audit.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { done } from '../done.ts'
import { newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

test('a reopened report shows exactly what was acknowledged', () => {
  const { store, path } = newOffice()
  startReport(store)
  const saved = done(
    store.reports.save(pat, {
      id: 'report-1',
      rev: 0,
      changes: { 'person.name': 'Alex Carter-Jones', 'person.crn': 'X123456' },
    }),
  )
  expect(saved.rev).toBe(1)
  store.close()

  const again = opened(path)
  const report = done(again.reports.read('report-1'))
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

test('a save over an older revision is refused, says where the report stands, and changes nothing', () => {
  const { store } = newOffice()
  startReport(store)
  done(store.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'first' } }))
  const log = store.audit.checkpoint()
  expect(store.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'second' } })).toEqual({
    ok: false,
    problem: { kind: 'conflict', rev: 1 },
  })
  expect(done(store.reports.read('report-1')).answers['person.crn']).toBe('first')
  expect(store.audit.checkpoint()).toEqual(log)
})

test('only the author saves, changes the format or discards', () => {
  const { store } = newOffice()
  startReport(store)
  const refused = { ok: false, problem: { kind: 'notAllowed', because: 'notAuthor' } }
  expect(store.reports.save(sam, { id: 'report-1', rev: 0, changes: {} })).toEqual(refused)
  expect(store.reports.discard(sam, { id: 'report-1', reason: 'mistake' })).toEqual(refused)
  expect(
    store.reports.changeFormat(sam, {
      id: 'report-1',
      rev: 0,
      format: 'short-format',
      templateVersion: 1,
      reason: 'x',
    }),
  ).toEqual(refused)
})

test('a change of format keeps every answer and its reason', () => {
  const { store } = newOffice()
  const before = startReport(store)
  const after = done(
    store.reports.changeFormat(pat, {
      id: 'report-1',
      rev: 0,
      format: 'short-format',
      templateVersion: 1,
      reason: 'A sexual offence',
    }),
  )
  expect(after).toMatchObject({ format: 'short-format', rev: 1, answers: before.answers })
  expect(store.audit.of('report-1').at(-1)).toMatchObject({
    action: 'report.formatChanged',
    reason: 'A sexual offence',
  })
})

test('a discarded draft leaves the lists and can never be written to again', () => {
  const { store } = newOffice()
  startReport(store)
  done(store.reports.discard(pat, { id: 'report-1', reason: 'wrong person' }))
  expect(store.reports.list('', (court) => court)).toEqual([])
  expect(store.reports.save(pat, { id: 'report-1', rev: 0, changes: {} })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('search finds by every word in name, CRN and court, whatever the accents and capitals', () => {
  const { store } = newOffice()
  startReport(store, 'report-1')
  store.reports.start(pat, {
    id: 'report-2',
    format: 'oral',
    templateVersion: 1,
    answers: { 'person.name': 'Zoë Åkesson', 'person.crn': 'K77', 'hearing.court': 'Dover' },
  })
  const found = (search: string) => store.reports.list(search, (court) => court).map((report) => report.id)
  expect(found('zoe AKESSON')).toEqual(['report-2'])
  expect(found('k77')).toEqual(['report-2'])
  expect(found('carter maidstone')).toEqual(['report-1'])
  expect(found('carter dover')).toEqual([])
  expect(found('')).toEqual(['report-2', 'report-1'])
})

test('any revision can be read back as it was acknowledged, across the revisions that are kept whole', () => {
  const { store } = newOffice()
  startReport(store)
  const known: Answers[] = [done(store.reports.read('report-1')).answers]
  for (let rev = 0; rev < 120; rev += 1) {
    const id = `free.note${rev % 7}`
    done(
      store.reports.save(pat, {
        id: 'report-1',
        rev,
        changes: { [id]: rev % 5 === 0 ? null : `text ${rev}` },
      }),
    )
    known.push(done(store.reports.read('report-1')).answers)
  }
  for (const [rev, answers] of known.entries())
    expect(store.reports.answersAt('report-1', rev)).toEqual(answers)
  expect(store.reports.answersAt('report-1', 121)).toBeNull()
  expect(store.reports.answersAt('no-such-report', 0)).toBeNull()
  expect(store.reports.revisions('report-1').at(-1)).toMatchObject({
    rev: 120,
    by: pat.userId,
    changed: ['free.note0'],
  })
})

test('whatever text an officer types comes back as it was typed', () => {
  const { store } = newOffice()
  startReport(store)
  let rev = 0
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      rev = done(store.reports.save(pat, { id: 'report-1', rev, changes: { 'victims.safety': text } })).rev
      expect(done(store.reports.read('report-1')).answers['victims.safety']).toBe(text)
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

test('a report that needs no second person is sealed by its author, and never changes again', () => {
  const { store } = newOffice()
  startReport(store)
  expect(done(store.reports.sign(pat, sign(null))).state.is).toBe('sealed')
  const document = done(store.reports.signedDocument('report-1'))
  expect(document).toMatchObject({
    rev: 0,
    payloadSha256: sha256Hex(payload),
    signatures: [signatureBy(pat, payload)],
  })
  expect(Buffer.from(document?.payload ?? []).equals(payload)).toBe(true)
  expect(store.reports.save(pat, { id: 'report-1', rev: 0, changes: {} })).toMatchObject({
    problem: { kind: 'notAllowed', because: 'state' },
  })
})

test('the author cannot countersign or return their own report, nor can anyone but an SPO', () => {
  const { store } = newOffice()
  startReport(store)
  done(store.reports.sign(pat, sign({ why: 'rule' })))
  const documentId = done(store.reports.signedDocument('report-1'))?.documentId ?? 0
  const countersign = {
    id: 'report-1',
    documentId,
    signature: signatureBy(sam, payload),
    explanation: 'Agreed',
  }
  const asAuthor = { userId: pat.userId, grade: 'SPO' } as const
  const asColleague = { userId: sam.userId, grade: 'PO' } as const
  expect(store.reports.countersign(asAuthor, countersign)).toMatchObject({
    problem: { because: 'ownReport' },
  })
  expect(store.reports.returnToAuthor(asAuthor, { id: 'report-1', reason: 'r' })).toMatchObject({
    problem: { because: 'ownReport' },
  })
  expect(store.reports.countersign(asColleague, countersign)).toMatchObject({ problem: { because: 'grade' } })
  expect(store.reports.returnToAuthor(asColleague, { id: 'report-1', reason: 'r' })).toMatchObject({
    problem: { because: 'grade' },
  })
  expect(done(store.reports.countersign(sam, countersign)).state.is).toBe('sealed')
})

test('a returned report is a draft at a new revision; its first signature stays in history', () => {
  const { store } = newOffice()
  startReport(store)
  done(store.reports.sign(pat, sign({ why: 'rule' })))
  const first = done(store.reports.signedDocument('report-1'))
  const back = done(store.reports.returnToAuthor(sam, { id: 'report-1', reason: 'Say what happened' }))
  expect(back).toMatchObject({
    rev: 1,
    state: { is: 'draft', returned: { by: sam.userId, reason: 'Say what happened' } },
  })
  expect(done(store.reports.signedDocument('report-1'))).toBeNull()
  expect(done(store.reports.lastSignedDocument('report-1'))).toEqual(first)

  const second = Buffer.from('{"the report":"again"}')
  done(
    store.reports.sign(pat, {
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
  expect(store.reports.countersign(sam, stale)).toEqual({ ok: false, problem: { kind: 'conflict', rev: 1 } })
})

test('the result is recorded after sealing only, and a correction stands in place of what was recorded before', () => {
  const { store } = newOffice()
  startReport(store)
  const record = {
    id: 'report-1',
    result: null,
    firstAppointment: { with: 'CRC', at: '2016-10-05T10:00', where: 'Dover', given: null, how: '' },
  }
  expect(store.reports.recordResult(pat, record)).toMatchObject({ problem: { because: 'state' } })
  done(store.reports.sign(pat, sign(null)))
  done(store.reports.recordResult(pat, record))
  const moved = { ...record, firstAppointment: { ...record.firstAppointment, where: 'Margate' } }
  expect(done(store.reports.recordResult(sam, moved)).firstAppointment?.where).toBe('Margate')
})

test('what is not there is said to be not there', () => {
  const { store } = newOffice()
  const missing = { ok: false, problem: { kind: 'notFound' } }
  expect(store.reports.read('nothing')).toEqual(missing)
  expect(store.reports.open(pat, 'nothing')).toEqual(missing)
  expect(store.reports.save(pat, { id: 'nothing', rev: 0, changes: {} })).toEqual(missing)
  expect(store.users.read('nobody')).toEqual(missing)
  expect(store.handovers.file('none', 1)).toEqual(missing)
})
