import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyLog, endAfter, nextEntry, type Sha256Hex, verifyChain } from '../../../shared/audit/chain.ts'
import { type AuditDraft, type AuditEntry, auditEntrySchema } from '../../../shared/audit/entry.ts'

const sha256: Sha256Hex = (bytes) => createHash('sha256').update(bytes).digest('hex')

const draft = (number: number): AuditDraft => ({
  at: `2016-10-03T09:00:${String(number % 60).padStart(2, '0')}.000Z`,
  actor: 'user-pat',
  role: 'PSO',
  action: 'report.saved',
  subject: 'report-1',
  reason: null,
  recipient: null,
  detail: { rev: number },
})

function log(length: number, from = draft): AuditEntry[] {
  const entries: AuditEntry[] = []
  let end = emptyLog
  for (let number = 1; number <= length; number += 1) {
    const entry = nextEntry(end, from(number), sha256)
    entries.push(entry)
    end = endAfter(entry)
  }
  return entries
}
const whole = log(20)
const checkpoint = { size: 20, head: whole.at(-1)?.hash ?? '' }

test('a whole log is walked to its end', () => {
  expect(verifyChain(whole, sha256)).toEqual({ ok: true, value: checkpoint })
  expect(verifyChain([], sha256)).toEqual({ ok: true, value: emptyLog })
  expect(whole.every((entry) => auditEntrySchema.safeParse(entry).success)).toBe(true)
})

test('an altered field, whichever and wherever, is noticed at its entry', () => {
  const changes: Partial<AuditEntry>[] = [
    { at: '2016-10-03T10:00:00.000Z' },
    { actor: 'user-sam' },
    { role: 'SPO' },
    { action: 'report.opened' },
    { subject: 'report-2' },
    { subject: null },
    { reason: 'another reason' },
    { recipient: 'somebody' },
    { detail: { rev: 999 } },
    { detailHash: '0'.repeat(64) },
    { hash: '0'.repeat(64) },
  ]
  fc.assert(
    fc.property(fc.nat(19), fc.constantFrom(...changes), (index, change) => {
      const altered = whole.map((entry, at) => (at === index ? { ...entry, ...change } : entry))
      expect(verifyChain(altered, sha256)).toEqual({ ok: false, problem: { seq: index + 1, is: 'altered' } })
    }),
  )
})

test('an entry taken out, put in twice or moved is noticed', () => {
  const [one, two, three, ...rest] = whole
  const entries = (...list: (AuditEntry | undefined)[]) =>
    list.flatMap((entry) => (entry === undefined ? [] : [entry]))
  expect(verifyChain(entries(one, three, ...rest), sha256)).toMatchObject({ problem: { seq: 2, is: 'gap' } })
  expect(verifyChain(entries(one, one, two), sha256)).toMatchObject({ problem: { seq: 2, is: 'gap' } })
  expect(verifyChain(entries(two, one, three), sha256)).toMatchObject({ problem: { seq: 1, is: 'gap' } })
  const spliced = [...whole.slice(0, 5), ...log(20, (number) => draft(number + 100)).slice(5)]
  expect(verifyChain(spliced, sha256)).toMatchObject({ problem: { seq: 6, is: 'notLinked' } })
})

test('a log cut short looks whole, but not against a checkpoint kept elsewhere', () => {
  for (let length = 0; length < 20; length += 1) {
    expect(verifyChain(whole.slice(0, length), sha256).ok).toBe(true)
    expect(verifyChain(whole.slice(0, length), sha256, checkpoint)).toEqual({
      ok: false,
      problem: { seq: length + 1, is: 'cutShort' },
    })
  }
  expect(verifyChain(whole, sha256, checkpoint).ok).toBe(true)
})

test('a log written anew from some entry on is told by the checkpoint, and one that has only grown is not', () => {
  const rewritten = log(25, (number) => draft(number + 1))
  expect(verifyChain(rewritten, sha256).ok).toBe(true)
  expect(verifyChain(rewritten, sha256, checkpoint)).toEqual({
    ok: false,
    problem: { seq: 20, is: 'otherHistory' },
  })
  expect(verifyChain(log(25), sha256, checkpoint).ok).toBe(true)
})
