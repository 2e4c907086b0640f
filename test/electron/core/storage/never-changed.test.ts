import { expect, test } from 'vitest'
import { newReceiveKey } from '../../../../electron/core/handover/receive-key.ts'
import { someAllocation, someDelivery, someResult } from '../../../support/allocation-facts.ts'
import { done } from '../done.ts'
import { arrived } from '../handover/versions.ts'
import { randomIds } from '../random-ids.ts'
import { checkedList } from '../signing/listed.ts'
import { trust } from '../signing/signers.ts'
import { rawDatabase } from './raw-database.ts'
import { newOffice, opened, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')

/** An office with a report in each state, its file closed. */
async function sealedOffice(): Promise<string> {
  const { store, path } = await newOffice()
  for (const id of ['sealed', 'draft', 'discarded']) await startReport(store, id)
  done(await store.reports.save(pat, { id: 'sealed', rev: 0, changes: { 'person.crn': 'X1' } }))
  const signed = { rev: 1, payload, signature: signatureBy(pat, payload), countersignature: { why: 'rule' } }
  done(await store.reports.sign(pat, { id: 'sealed', ...signed }))
  const documentId = done(await store.reports.signedDocument('sealed'))?.documentId ?? 0
  const agreed = { id: 'sealed', documentId, signature: signatureBy(sam, payload), explanation: 'Agreed' }
  done(await store.reports.countersign(sam, agreed))
  done(await store.reports.recordDelivery(pat, { id: 'sealed', delivery: someDelivery }))
  done(await store.reports.recordResult(pat, { id: 'sealed', result: someResult, firstAppointment: null }))
  done(await store.reports.recordAllocation(pat, { id: 'sealed', allocation: someAllocation() }))
  done(
    await store.handovers.record(pat, {
      ...(await store.handovers.next('sealed', 'CRC')),
      reportId: 'sealed',
      organisation: 'CRC',
      payloadSha256: 'a'.repeat(64),
      file: Buffer.from('file'),
      how: { encryptedTo: 'k'.repeat(43) },
    }),
  )
  const { toKeep, receipt } = await arrived('00000000-0000-7000-8000-0000000000cc')
  done(await store.inbox.keep(pat, toKeep, receipt({})))
  const { handoverId = '' } = (await store.handovers.list('sealed'))[0] ?? {}
  const came = receipt({ handoverId, payloadSha256: 'a'.repeat(64) })
  done(await store.receiptsRead.keep(pat, { ...came, signedBy: 'CRC' }))
  done(await store.trustLists.keep(pat, { list: trust, fingerprint: 'f'.repeat(64) }))
  await store.receiveKeys.add(pat, newReceiveKey(randomIds))
  done(await store.keyLists.add(sam, checkedList()))
  done(await store.reports.discard(pat, { id: 'discarded', reason: 'mistake' }))
  await store.close()
  return path
}
const path = await sealedOffice()

test.each([
  ...[
    'audit',
    'signed_documents',
    'signatures',
    'results',
    'deliveries',
    'allocations',
    'handovers',
    'revisions',
    'received_handovers',
    'receipts_given',
    'receipts_read',
    'trust_lists',
  ].flatMap((table) => [
    [`DELETE FROM ${table}`, `${table} is never changed`],
    [`UPDATE ${table} SET rowid = rowid`, `${table} is never changed`],
  ]),
  ['DELETE FROM keys', 'keys is never changed'],
  ['DELETE FROM receive_keys', 'receive_keys is never changed'],
  [`UPDATE receive_keys SET kid = 'x'`, 'receive_keys is never changed'],
  ['DELETE FROM key_lists', 'key_lists is never changed'],
  ['UPDATE key_lists SET version = 1', 'key_lists is never changed'],
  [`UPDATE keys SET name = 'Another'`, 'a key is only ever retired'],
  [`UPDATE keys SET private_key = x'00', not_after = 'now'`, 'a key is only ever retired'],
  ['DELETE FROM reports', 'reports is never deleted from'],
  [`UPDATE reports SET answers = '{}' WHERE id = 'sealed'`, 'only a draft changes'],
  [`UPDATE reports SET format = 'short' WHERE id = 'sealed'`, 'only a draft changes'],
  [`UPDATE reports SET author_id = 'user-sam' WHERE id = 'sealed'`, 'only a draft changes'],
  [`UPDATE reports SET state_is = 'draft' WHERE id = 'sealed'`, 'a sealed or discarded report never changes'],
  [`UPDATE reports SET rev = 9 WHERE id = 'sealed'`, 'a sealed or discarded report never changes'],
  [`UPDATE reports SET name = 'x' WHERE id = 'discarded'`, 'a sealed or discarded report never changes'],
  [
    `INSERT OR REPLACE INTO signed_documents SELECT * FROM signed_documents`,
    'signed_documents is never changed',
  ],
])('the file itself refuses: %s', (sql, refusal) => {
  const db = rawDatabase(path)
  // Without it a REPLACE deletes the row before it without asking the trigger; the store sets it on every open.
  db.pragma('recursive_triggers = ON')
  expect(() => db.exec(sql)).toThrow(refusal)
  db.close()
})

test('a draft in the same file can still be written', async () => {
  const store = opened(path)
  expect((await store.reports.save(pat, { id: 'draft', rev: 0, changes: {} })).ok).toBe(true)
  await store.close()
})

test.each([
  ['an altered entry', `UPDATE audit SET actor = 'user-sam' WHERE seq = 4`, 4],
  ['an altered detail', `UPDATE audit SET detail = '{"rev":77}' WHERE action = 'report.saved'`, 6],
  ['an entry taken out', 'DELETE FROM audit WHERE seq = 3', 3],
])('%s in the log is noticed, also where somebody took the triggers away', async (_, sql, seq) => {
  const altered = await sealedOffice()
  const db = rawDatabase(altered)
  db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete')
  db.exec(sql)
  db.close()
  const store = opened(altered)
  expect(await store.audit.verify()).toMatchObject({ ok: false, problem: { seq } })
  expect(await store.check()).toMatchObject({
    ok: false,
    problem: { kind: 'auditBroken', says: expect.stringContaining(String(seq)) },
  })
  await store.close()
})

test('a log cut short is noticed against the checkpoint that went out in a handover', async () => {
  const cut = await sealedOffice()
  const before = opened(cut)
  const checkpoint = await before.audit.checkpoint()
  await before.close()
  const db = rawDatabase(cut)
  db.exec('DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq > 5')
  db.close()
  const store = opened(cut)
  expect((await store.audit.verify()).ok).toBe(true)
  expect(await store.audit.verify(checkpoint)).toMatchObject({ problem: { seq: 6, is: 'cutShort' } })
  await store.close()
})

test('a signed document that was altered from outside is not handed out', async () => {
  const altered = await sealedOffice()
  const db = rawDatabase(altered)
  db.exec(`DROP TRIGGER signed_documents_no_update; UPDATE signed_documents SET payload = x'7b7d'`)
  db.close()
  const store = opened(altered)
  await expect(store.reports.signedDocument('sealed')).rejects.toThrow('unreadable in signed_documents')
  await store.close()
})

test('answers that are no answers are told as damage, without a word of what they hold', async () => {
  const altered = await sealedOffice()
  const db = rawDatabase(altered)
  db.exec(`UPDATE reports SET answers = '{"person.name": 7}' WHERE id = 'draft'`)
  db.close()
  const store = opened(altered)
  await expect(store.reports.read('draft')).rejects.toThrow('The store holds something unreadable in reports')
  await store.close()
})
