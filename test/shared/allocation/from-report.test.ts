import { describe, expect, it } from 'vitest'
import { fromReport } from '../../../shared/allocation/from-report.ts'
import { allocationInWords } from '../../../shared/allocation/in-words.ts'
import type { AnswerChanges } from '../../../shared/record/answers.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { someAllocation } from '../../support/allocation-facts.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const taken = (changes: AnswerChanges) =>
  fromReport(documentOf('oral', applyChanges(exampleOf('case-1').answers, changes)), formOf('oral'))

describe('what the allocation takes from the signed report', () => {
  it('takes the official tool’s RSR where the report has none of its own, and says so', () => {
    const none = { 'person.sex': null, 'official.rsr': '7.10' }
    expect(taken(none)).toMatchObject({ rsr: { percent: 7.1 }, rsrFrom: 'official' })
    expect(taken({ 'person.sex': null, 'official.rsr': null })).toMatchObject({ rsr: null, rsrFrom: null })
  })

  it('calls an RSR that is older than an offence, or than the conviction, one for another', () => {
    const current = (assessed: string) =>
      taken({ 'official.rsr': '1.30', 'risk.assessmentDate': assessed }).rsr?.forCurrentOffence
    expect(current('2016-10-11')).toBe(true)
    expect(current('2016-10-10')).toBe(false)
    expect(current('2016-10-06')).toBe(false)
  })

  it('takes who supervises now from the kind of organisation, however its name is written', () => {
    const names = ['NPS Kent', 'Nat. Prob. Service', 'national probation', 'Kent CRC', 'the crc at Ashford']
    for (const name of names) {
      const by = (kind: string | null) =>
        taken({ 'supervision.managedBy': name, 'supervision.managedByKind': kind }).managedNow
      expect(by('nps')).toBe('NPS')
      expect(by('crc')).toEqual({ crc: name, officer: 'Marion Teague' })
      for (const kind of ['youth', 'prison', 'other']) expect(by(kind)).toBeNull()
      expect(by(null)).toBe('notSaid')
    }
    expect(taken({ 'supervision.status': 'before' }).managedNow).toBeNull()
  })

  it('counts a full analysis declined only with its reason, and an unfinished screening as unfinished', () => {
    expect(taken({}).roshScreening).toEqual({
      completed: true,
      anyYes: true,
      fullAnalysis: 'declinedWithReason',
    })
    const analysis = (code: string, reason: string | null) =>
      taken({ 'rosh.fullAnalysis': code, 'rosh.fullAnalysisReason': reason }).roshScreening?.fullAnalysis
    expect(analysis('declinedWithReason', null)).toBe('missing')
    expect(analysis('declinedWithReason', 'Met by treatment.')).toBe('declinedWithReason')
    expect(analysis('historic', null)).toBe('declinedWithReason')
    expect(analysis('done', null)).toBe('done')
    expect(taken({ 'rosh.screening': { yesNo: { 'R1.2.1': 'no' } } }).roshScreening?.completed).toBe(false)
    expect(taken({ 'rosh.screening': null }).roshScreening).toBeNull()
  })
})

describe('an allocation in plain words', () => {
  const words = (reason: string | null) =>
    allocationInWords({
      ...someAllocation(),
      spoReason: reason,
      by: { userId: 'u', name: 'Tunde Adeyemi', grade: 'SPO' },
      at: '2016-10-11T13:02:00.000Z',
    })

  it('names the decision, who recorded it, each ground with its source and mark, and MAPPA', () => {
    expect(words(null)).toContain('Decision: Community Rehabilitation Company (CRC).')
    expect(words(null)).toContain('Recorded by Tunde Adeyemi, SPO, on 11 October 2016, 14:02.')
    expect(words(null)).toMatch(/^no ground for the NPS is met.* \(HM Inspectorate.*\)$/m)
    expect(words(null)).toContain('MAPPA: not eligible.')
    expect(words(null)).toContain('RSR 2.00, of 3 October 2016.')
  })

  it('gives the SPO’s reason only where an SPO settled it', () => {
    expect(words('Each term stands alone.')).toContain('Settled by the SPO: Each term stands alone.')
    expect(words(null)).not.toContain('Settled')
  })
})
