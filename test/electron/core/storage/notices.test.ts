import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Store } from '../../../../electron/core/storage/store.ts'
import type { StoreEvent } from '../../../../shared/contract/events.ts'
import { emptyForm } from '../../../../shared/risk-review/record.schema.ts'
import { someAllocation, someDelivery, someResult } from '../../../support/allocation-facts.ts'
import { kent } from '../../../support/contacts.ts'
import { sampleDirectory } from '../../../support/directory.ts'
import { listed, listOf } from '../../../support/listed.ts'
import { done } from '../done.ts'
import { checkedList } from '../signing/listed.ts'
import { newFolder, newOffice, pat, ports, sam, signatureBy, startReport } from './store-for-test.ts'

const payload = Buffer.from('{"as":"signed"}')
const sign = { payload, signature: signatureBy(pat, payload), countersignature: null }

/** Acts in their order, each with what is told of it. */
const acts: [string, (store: Store) => Promise<unknown>, StoreEvent | null][] = [
  ['a start', (store) => startReport(store, 'a'), { is: 'reportChanged', id: 'a', rev: 0 }],
  ['a look', (store) => store.reports.open(sam, 'a'), null],
  [
    'a save',
    (store) => store.reports.save(pat, { id: 'a', rev: 0, changes: {} }),
    { is: 'reportChanged', id: 'a', rev: 1 },
  ],
  ['a save that is refused', (store) => store.reports.save(pat, { id: 'a', rev: 0, changes: {} }), null],
  [
    'a signature',
    (store) => store.reports.sign(pat, { id: 'a', rev: 1, ...sign }),
    { is: 'reportChanged', id: 'a', rev: 1 },
  ],
  [
    'a delivery',
    (store) => store.reports.recordDelivery(pat, { id: 'a', delivery: someDelivery }),
    { is: 'reportChanged', id: 'a', rev: 1 },
  ],
  [
    'a result',
    (store) => store.reports.recordResult(pat, { id: 'a', result: someResult, firstAppointment: null }),
    { is: 'reportChanged', id: 'a', rev: 1 },
  ],
  [
    'an allocation',
    (store) => store.reports.recordAllocation(pat, { id: 'a', allocation: someAllocation() }),
    { is: 'reportChanged', id: 'a', rev: 1 },
  ],
  ['another start', (store) => startReport(store, 'b'), { is: 'reportChanged', id: 'b', rev: 0 }],
  [
    'a discard',
    (store) => store.reports.discard(pat, { id: 'b', reason: 'why' }),
    { is: 'reportChanged', id: 'b', rev: 0 },
  ],
  [
    'a risk review',
    (store) => store.riskReviews.start(pat, 'r'),
    { is: 'riskReviewChanged', id: 'r', rev: 0 },
  ],
  [
    'its save',
    (store) => store.riskReviews.save(pat, { id: 'r', rev: 0, form: emptyForm }),
    { is: 'riskReviewChanged', id: 'r', rev: 1 },
  ],
  ['a private note', (store) => store.privateNotes.keep(pat, { id: 'a', text: 'mine' }), null],
  [
    'a paper',
    (store) =>
      store.papers.add(pat, { reportId: 'a', name: 'MG5', kind: 'pdf', bytes: Buffer.from('%PDF-1.4') }),
    null,
  ],
  ['services', (store) => store.directories.replace(pat, sampleDirectory), { is: 'servicesChanged' }],
  [
    'a softened check',
    (store) => store.softening.set(sam, { check: 'QC20', soft: true, reason: 'why' }),
    { is: 'rulesChanged' },
  ],
  [
    'contacts',
    (store) => store.checkContacts.replace(pat, { rev: 0, contacts: kent }),
    { is: 'contactsChanged' },
  ],
  [
    'a list of organisations',
    async (store) => done(await store.keyLists.add(sam, checkedList())),
    { is: 'trustChanged' },
  ],
  [
    'a word of the office',
    (store) => store.writing.addWord(pat, { word: 'reoffend', whose: 'office' }),
    { is: 'writingChanged' },
  ],
  [
    'what the team does',
    (store) => store.team.set(sam, { kind: 'both', organisation: '' }),
    { is: 'inboxChanged' },
  ],
  ['a court list', (store) => store.courtLists.take(pat, listOf(listed)), { is: 'dayChanged' }],
]

test('the store tells of each change once it is committed, and of nothing else', async () => {
  const told: StoreEvent[] = []
  const given = { ...ports(), changed: (event: StoreEvent) => void told.push(event) }
  const { store } = await newOffice(join(newFolder(), 'store.db'), given)
  // The office is founded by one officer, who adds another.
  expect(told.splice(0)).toEqual([{ is: 'usersChanged' }])
  for (const [name, act, event] of acts) {
    await act(store)
    expect([name, told.splice(0)]).toEqual([name, event === null ? [] : [event]])
  }
})
