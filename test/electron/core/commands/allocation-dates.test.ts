import { describe, expect, it } from 'vitest'
import type { AllocationFacts } from '../../../../shared/allocation/facts.ts'
import { readDate } from '../../../../shared/lib/dates.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { sealed } from './sealed-office.ts'

describe('the allocation of a sealed report', () => {
  it('refuses a sentence that lies ahead of today, and keeps what was recorded', async () => {
    const at = await sealed('case-1')
    const record = (date: string) => ({
      id: at.id,
      result: { ...at.example.result, date: readDate(date) ?? at.example.result.date },
      firstAppointment: null,
    })
    expect(await at.ask.refused('report.recordResult', record('2016-10-12'))).toMatchObject({
      kind: 'badInput',
      says: 'The sentence is dated after today: it cannot have been passed yet.',
    })
    expect((await at.ask.done('report.open', { id: at.id })).result?.date).toBe('2016-10-11')
    at.setClock('2016-10-12T08:00:00.000Z')
    await at.ask.done('report.recordResult', record('2016-10-12'))
    at.setClock('2016-10-11T16:00:00.000Z')
    const refusal = await at.ask.refused('allocation.decide', { id: at.id, facts: at.facts })
    expect(refusal.says).toContain('dated after today')
  }, 60_000)

  it('refuses a first appointment before the sentence, and takes one on its day', async () => {
    const at = await sealed('case-1')
    const { result, firstAppointment } = at.example
    const record = (day: string) => ({
      id: at.id,
      result,
      firstAppointment: { ...firstAppointment, at: `${day}T11:00` },
    })
    expect(await at.ask.refused('report.recordResult', record('2016-10-10'))).toMatchObject({
      kind: 'badInput',
      says: 'The first appointment is dated 10 October 2016, which is before the sentence, 11 October 2016. Mend the date that is wrong.',
    })
    await at.ask.done('report.recordResult', record('2016-10-11'))
  }, 60_000)

  it('finds RSR and sentence stale together: sentenced months later, the report decides nothing', async () => {
    const at = await sealed('case-1')
    const late = { ...at.example.result, date: '2016-11-09' }
    at.setClock('2016-11-09T12:00:00.000Z')
    await at.ask.done('report.recordResult', { id: at.id, result: late, firstAppointment: null })
    const preview = await at.decide(at.facts)
    expect(preview.decided?.answer).toMatchObject({ decision: 'CANNOT_DECIDE', missing: [{ rule: 'AL-01' }] })
    expect(preview.decided?.findings.map(({ id }) => id)).toEqual(['QC14'])
    const refusal = await at.ask.refused('allocation.record', { ...at.record, facts: at.facts })
    expect(refusal.kind).toBe('badInput')
    expect(refusal.says).toContain('Begin a record without a report for the same person')
    await at.ask.done('report.recordResult', {
      id: at.id,
      result: { ...late, date: '2016-11-08' },
      firstAppointment: null,
    })
    expect((await at.decide(at.facts)).decided?.answer.decision).toBe('CRC')
  }, 60_000)

  it('begins the record that an RSR too old asks for: person, offences and court as signed, nothing scored', async () => {
    const at = await sealed('case-1')
    const late = { ...at.example.result, date: '2016-11-09' }
    at.setClock('2016-11-09T12:00:00.000Z')
    await at.ask.done('report.recordResult', { id: at.id, result: late, firstAppointment: null })
    const begun = await at.ask.done('allocation.beginRecord', { id: at.id })
    expect(begun).toMatchObject({ format: 'allocation-only', state: { is: 'draft' }, may: { save: true } })
    const { answers } = at.example
    expect(begun.answers).toMatchObject({
      'person.name': answers['person.name'],
      'person.dateOfBirth': answers['person.dateOfBirth'],
      'hearing.court': answers['hearing.court'],
      'hearing.date': '2016-11-09',
      offences: answers['offences'],
    })
    const scored = Object.keys(begun.answers).filter((id) => !/^(person|hearing)\.|^offences$/.test(id))
    expect(scored).toEqual([])
    expect(await at.ask.done('report.open', { id: at.id })).toMatchObject({ state: { is: 'sealed' } })
  }, 60_000)

  it('lets a ground that needs no RSR decide though the RSR is stale, which then stops nothing', async () => {
    const at = await sealed('case-1')
    const late = { ...at.example.result, date: '2016-11-09' }
    at.setClock('2016-11-09T12:00:00.000Z')
    await at.ask.done('report.recordResult', { id: at.id, result: late, firstAppointment: null })
    const person = { ...at.facts.person, deportation: true }
    const facts: AllocationFacts = { ...at.facts, person, choice: null, choiceBasis: null }
    const { decided } = await at.decide(facts)
    expect(decided).toMatchObject({
      answer: { decision: 'NPS', grounds: [{ rule: 'AL-13' }], missing: [{ rule: 'AL-01' }] },
      findings: [{ id: 'QC14' }],
      stops: [],
    })
    const view = await at.ask.done('allocation.record', { ...at.record, facts })
    expect(view.allocation?.record).toMatchObject({ decision: 'NPS' })
  }, 60_000)

  it('no longer stands once another result is recorded, and nothing is handed over until it does', async () => {
    const at = await sealed('case-1')
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    const { result, firstAppointment } = at.example
    const same = await at.ask.done('report.recordResult', { id: at.id, result, firstAppointment: null })
    expect(same.allocation?.stands).toBe(true)
    const other = { ...result, sentence: 'Fine of £80, on appeal' }
    const view = await at.ask.done('report.recordResult', { id: at.id, result: other, firstAppointment })
    expect(view.allocation?.stands).toBe(false)
    expect(await at.ask.refused('handover.seal', { ...UNENCRYPTED, id: at.id, to: 'CRC' })).toMatchObject({
      says: expect.stringContaining('allocate it first'),
    })
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    await at.ask.done('handover.seal', { ...UNENCRYPTED, id: at.id, to: 'CRC', kind: 'CRC' })
  }, 60_000)
})
