import { expect, test } from 'vitest'
import { newReceiveKey } from '../../../../electron/core/handover/receive-key.ts'
import type { Store } from '../../../../electron/core/storage/store.ts'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import { type AuditAction, actionKinds } from '../../../../shared/audit/action.ts'
import { NO_WORK } from '../../../../shared/handover/case-work.schema.ts'
import { emptyStepDraft } from '../../../../shared/risk-review/step-draft.ts'
import { agree, entered } from '../../../shared/risk-review/a-risk-review.ts'
import { someAllocation, someDelivery, someResult } from '../../../support/allocation-facts.ts'
import { kent } from '../../../support/contacts.ts'
import { sampleDirectory } from '../../../support/directory.ts'
import { dayAfter, listed, listOf } from '../../../support/listed.ts'
import { done } from '../done.ts'
import { arrived } from '../handover/versions.ts'
import { randomIds } from '../random-ids.ts'
import { checkedList } from '../signing/listed.ts'
import { trust } from '../signing/signers.ts'
import { messageActs } from './message-acts.ts'
import { issuedKey, newOffice, pat, sam, signatureBy, startReport } from './store-for-test.ts'

const rowOf = async (store: Store) => (await store.courtLists.onDay(listed.hearingDate))[0]?.id ?? ''

const payload = Buffer.from('{"as":"signed"}')
const sign = (id: string, rev: number) => ({
  id,
  rev,
  payload,
  signature: signatureBy(pat, payload),
  countersignature: { why: 'rule' },
})

let paper = ''
const CASE = '00000000-0000-7000-8000-0000000000cc'
/** Acts on the report that come late in the list. */
const ABOUT_A = /^(paper\.|question\.(read|answered)|handover\.withdrawn)/
const { toKeep, receipt } = await arrived(CASE)

