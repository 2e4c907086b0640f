import { beforeAll, describe, expect, it } from 'vitest'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import { must } from '../../../../shared/lib/must.ts'
import { part } from '../../../support/allocation-facts.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { bare, pdfBodyText } from '../../../support/pdf-text.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { messages, offices, sealed } from './sealed-office.ts'

describe('the allocation of a sealed report', () => {
  it('keeps case 1 with the CRC that has him, by the name of his officer, and hands the decision over', async () => {
    const at = await sealed('case-1')
    const preview = await at.decide(at.facts)
    expect(preview.report).toMatchObject({
      rsr: { percent: 1.3, date: '2016-10-11', forCurrentOffence: true },
      rsrFrom: 'worksheet',
      managedNow: { crc: 'Kent, Surrey & Sussex CRC', officer: 'Marion Teague' },
    })
    expect(preview.decided?.stops).toEqual([])
    const view = await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    expect(view.allocation).toMatchObject({ stands: true, record: { decision: 'CRC', spoReason: null } })

    const { path } = await at.ask.done('handover.seal', {
      ...UNENCRYPTED,
      id: at.id,
      to: at.example.receiver,
    })
    at.chooseToOpen(path)
    const reading = await at.ask.done('handover.verify', {})
    if (!reading.verified) throw new Error(reading.says)
    const { allocation, plainText } = reading.document
    expect(allocation?.answer.grounds).toMatchObject([
      { rule: 'AL-17', says: expect.stringContaining('Marion Teague'), confidence: 'memory' },
    ])
    expect(allocation?.plainText).toContain('already with Kent, Surrey & Sussex CRC')
    expect(allocation?.plainText).toContain('MAPPA: not eligible.')
    expect(plainText).not.toContain('AL-17')
    const printed = bare(pdfBodyText(Buffer.from(reading.document.pdf.base64, 'base64')))
    expect(printed.startsWith(bare('Handover sheet'))).toBe(true)
    expect(printed).toContain(bare(plainText))
    const said = bare((allocation?.plainText ?? '').replace('Allocation', ''))
    expect(printed).toContain(said)
    expect(printed.slice(bare(plainText).length)).toContain(
      bare(
        'First appointment, recorded after sentence With Marion Teague, 13 October 2016, 11:00, at CRC, Margate. Given to the person: letter handed over. Before he left court',
      ),
    )
    const court = await at.ask.done('report.render', { id: at.id, copy: 'court' })
    expect(bare(pdfBodyText(Buffer.from(court.pdfBase64, 'base64')))).not.toContain('AL-17')
    const history = await at.ask.done('report.history', { id: at.id })
    expect(history.map(({ action }) => action)).toContain('report.allocated')
  }, 60_000)

  it('keeps what is entered over a lock and a restart, for who entered it alone, until it is recorded', async () => {
    const at = await sealed('case-1')
    const draft = { ...draftOf({ ...at.facts, choice: null }), reason: 'Is the ban a requ' }
    await at.ask.done('allocation.keep', { id: at.id, draft })
    await at.signIn('spo')
    expect((await at.ask.done('report.open', { id: at.id })).allocationDraft).toBeNull()
    await at.application.close()

    const again = applicationIn(at.folder, '2016-10-12T09:00:00.000Z')
    offices.push(again)
    const status = await again.ask.done('app.status', {})
    if (status.is !== 'locked') throw new Error('it starts locked')
    const { userId } = must(
      status.users.find(({ name }) => name === at.example.author.name),
      'the author',
    )
    await again.ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
    expect((await again.ask.done('report.open', { id: at.id })).allocationDraft).toEqual(draft)
    const view = await again.ask.done('allocation.record', { ...at.record, facts: at.facts })
    expect(view.allocationDraft).toBeNull()
  }, 60_000)

  it('sends case 3 to the CRC of the home area, since nothing calls for the NPS', async () => {
    const at = await sealed('case-3')
    const preview = await at.decide(at.facts)
    expect(preview.decided?.answer).toMatchObject({ decision: 'CRC', grounds: [{ rule: 'AL-20' }] })
    expect(preview.decided?.answer.mappa).toMatchObject({ eligible: 'no', category: null })
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
  }, 60_000)

  it('is not handed over to an organisation of the other kind, nor to one of no known kind', async () => {
    const at = await sealed('case-1')
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    const refusal = (to: string, kind?: 'NPS') =>
      at.ask.refused('handover.seal', {
        ...UNENCRYPTED,
        id: at.id,
        to,
        ...(kind === undefined ? {} : { kind }),
      })
    for (const to of ['National Probation Service, Kent', 'national probation service (KENT)'])
      expect(await refusal(to)).toMatchObject({
        kind: 'notAllowed',
        says: expect.stringContaining('part of the NPS'),
      })
    expect(await refusal('Kent CRC', 'NPS')).toMatchObject({ kind: 'notAllowed' })
    expect(await refusal('Kent CRC')).toMatchObject({ says: expect.stringContaining('not in the list') })
  }, 60_000)
})

