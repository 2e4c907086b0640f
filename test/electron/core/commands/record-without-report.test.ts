import { afterAll, beforeAll, expect, test } from 'vitest'
import { part } from '../../../support/allocation-facts.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const at = applicationIn()
const example = exampleOf('case-1')
const asked = new Set(
  formOf('allocation-only').sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
)
/** The man of case 1, had he been sentenced on the day without a report: what this record asks, and no more. */
const answers = Object.fromEntries(Object.entries(example.answers).filter(([id]) => asked.has(id)))

beforeAll(async () => {
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
}, 60_000)
afterAll(() => at.application.close())

const blank = { format: 'allocation-only', name: '', court: '', hearingDate: '' }
const signing = { passphrase: PASSPHRASES.author, requestCountersignature: false, acknowledgements: [] }

test('who is sentenced without a report is scored, screened, signed for, allocated and handed over (AL-33)', async () => {
  const { ask } = at
  const started = await ask.done('report.start', blank)
  const { id } = started
  const saved = await ask.done('report.save', { id, rev: started.rev, changes: answers })
  const signed = await ask.done('report.sign', { id, rev: saved.rev, ...signing })
  expect(signed.state.is).toBe('sealed')
  const { document } = await ask.done('report.document', { id })
  expect(document.title).toBe('Record for allocation: sentenced without a report')
  expect(document.statuteLine).not.toMatch(/pre-sentence/i)
  expect(document.proposedSentence).toBeNull()
  expect(document.findings.filter(({ severity }) => severity !== 'advise')).toEqual([])

  await ask.done('report.recordResult', {
    id,
    result: { date: '2016-10-11', outcome: 'otherwise', sentence: 'Community order, 12 months, on each' },
    firstAppointment: example.firstAppointment,
  })
  const facts = { ...example.allocation, parts: [part('a', 'offence-1')] }
  const view = await ask.done('allocation.record', { id, facts, settled: null })
  expect(view.allocation?.record).toMatchObject({ decision: 'CRC', answer: { grounds: [{ rule: 'AL-17' }] } })
  const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: example.receiver })
  at.chooseToOpen(path)
  const reading = await ask.done('handover.verify', {})
  if (!reading.verified) throw new Error(reading.says)
  expect(reading.document.plainText).toContain('RSR')
  expect(reading.document.plainText).not.toMatch(/pre-sentence report|proposed sentence/i)
  expect(reading.document.allocation?.decision).toBe('CRC')
}, 60_000)

test('an RSR from an earlier sentence is no RSR for this one: without it nothing is signed (Mark)', async () => {
  const { ask } = at
  const started = await ask.done('report.start', blank)
  const { id } = started
  const { 'risk.assessmentDate': _none, ...rest } = answers
  const undone = { ...rest, 'history.totalSanctions': '' }
  const saved = await ask.done('report.save', { id, rev: started.rev, changes: undone })
  const refusal = await ask.refused('report.sign', { id, rev: saved.rev, ...signing })
  const found = refusal.kind === 'findings' ? refusal.findings.map((finding) => finding.id) : []
  expect(found).toContain('QC13')
})
