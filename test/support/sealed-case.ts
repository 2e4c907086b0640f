import type { AllocationFacts } from '../../shared/allocation/facts.ts'
import { applicationIn, PASSPHRASES } from './office-at-work.ts'
import { exampleOf } from './templates.ts'

/** An office with a sealed report of a worked case, and nothing recorded after it; the author is signed in. */
export async function signedCase(name: 'case-1' | 'case-3') {
  const example = exampleOf(name)
  const at = applicationIn(undefined, `${example.result.date}T15:00:00.000Z`)
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
  return { ...at, id, example, signIn }
}

/** The same with its result recorded. */
export async function sealedCase(name: 'case-1' | 'case-3') {
  const at = await signedCase(name)
  const { ask, id, example } = at
  const { delivery = null, result, firstAppointment } = example
  if (delivery !== null) await ask.done('report.recordDelivery', { id, delivery })
  await ask.done('report.recordResult', { id, result, firstAppointment })
  const decide = (facts: AllocationFacts) => ask.done('allocation.decide', { id, facts })
  const record = { id, settled: null }
  return { ...at, decide, record, facts: example.allocation }
}