/** Every operation that alters, shows or gives away, with the line it must leave. */
const acts: [AuditAction, (store: Store) => Promise<unknown>][] = [
  ['report.started', (store) => startReport(store, 'a')],
  ['report.opened', async (store) => done(await store.reports.open(sam, 'a'))],
  [
    'report.saved',
    async (store) => done(await store.reports.save(pat, { id: 'a', rev: 0, changes: { 'person.crn': 'X' } })),
  ],
  ['report.visited', async (store) => done(await store.reports.visit(pat, { id: 'a', section: 'case' }))],
  [
    'report.spoken',
    async (store) =>
      done(
        await store.reports.keepCourtRun(sam, {
          id: 'a',
          run: { startedAt: '2016-10-11T10:40:00.000Z', said: ['proposal'] },
        }),
      ),
  ],
  [
    'report.formatChanged',
    async (store) =>
      done(
        await store.reports.changeFormat(pat, {
          id: 'a',
          rev: 1,
          format: 'short-format',
          templateVersion: 1,
          reason: 'why',
        }),
      ),
  ],
  ['report.signed', async (store) => done(await store.reports.sign(pat, sign('a', 2)))],
  [
    'report.returned',
    async (store) => done(await store.reports.returnToAuthor(sam, { id: 'a', reason: 'why' })),
  ],
  ['report.signed', async (store) => done(await store.reports.sign(pat, sign('a', 3)))],
  [
    'report.countersigned',
    async (store) =>
      done(
        await store.reports.countersign(sam, {
          id: 'a',
          documentId: done(await store.reports.signedDocument('a'))?.documentId ?? 0,
          signature: signatureBy(sam, payload),
          explanation: 'agreed',
        }),
      ),
  ],
  [
    'report.deliveryRecorded',
    async (store) => done(await store.reports.recordDelivery(pat, { id: 'a', delivery: someDelivery })),
  ],
  [
    'report.resultRecorded',
    async (store) =>
      done(await store.reports.recordResult(pat, { id: 'a', result: someResult, firstAppointment: null })),
  ],
  [
    'report.allocationKept',
    async (store) =>
      done(await store.reports.keepAllocationDraft(pat, { id: 'a', draft: draftOf(someAllocation().facts) })),
  ],
  [
    'report.allocationReferred',
    async (store) => {
      const { facts, input, answer, result } = someAllocation()
      const allocation = { is: 'referred' as const, reason: 'why', facts, input, answer, result }
      return done(await store.reports.recordAllocation(pat, { id: 'a', allocation }))
    },
  ],
  [
    'report.allocated',
    async (store) =>
      done(await store.reports.recordAllocation(pat, { id: 'a', allocation: someAllocation() })),
  ],
  [
    'report.exported',
    async (store) =>
      done(await store.reports.exported(pat, { id: 'a', copy: 'court', sha256: 'a', recipient: 'bench' })),
  ],
  [
    'report.printed',
    async (store) => done(await store.reports.printed(pat, { id: 'a', copy: 'draft', sha256: 'a' })),
  ],
  [
    'handover.sealed',
    async (store) =>
      done(
        await store.handovers.record(pat, {
          ...(await store.handovers.next('a', 'CRC')),
          reportId: 'a',
          organisation: 'CRC',
          payloadSha256: 'b'.repeat(64),
          file: Buffer.from('file'),
          how: { encryptedTo: 'k'.repeat(43) },
        }),
      ),
  ],
  [
    'handover.unencrypted',
    async (store) =>
      done(
        await store.handovers.record(pat, {
          ...(await store.handovers.next('a', 'CRC')),
          reportId: 'a',
          organisation: 'CRC',
          payloadSha256: 'c'.repeat(64),
          file: Buffer.from('file'),
          how: { unencryptedBecause: 'no key' },
        }),
      ),
  ],
  [
    'receipt.read',
    async (store) => {
      const { handoverId = '', version = 0 } = (await store.handovers.list('a'))[0] ?? {}
      const came = { ...receipt({}).receipt, handoverId, version }
      return done(
        await store.receiptsRead.keep(pat, { receipt: came, signedBy: 'CRC', file: Buffer.from('r') }),
      )
    },
  ],
  ['report.started', (store) => startReport(store, 'b')],
  ['note.kept', async (store) => done(await store.privateNotes.keep(pat, { id: 'a', text: 'mine' }))],
  [
    'paper.added',
    async (store) => {
      const bytes = Buffer.from('%PDF-1.4')
      paper = done(await store.papers.add(pat, { reportId: 'a', name: 'MG5.pdf', kind: 'pdf', bytes })).id
    },
  ],
  ['paper.opened', async (store) => done(await store.papers.read(sam, { id: paper, piece: 0 }))],
  ['paper.removed', async (store) => done(await store.papers.remove(pat, paper))],
  ['note.opened', async (store) => done(await store.privateNotes.read(pat, 'a'))],
  ['report.discarded', async (store) => done(await store.reports.discard(pat, { id: 'b', reason: 'why' }))],
  ['user.keyIssued', (store) => store.users.issueKey(pat, pat.userId, issuedKey(pat, 'Q'))],
  [
    'user.added',
    (store) =>
      store.users.add(
        pat,
        { ...sam, userId: 'user-third' },
        issuedKey({ ...sam, userId: 'user-third' }, 'T'),
      ),
  ],
  ['session.unlocked', (store) => store.audit.note(pat, { action: 'session.unlocked', subject: null })],
  ['session.locked', (store) => store.audit.note(pat, { action: 'session.locked', subject: null })],
  ['user.recovered', (store) => store.audit.note(pat, { action: 'user.recovered', subject: pat.userId })],
  ['user.preferred', (store) => store.preferences.set(pat, { theme: 'dark', singleKeys: 'off' })],
  ['directory.imported', (store) => store.directories.replace(pat, sampleDirectory)],
  ['directory.exported', (store) => store.directories.exported(pat, sampleDirectory)],
  ['check.softened', (store) => store.softening.set(sam, { check: 'QC20', soft: true, reason: 'why' })],
  ['countersign.set', (store) => store.countersigning.set(sam, { setting: 'ALL', reason: 'why' })],
  ['contacts.set', async (store) => done(await store.checkContacts.replace(pat, { rev: 0, contacts: kent }))],
  ['check.restored', (store) => store.softening.set(sam, { check: 'QC20', soft: false, reason: 'why' })],
  ['escalation.started', (store) => store.riskReviews.start(pat, 'review')],
  ['escalation.opened', async (store) => done(await store.riskReviews.open(pat, 'review'))],
  [
    'escalation.saved',
    async (store) => done(await store.riskReviews.save(pat, { id: 'review', rev: 0, form: entered })),
  ],
  [
    'escalation.stepKept',
    async (store) =>
      done(await store.riskReviews.keepStep(pat, { id: 'review', steps: 0, draft: emptyStepDraft })),
  ],
  [
    'escalation.stepTaken',
    async (store) =>
      done(
        await store.riskReviews.step(pat, {
          id: 'review',
          rev: 1,
          step: agree('2016-10-03T09:00:00Z'),
        }),
      ),
  ],
  ['officeWord.added', (store) => store.writing.addWord(pat, { word: 'reoffend', whose: 'office' })],
  ['officeWord.removed', (store) => store.writing.removeWord(sam, { word: 'reoffend', whose: 'office' })],
  ['ownWriting.changed', (store) => store.writing.addWord(pat, { word: 'cohabitee', whose: 'mine' })],
  ['list.read', (store) => store.courtLists.take(pat, listOf(listed))],
  [
    'listRow.held',
    async (store) => done(await store.courtLists.hold(pat, { id: await rowOf(store), held: true })),
  ],
  [
    'listRow.released',
    async (store) => done(await store.courtLists.hold(pat, { id: await rowOf(store), held: false })),
  ],
  [
    'listRow.marked',
    async (store) =>
      done(await store.courtLists.mark(pat, { id: await rowOf(store), state: { is: 'didNotAttend' } })),
  ],
  [
    'listRow.linked',
    async (store) =>
      done(await store.courtLists.link(pat, { id: await rowOf(store), with: await rowOf(store) })),
  ],
  ['list.kept', (store) => store.courtLists.keepFor(sam, 14)],
  ['list.expired', (store) => store.courtLists.expire(pat, dayAfter(listed.hearingDate))],
  ['team.set', (store) => store.team.set(pat, { kind: 'both', organisation: 'Kent CRC' })],
  [
    'sender.trusted',
    async (store) => done(await store.trustLists.keep(pat, { list: trust, fingerprint: 'f'.repeat(64) })),
  ],
  ['received.kept', async (store) => done(await store.inbox.keep(pat, toKeep, receipt({})))],
  [
    'received.opened',
    async (store) =>
      done(await store.inbox.open(pat, { id: CASE, version: 1 }, receipt({ type: 'opened', seq: 2 }))),
  ],
  ...(['assigned', 'taskSet', 'planSet'] as const).map((act, rev): (typeof acts)[number] => [
    `received.${act}`,
    async (store) => done(await store.inbox.setWork(pat, { id: CASE, rev, work: NO_WORK, act })),
  ]),
  [
    'received.answered',
    async (store) =>
      done(await store.inbox.answer(pat, receipt({ type: 'accepted', seq: 3, enough: 'enough' }))),
  ],
  ['received.planSaved', (store) => store.inbox.planSaved(pat, CASE)],
  ['received.receiptSaved', (store) => store.inbox.receiptSaved(pat, receipt({}).receipt)],
  ...messageActs(CASE),
  ['office.receiveKeyMade', (store) => store.receiveKeys.add(pat, newReceiveKey(randomIds))],
  ['trust.imported', async (store) => done(await store.keyLists.add(sam, checkedList()))],
  ['trust.exported', (store) => store.audit.note(pat, { action: 'trust.exported', subject: null })],
]