describe('before there is anything to allocate', () => {
  it('says that the result comes first, that an adjourned case waits, and what of the sentence is not whole', async () => {
    const at = await sealed('case-1')
    const empty = await at.decide({ ...at.facts, parts: [] })
    expect(empty).toMatchObject({ decided: null, problems: [{ path: 'parts' }] })
    const strange = await at.decide({ ...at.facts, parts: [part('a', 'offence-9', { disposal: null })] })
    expect(strange.problems.map(({ path }) => path)).toEqual(['parts.0.offence', 'parts.0.disposal'])
    const twice = await at.decide({
      ...at.facts,
      parts: [part('a', 'offence-1', { runs: { consecutiveTo: 'a' } })],
    })
    expect(twice.problems).toEqual([{ path: 'parts.0.runs', message: 'refers to itself through "a"' }])
    const adjourned = { ...at.example.result, outcome: 'adjourned' as const }
    await at.ask.done('report.recordResult', { id: at.id, result: adjourned, firstAppointment: null })
    const refusal = await at.ask.refused('allocation.decide', { id: at.id, facts: at.facts })
    expect(refusal.says).toContain('adjourned')
  }, 60_000)
})

describe('what is refused writes nothing', () => {
  let at: Awaited<ReturnType<typeof sealed>>
  beforeAll(async () => {
    at = await sealed('case-1')
  }, 60_000)

  it('refuses to record a choice against the decision, and says by which rule', async () => {
    const facts = { ...at.facts, choice: 'NPS' as const, choiceBasis: 'other' as const }
    const refusal = await at.ask.refused('allocation.record', { ...at.record, facts })
    expect(messages(refusal)).toEqual([
      'AL-30: no ground for the NPS is met',
      expect.stringMatching(/^QC41: No ground for the NPS is met/),
    ])
    const view = await at.ask.done('report.open', { id: at.id })
    expect(view.allocation).toBeNull()
  })

  it('asks each question about the person before it decides for the CRC: silence is no “no”', async () => {
    const person = { ...at.facts.person, notification: null }
    const preview = await at.decide({ ...at.facts, choice: null, person })
    expect(preview.decided?.answer).toMatchObject({
      decision: 'CANNOT_DECIDE',
      missing: [{ rule: 'MP-1', says: 'say whether notification requirements are in force' }],
    })
    const refusal = await at.ask.refused('allocation.record', {
      ...at.record,
      facts: { ...at.facts, person },
    })
    expect(messages(refusal)).toContain('MP-1: say whether notification requirements are in force')
  })

  it('refuses to refer what the rules decide', async () => {
    const refusal = await at.ask.refused('allocation.refer', {
      id: at.id,
      facts: at.facts,
      reason: 'Unsure.',
    })
    expect(refusal.kind).toBe('notAllowed')
  })
})
