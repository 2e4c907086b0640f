import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { commands } from '../../../shared/contract/commands.ts'
import { applicationIn, PASSPHRASES } from '../../support/office-at-work.ts'
import { exampleOf } from '../../support/templates.ts'
import { UNENCRYPTED } from '../../support/unencrypted.ts'

const offices: ReturnType<typeof applicationIn>[] = []
const office = () => {
  const made = applicationIn()
  offices.push(made)
  return made
}
afterEach(async () => {
  for (const made of offices.splice(0)) await made.application.close()
})

async function openedOffice(at = office()) {
  const example = exampleOf('case-1')
  const { status } = await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
  if (status.is !== 'unlocked') throw new Error('the founder is signed in')
  const spo = await at.ask.done('user.add', { ...example.manager, passphrase: PASSPHRASES.spo })
  return { ...at, author: status.user, spo, example }
}

async function draftOf(at: Awaited<ReturnType<typeof openedOffice>>, name: 'case-1' | 'case-3') {
  const { format, answers } = exampleOf(name)
  const started = await at.ask.done('report.start', { format, name: '', court: '', hearingDate: '' })
  const saved = await at.ask.done('report.save', { id: started.id, rev: started.rev, changes: answers })
  return { id: started.id, rev: saved.rev }
}

describe('the whole path of a report through the application', () => {
  it('goes from a blank oral report to a handover that names both signers', async () => {
    const at = await openedOffice()
    const { ask } = at
    const { id, rev } = await draftOf(at, 'case-1')
    const waiting = await ask.done('report.sign', {
      id,
      rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: true,
      acknowledgements: [],
    })
    expect(waiting.state.is).toBe('signed')

    await ask.done('session.lock', { why: 'asked' })
    await ask.done('session.unlock', { userId: at.spo.userId, passphrase: PASSPHRASES.spo })
    const returned = await ask.done('report.return', { id, reason: 'Say why not a curfew.' })
    expect(returned.state).toMatchObject({ is: 'draft', returned: { reason: 'Say why not a curfew.' } })

    await ask.done('session.lock', { why: 'asked' })
    await ask.done('session.unlock', { userId: at.author.userId, passphrase: PASSPHRASES.author })
    const again = await ask.done('report.open', { id })
    await ask.done('report.sign', {
      id,
      rev: again.rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: true,
      acknowledgements: [],
    })
    const own = await ask.refused('report.countersign', {
      id,
      passphrase: PASSPHRASES.author,
      explanation: 'Mine.',
    })
    expect(own.kind).toBe('notAllowed')

    await ask.done('session.lock', { why: 'asked' })
    await ask.done('session.unlock', { userId: at.spo.userId, passphrase: PASSPHRASES.spo })
    const sealed = await ask.done('report.countersign', {
      id,
      passphrase: PASSPHRASES.spo,
      explanation: 'Agreed.',
    })
    expect(sealed.state.is).toBe('sealed')
    expect(sealed.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['author', 'Ellen Ruddock'],
      ['countersigner', 'Tunde Adeyemi'],
    ])
    expect((await ask.refused('report.save', { id, rev: sealed.rev, changes: {} })).kind).toBe('notAllowed')

    await ask.done('report.recordResult', {
      id,
      result: at.example.result,
      firstAppointment: at.example.firstAppointment,
    })
    expect(await ask.refused('handover.seal', { ...UNENCRYPTED, id, to: at.example.receiver })).toMatchObject(
      {
        says: expect.stringContaining('allocate it first'),
      },
    )
    await ask.done('allocation.record', { id, facts: at.example.allocation, settled: null })
    await ask.done('report.recordDelivery', { id, delivery: at.example.delivery ?? null })
    const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: at.example.receiver })
    at.chooseToOpen(path)
    const reading = await ask.done('handover.verify', {})
    expect(reading).toMatchObject({ verified: true })
    expect(reading.signatures.map(({ role }) => role)).toEqual(['author', 'countersigner', 'office'])

    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(5000) === 65 ? 66 : 65, 5000)
    writeFileSync(path, bytes)
    expect(await ask.done('handover.verify', {})).toMatchObject({ verified: false })
  })

  it('stops the signature of an unfinished report with every block, and keeps the draft', async () => {
    const at = await openedOffice()
    const report = await at.ask.done('report.start', {
      format: 'oral',
      name: 'Lee Pascall',
      court: "Margate Magistrates' Court",
      hearingDate: '2016-10-11',
    })
    const refusal = await at.ask.refused('report.sign', {
      id: report.id,
      rev: report.rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: false,
      acknowledgements: [],
    })
    expect(refusal).toMatchObject({ kind: 'findings' })
    expect((await at.ask.done('report.open', { id: report.id })).state.is).toBe('draft')
  })

  it('lets a short report of domestic abuse by a PSO go no further than waiting for its SPO', async () => {
    const at = await openedOffice()
    at.setClock('2016-10-14T17:00:00.000Z')
    const { id, rev } = await draftOf(at, 'case-3')
    const signed = await at.ask.done('report.sign', {
      id,
      rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: false,
      acknowledgements: [],
    })
    expect(signed.state).toMatchObject({ is: 'signed' })
    expect((await at.ask.refused('handover.seal', { ...UNENCRYPTED, id, to: 'CRC' })).kind).toBe('notAllowed')
    expect((await at.ask.refused('report.export', { id, copy: 'court' })).kind).toBe('notAllowed')
  })
})

describe('the door of the application', () => {
  it('answers every command while locked with a refusal or the little that may be known', async () => {
    const { application, ask } = office()
    // Practice is offered to whoever is not signed in: its guide is invented, and its office is apart.
    const open = ['app.status', 'app.readyToClose', 'reference.read', 'practice.read', 'practice.start']
    for (const name of Object.keys(commands)) {
      const reply = await application.run(name, {})
      expect(reply.ok, name).toBe(open.includes(name))
      // It would answer for the locked one from here on.
      if (name === 'practice.start') await ask.done('practice.leave', { keep: false })
    }
  }, 60_000)

  it('refuses a command that does not exist', async () => {
    const { application } = office()
    expect(await application.run('constructor', {})).toMatchObject({
      ok: false,
      refusal: { kind: 'badInput' },
    })
  })
})
