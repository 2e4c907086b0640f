import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { rows, ticked } from '../../../support/clean-case.ts'
import { applicationIn } from '../../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

/** High risk, and all that is said of it: nothing but the format is at fault. */
const high = {
  'rosh.public': 'veryHigh',
  'rosh.fullAnalysis': 'done',
  'rosh.fullAnalysisReason': null,
  'rosh.who': 'Staff of shops',
  'rosh.nature': 'Assault in leaving',
  'rosh.greatest': 'When he is withdrawing',
  'rosh.increase': 'Relapse',
  'rosh.reduce': 'Treatment',
}
const qc20 = { check: 'QC20', soft: true, reason: 'Agreed with the region until the instruction is read' }

let office: OfficeOfTwo
beforeEach(async () => {
  office = await officeOfTwo()
}, 60_000)
afterEach(() => office.application.close())

/** What stops the author's signature, by check. */
async function stopping(rev: number): Promise<string[]> {
  const refusal = await office.ask.refused('report.sign', { ...office.signing, rev })
  return refusal.kind === 'findings' ? refusal.findings.map(({ id }) => id) : []
}

test('what an SPO softens no longer stops a signature, stops again when restored, and is signed as a warning with its reason', async () => {
  const { ask, id } = office
  const heard: unknown[] = []
  const { rev } = await ask.done('report.save', { id, rev: office.rev, changes: high })
  expect(await stopping(rev)).toEqual(['QC20'])

  await office.asSpo()
  office.application.on((event) => heard.push(event))
  const { softened } = await ask.done('office.soften', qc20)
  expect(softened).toMatchObject([{ check: 'QC20', by: office.spo.name, reason: qc20.reason }])
  expect(heard).toEqual([{ is: 'rulesChanged' }])

  await ask.done('office.soften', { ...qc20, soft: false, reason: 'Read meanwhile' })
  await office.asAuthor()
  expect(await stopping(rev)).toEqual(['QC20'])

  await office.asSpo()
  await ask.done('office.soften', qc20)
  await office.asAuthor()
  const drafted = await ask.done('report.document', { id })
  const { says } = must(
    drafted.document.findings.find((finding) => finding.id === 'QC20'),
    'a softened check still finds it',
  )
  const acknowledgements = [
    { finding: 'QC20', field: 'rosh.public', says, reason: 'The bench asked for it today' },
  ]
  await ask.done('report.sign', { ...office.signing, rev, acknowledgements })
  const { document } = await ask.done('report.document', { id })
  expect(document.findings.find((finding) => finding.id === 'QC20')).toMatchObject({
    severity: 'warn',
    acknowledged: { reason: 'The bench asked for it today' },
  })
}, 60_000)

test('a limit that rests on memory is softened by its own name, and then signed as a warning of its own', async () => {
  const { ask, id } = office
  const { rev } = await ask.done('report.save', {
    id,
    rev: office.rev,
    changes: {
      'proposal.months': '36',
      'proposal.requirements': rows({
        requirement: 'EXCL',
        amount: '25',
        detail: 'The shops in Broad Street',
        monitoring: 'notAvailable',
        meets: ticked('drugs', 'accommodation', 'ete', 'finance', 'lifestyleAssociates', 'thinkingBehaviour'),
      }),
      'proposal.rarPlan': null,
    },
  })
  expect(await stopping(rev)).toEqual(['QC31'])
  await office.asSpo()
  for (const check of ['QC31', 'LIM-UPW-1'])
    expect(await ask.refused('office.soften', { ...qc20, check })).toMatchObject({ kind: 'notAllowed' })
  await ask.done('office.soften', { ...qc20, check: 'LIM-EXCL-1' })
  await office.asAuthor()
  await ask.done('report.sign', { ...office.signing, rev })
  const { document } = await ask.done('report.document', { id })
  expect(document.findings.find((finding) => finding.id === 'LIM-EXCL-1')).toMatchObject({
    severity: 'warn',
    source: 'CJA 2003 s.205',
  })
}, 60_000)

test('the office says what an SPO countersigns: by an SPO, with a reason, and the next signature follows it', async () => {
  const { ask, id, signing } = office
  expect((await ask.done('office.rules', {})).countersign).toBeNull()
  const all = { setting: 'ALL', reason: 'New staff this month' } as const
  expect(await ask.refused('office.setCountersign', all)).toMatchObject({ kind: 'notAllowed' })
  await office.asSpo()
  expect(await ask.refused('office.setCountersign', { ...all, reason: ' ' })).toMatchObject({
    kind: 'badInput',
  })
  const { countersign } = await ask.done('office.setCountersign', all)
  expect(countersign).toMatchObject({ setting: 'ALL', by: office.spo.name, reason: all.reason })
  await office.asAuthor()
  await ask.done('report.sign', { ...signing, requestCountersignature: false })
  const { document } = await ask.done('report.document', { id })
  expect(document.countersignature).toMatchObject({
    required: true,
    why: ['this office asks for it on every report'],
  })
}, 60_000)

test('only an SPO sets it, with a reason, on a block that rests on memory, and not twice', async () => {
  const { ask } = office
  expect(await ask.refused('office.soften', qc20)).toEqual({
    kind: 'notAllowed',
    says: 'Only an SPO may do this.',
  })
  await office.asSpo()
  expect(await ask.refused('office.soften', { ...qc20, reason: ' ' })).toMatchObject({ kind: 'badInput' })
  for (const check of ['QC08', 'QC13', 'QC32', 'QC46', 'QC99'])
    expect(await ask.refused('office.soften', { ...qc20, check })).toMatchObject({ kind: 'notAllowed' })
  expect(await ask.refused('office.soften', { ...qc20, soft: false })).toMatchObject({
    says: 'QC20 is not softened.',
  })
  await ask.done('office.soften', qc20)
  expect(await ask.refused('office.soften', qc20)).toMatchObject({ says: 'QC20 is softened already.' })
}, 60_000)

test('it holds when Courtside is started again, and is not read while locked', async () => {
  await office.asSpo()
  const before = await office.ask.done('office.soften', qc20)
  await office.application.close()
  const again = applicationIn(office.folder)
  expect(await again.ask.refused('office.rules', {})).toMatchObject({ kind: 'locked' })
  await again.ask.done('session.unlock', {
    userId: office.spo.userId,
    passphrase: office.countersigning.passphrase,
  })
  expect(await again.ask.done('office.rules', {})).toEqual(before)
  await again.application.close()
}, 60_000)