test('every act leaves exactly one line, by whom and as what, and no act the log knows is left out', async () => {
  const { store } = await newOffice()
  const seen = new Set<AuditAction>(['office.created'])
  for (const [action, act] of acts) {
    const before = (await store.audit.checkpoint()).size
    await act(store)
    expect([action, (await store.audit.checkpoint()).size]).toEqual([action, before + 1])
    seen.add(action)
  }
  expect([...seen].sort()).toEqual(Object.keys(actionKinds).sort())
  expect((await store.audit.of('a')).map((entry) => entry.action)).toEqual(
    acts.map(([action]) => action).filter((action, at) => at < 20 || ABOUT_A.test(action)),
  )
  expect((await store.audit.of('a')).find((entry) => entry.action === 'report.returned')).toMatchObject({
    actor: sam.userId,
    actorName: sam.name,
    role: 'SPO',
    reason: 'why',
  })
  expect((await store.audit.verify()).ok).toBe(true)
})

test('a refused act leaves no line and no change', async () => {
  const { store } = await newOffice()
  await startReport(store, 'a')
  const before = await store.audit.checkpoint()
  expect((await store.reports.save(sam, { id: 'a', rev: 0, changes: {} })).ok).toBe(false)
  expect((await store.reports.sign(pat, sign('a', 7))).ok).toBe(false)
  expect(
    (
      await store.reports.countersign(sam, {
        id: 'a',
        documentId: 1,
        signature: signatureBy(sam, payload),
        explanation: 'x',
      })
    ).ok,
  ).toBe(false)
  expect(
    (await store.reports.exported(pat, { id: 'none', copy: 'court', sha256: 'a', recipient: null })).ok,
  ).toBe(false)
  expect(await store.audit.checkpoint()).toEqual(before)
})

test('what is disclosed names its recipient, and what is erased does not say what it was', async () => {
  const { store } = await newOffice()
  await startReport(store, 'a')
  done(
    await store.reports.exported(pat, { id: 'a', copy: 'court', sha256: 'a', recipient: 'Maidstone bench' }),
  )
  done(await store.reports.discard(pat, { id: 'a', reason: 'begun twice' }))
  const lines = await store.audit.of('a')
  expect(lines.find((line) => line.action === 'report.exported')?.recipient).toBe('Maidstone bench')
  expect(JSON.stringify(lines)).not.toContain('Alex Carter')
})
