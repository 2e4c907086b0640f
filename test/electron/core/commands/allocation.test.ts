import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import type { AllocationFacts } from '../../../../shared/allocation/facts.ts'
import { readDate } from '../../../../shared/lib/dates.ts'
import { must } from '../../../../shared/lib/must.ts'
import { factsOf, part } from '../../../support/allocation-facts.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { bare, pdfBodyText } from '../../../support/pdf-text.ts'
import { exampleOf } from '../../../support/templates.ts'

const offices: ReturnType<typeof applicationIn>[] = []
afterAll(async () => {
  for (const made of offices.splice(0)) await made.application.close()
})

/** An office with a sealed report of a worked case, its result recorded; the author is signed in. */
async function sealed(name: 'case-1' | 'case-3') {
  const example = exampleOf(name)
  const at = applicationIn(undefined, `${example.result.date}T15:00:00.000Z`)
  offices.push(at)
  const { ask } = at
  const founded = await ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
  if (founded.status.is !== 'unlocked') throw new Error('the founder is signed in')
  const author = founded.status.user
  const spo = await ask.done('user.add', { ...example.manager, passphrase: PASSPHRASES.spo })
  const { format } = example
  const started = await ask.done('report.start', { format, name: '', court: '', hearingDate: '' })
  const { id } = started
  const saved = await ask.done('report.save', { id, rev: started.rev, changes: example.answers })
  const signed = await ask.done('report.sign', {
    id,
    rev: saved.rev,
    passphrase: PASSPHRASES.author,
    requestCountersignature: false,
    acknowledgements: [],
  })
  const signIn = async (who: 'author' | 'spo') => {
    await ask.done('session.lock', { why: 'asked' })
    const userId = who === 'spo' ? spo.userId : author.userId
    await ask.done('session.unlock', { userId, passphrase: PASSPHRASES[who] })
  }
  if (signed.state.is === 'signed') {
    await signIn('spo')
    await ask.done('report.countersign', { id, passphrase: PASSPHRASES.spo, explanation: 'Agreed.' })
    await signIn('author')
  }
  const { result, firstAppointment } = example
  await ask.done('report.recordResult', { id, result, firstAppointment })
  const decide = (facts: AllocationFacts) => ask.done('allocation.decide', { id, facts })
  const record = { id, settled: null }
  return { ...at, id, example, signIn, decide, record, facts: example.allocation }
}

const messages = (refusal: { kind: string; problems?: readonly { message: string }[] }): string[] =>
  (refusal.problems ?? []).map(({ message }) => message)

const eightMonths = { years: 0, months: 8, weeks: 0, days: 0 }

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

    const { path } = await at.ask.done('handover.seal', { id: at.id, to: at.example.receiver })
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
    expect(printed.startsWith(bare(plainText))).toBe(true)
    const said = bare((allocation?.plainText ?? '').replace('Allocation', ''))
    expect(printed.endsWith(said)).toBe(true)
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
    expect(await at.ask.refused('handover.seal', { id: at.id, to: 'CRC' })).toMatchObject({
      says: expect.stringContaining('allocate it first'),
    })
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    await at.ask.done('handover.seal', { id: at.id, to: 'CRC', kind: 'CRC' })
  }, 60_000)

  it('is not handed over to an organisation of the other kind, nor to one of no known kind', async () => {
    const at = await sealed('case-1')
    await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
    const refusal = (to: string, kind?: 'NPS') =>
      at.ask.refused('handover.seal', { id: at.id, to, ...(kind === undefined ? {} : { kind }) })
    for (const to of ['National Probation Service, Kent', 'national probation service (KENT)'])
      expect(await refusal(to)).toMatchObject({
        kind: 'notAllowed',
        says: expect.stringContaining('part of the NPS'),
      })
    expect(await refusal('Kent CRC', 'NPS')).toMatchObject({ kind: 'notAllowed' })
    expect(await refusal('Kent CRC')).toMatchObject({ says: expect.stringContaining('not in the list') })
  }, 60_000)
})

describe('what only an SPO settles', () => {
  it('keeps a case in the public interest only with an SPO’s approval, given on what the officer entered', async () => {
    const at = await sealed('case-1')
    const facts: AllocationFacts = {
      ...at.facts,
      choice: 'NPS',
      choiceBasis: 'publicInterest',
      publicInterest: { ground: 'Serious media profile' },
    }
    const refusal = await at.ask.refused('allocation.record', { ...at.record, facts })
    expect(messages(refusal).some((says) => says.startsWith('AL-14: an SPO other than the author'))).toBe(
      true,
    )
    await at.ask.done('allocation.refer', { id: at.id, facts, reason: 'In the local press since Monday.' })

    await at.signIn('spo')
    const view = await at.ask.done('report.open', { id: at.id })
    expect(view.allocation?.record).toMatchObject({
      is: 'referred',
      reason: 'In the local press since Monday.',
    })
    // Nothing is approved by looking at it: the decision waits for the SPO's own answer.
    expect((await at.decide(facts)).decided).toMatchObject({
      answer: { decision: 'CRC' },
      forSpo: 'approval',
      maySettle: true,
    })
    expect(messages(await at.ask.refused('allocation.record', { ...at.record, facts }))[0]).toContain('AL-30')
    const no = { choice: 'CRC', reason: 'The interest has passed.' } as const
    const refusedGround = await at.ask.done('allocation.record', { ...at.record, facts, settled: no })
    expect(refusedGround.allocation?.record).toMatchObject({
      decision: 'CRC',
      spoReason:
        'The public interest ground “Serious media profile” is not approved: The interest has passed.',
      input: { publicInterest: null },
    })
    const yes = { choice: 'NPS', reason: 'The trial is in every paper.' } as const
    const kept = await at.ask.done('allocation.record', { ...at.record, facts, settled: yes })
    expect(kept.allocation?.record).toMatchObject({
      is: 'decided',
      decision: 'NPS',
      spoReason: 'The trial is in every paper.',
      by: { name: 'Tunde Adeyemi', grade: 'SPO' },
      input: { publicInterest: { ground: 'Serious media profile', approvedBy: 'Tunde Adeyemi' } },
    })
  }, 60_000)

  it('puts consecutive terms that reach twelve months together before the SPO, whose reason stays with the decision', async () => {
    const at = await sealed('case-3')
    const custody = { disposal: 'custody', term: eightMonths, schedule15: 'yes' } as const
    const facts = factsOf([
      part('a', 'offence-1', custody),
      part('b', 'offence-2', { ...custody, runs: { consecutiveTo: 'a' } }),
    ])
    expect((await at.decide(facts)).decided?.answer.decision).toBe('REFER_SPO')
    const settled = { choice: 'CRC', reason: 'Each term is for its own offence.' } as const
    const waits = async () => (await at.ask.done('report.list', { search: '' }))[0]?.waiting
    expect(await waits()).toMatchObject({ for: 'allocation' })
    await at.ask.done('allocation.refer', { id: at.id, facts, reason: 'Do the two terms count together?' })
    expect(await waits()).toMatchObject({ for: 'spo' })
    const own = await at.ask.refused('allocation.record', { id: at.id, facts, settled })
    expect(messages(own)[0]).toContain('refer it to the SPO')
    await at.signIn('spo')
    const bare = await at.ask.refused('allocation.record', { ...at.record, facts })
    expect(messages(bare)).toEqual(['MP-7: decide between the NPS and the CRC, and say why'])
    const view = await at.ask.done('allocation.record', { id: at.id, facts, settled })
    expect(view.allocation?.record).toMatchObject({ decision: 'CRC', spoReason: settled.reason })
    expect(await waits()).toBeNull()
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
