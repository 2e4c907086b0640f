import { z } from 'zod'
import { draftOf } from '../../shared/allocation/draft.schema.ts'
import type { CommandName } from '../../shared/contract/commands.ts'
import { emptyStepDraft } from '../../shared/risk-review/step-draft.ts'
import { entered } from '../shared/risk-review/a-risk-review.ts'
import { kent } from '../support/contacts.ts'
import { searchFor } from '../support/search-for.ts'
import { exampleOf } from '../support/templates.ts'
import { UNENCRYPTED } from '../support/unencrypted.ts'

/** `window.courtside.run` as a page has it: what it sends and what it gets have crossed a real boundary. */
export type PageRun = (name: string, input: unknown) => Promise<unknown>

const example = exampleOf('case-1')
const author = { ...example.author, passphrase: 'four plain words here' }
const manager = { ...example.manager, passphrase: 'another four plain words' }

/** What comes back of any command. */
export const reply = z.looseObject({ ok: z.boolean(), value: z.unknown().optional() })
const idOf = z.object({ id: z.string(), rev: z.number() })
const revOf = z.object({ rev: z.number() })
const userOf = z.object({ userId: z.string() })
const dayOf = z.object({
  cases: z.array(z.object({ name: z.string(), row: z.object({ id: z.string() }).nullable() })),
})
const foundingOf = z.object({ recoveryCode: z.string(), status: z.object({ user: userOf }) })

/** Every command of the contract in the order of real work, refusals among them. Gives every reply by name. */
export async function wholeDay(run: PageRun) {
  const said: { name: CommandName; reply: unknown }[] = []
  const ask = async <Answer extends z.ZodType>(name: CommandName, input: unknown, answer: Answer) => {
    const got = reply.parse(await run(name, input))
    said.push({ name, reply: got })
    return answer.parse(got.value)
  }
  const whatever = z.unknown()
  await ask('app.status', {}, whatever)
  await ask('report.list', {}, whatever)
  const founding = await ask('office.create', { office: example.author.office, user: author }, foundingOf)
  const authorId = founding.status.user.userId
  await ask('user.add', { ...manager, passphrase: 'short' }, whatever)
  const managerId = (await ask('user.add', manager, userOf)).userId
  await ask('user.list', {}, whatever)
  await ask('user.prefer', { theme: 'dark', singleKeys: 'off' }, whatever)
  await ask('user.preferences', {}, whatever)
  await ask('reference.read', {}, whatever)

  const { id, rev } = await ask(
    'report.start',
    { format: 'oral', name: '', court: '', hearingDate: '' },
    idOf,
  )
  await ask('report.save', { id, rev: 99, changes: {} }, whatever)
  const saved = await ask('report.save', { id, rev, changes: example.answers }, revOf)
  await ask('report.open', { id }, whatever)
  await ask('report.open', { id: authorId }, whatever)
  await ask('report.list', {}, whatever)
  await ask('report.search', searchFor('pascall'), whatever)
  await ask('search.rebuild', {}, whatever)
  await ask('report.document', { id }, whatever)
  await ask('report.render', { id, copy: 'draft' }, whatever)
  await ask('report.export', { id, copy: 'court' }, whatever)

  await ask('report.visit', { id, section: 'case' }, whatever)
  const spoken = { startedAt: '2016-10-11T10:40:00.000Z', said: ['proposal'] }
  await ask('report.keepCourtRun', { id, run: spoken }, whatever)
  await ask('note.keep', { id, text: 'Ask for the old file.' }, whatever)
  await ask('note.read', { id }, whatever)
  // The file last saved is the draft copy of this report.
  await ask('report.export', { id, copy: 'draft' }, whatever)
  const choosing = z.object({ held: z.string() })
  const { held } = await ask('paper.choose', { id }, choosing)
  const paper = (await ask('paper.keep', { held }, z.object({ id: z.string() }))).id
  await ask('paper.list', { id }, whatever)
  await ask('paper.read', { paper, piece: 0 }, whatever)
  const page = Buffer.from('%PDF-1.4 a page').toString('base64')
  await ask('paper.send', { id, name: 'page.pdf', size: 15, from: 0, base64: page }, whatever)
  await ask('paper.remove', { paper }, whatever)
  await ask('report.heldAbout', { id }, whatever)

  const other = await ask('report.start', { format: 'oral', name: 'A', court: '', hearingDate: '' }, idOf)
  await ask('report.changeFormat', { ...other, format: 'short-format', reason: 'dangerousness' }, whatever)
  await ask('report.discard', { id: other.id, reason: 'begun by mistake' }, whatever)

  const day = '2016-10-11'
  const list = { day, text: 'Defendant;Date\nHarjit Gill;2016-10-11\n' }
  await ask('list.look', { ...list, columns: null }, whatever)
  await ask('list.take', { ...list, columns: ['defendantName', 'hearingDate'] }, whatever)
  const { cases } = await ask('day.read', { day }, dayOf)
  const row = cases.find(({ name }) => name === 'Harjit Gill')?.row?.id
  await ask('list.hold', { id: row, held: true }, whatever)
  await ask('list.mark', { id: row, state: { is: 'notNeeded' } }, whatever)
  await ask('list.link', { id: row, with: null }, whatever)
  await ask('list.keepFor', { days: 30 }, whatever)

  const sign = async (at: number) =>
    ask(
      'report.sign',
      { id, rev: at, passphrase: author.passphrase, requestCountersignature: true, acknowledgements: [] },
      whatever,
    )
  const signIn = async (userId: string, passphrase: string) => {
    await ask('session.lock', { why: 'asked' }, whatever)
    await ask('session.unlock', { userId, passphrase }, whatever)
  }
  await sign(saved.rev)
  await signIn(managerId, 'not the passphrase at all')
  await signIn(managerId, manager.passphrase)
  const returned = await ask('report.return', { id, reason: 'Say more on accommodation.' }, revOf)
  await signIn(authorId, author.passphrase)
  await sign(returned.rev)
  await signIn(managerId, manager.passphrase)
  await ask(
    'report.countersign',
    { id, passphrase: manager.passphrase, explanation: example.countersigning },
    whatever,
  )
  await signIn(authorId, author.passphrase)
  await ask(
    'report.recordResult',
    { id, result: example.result, firstAppointment: example.firstAppointment },
    whatever,
  )
  await ask('report.recordDelivery', { id, delivery: example.delivery }, whatever)
  await ask('allocation.decide', { id, facts: example.allocation }, whatever)
  await ask('allocation.keep', { id, draft: draftOf(example.allocation) }, whatever)
  await ask('allocation.beginRecord', { id }, whatever)
  await ask('allocation.refer', { id, facts: example.allocation, reason: 'Only to be sure.' }, whatever)
  const inPublicInterest = {
    ...example.allocation,
    choice: null,
    publicInterest: { ground: 'Press interest' },
  }
  await ask('allocation.refer', { id, facts: inPublicInterest, reason: 'Reported in the press.' }, whatever)
  await ask('allocation.record', { id, facts: example.allocation, settled: null }, whatever)
  await ask('report.export', { id, copy: 'receiver' }, whatever)
  await ask('report.print', { id, copy: 'receiver' }, whatever)
  await ask('report.showSaved', { path: 'no copy lies here' }, whatever)
  await ask('handover.seal', { ...UNENCRYPTED, id, to: example.receiver }, whatever)
  await ask('handover.verify', {}, whatever)
  await ask('paper.look', { text: 'a'.repeat(32) }, whatever)
  // The file last saved is the handover: this office takes in what it sent.
  await ask('team.set', { kind: 'both', organisation: example.receiver }, whatever)
  await ask('team.read', {}, whatever)
  const received = await ask('inbox.choose', {}, z.object({ id: z.string(), version: z.number() }))
  await ask('inbox.send', { size: 2, from: 0, base64: 'ew==' }, whatever)
  const opened = await ask('inbox.open', { id: received.id, version: null }, revOf)
  const assignment = { officer: example.manager.name, grade: 'SPO', isNew: false, manager: null }
  await ask('inbox.assign', { id: received.id, ...opened, assignment }, whatever)
  const task = { key: 'appointment', says: null, owner: 'Sam', due: '2016-10-20', done: false }
  await ask('inbox.setTask', { id: received.id, rev: opened.rev + 1, task }, whatever)
  const objective = { key: 'a', need: 'Alcohol', what: 'Eight days', who: '', by: null, shows: '' }
  await ask('inbox.setPlan', { id: received.id, rev: opened.rev + 2, plan: [objective] }, whatever)
  await ask('inbox.exportPlan', { id: received.id, as: 'csv' }, whatever)
  await ask('inbox.accept', { ...received, enough: 'enough' }, whatever)
  await ask('inbox.reject', { ...received, reason: 'notOurArea' }, whatever)
  await ask('inbox.list', {}, whatever)
  await ask('inbox.saveReceipt', received, whatever)
  await ask('receipt.choose', {}, z.object({ id: z.literal(id) }))
  const messageOf = z.object({ id: z.string() })
  const written = { text: 'Who holds the key?', ...UNENCRYPTED }
  const asked = await ask('question.ask', { ...received, ...written }, messageOf)
  await ask('message.save', { id: asked.id }, whatever)
  await ask('receipt.choose', {}, z.object({ of: z.literal('question') }))
  await ask('question.waiting', {}, z.array(messageOf).length(1))
  await ask('question.answer', { id: asked.id, ...written }, messageOf)
  await ask('handover.withdraw', { id, handoverId: received.id, reason: 'sentInError' }, messageOf)
  await ask('trust.read', {}, whatever)
  await ask('trust.choose', {}, whatever)
  await ask('trust.import', { text: 'no list' }, whatever)
  await ask('office.exportEntry', { kind: 'NPS' }, whatever)
  await ask('report.history', { id }, whatever)
  const name = 'PASCALL, Lee Anthony'
  const addendum = await ask(
    'report.start',
    { format: 'addendum', name, court: '', hearingDate: '', another: true },
    idOf,
  )
  await ask('report.sealedOn', { id: addendum.id }, z.array(z.string()).length(1))
  const person = {
    name,
    dateOfBirth: example.answers['person.dateOfBirth'],
    crn: example.answers['person.crn'],
    pnc: '',
  }
  await ask('report.earlier', { id: addendum.id, person }, z.array(z.object({ id: z.literal(id) })).length(1))
  await ask('office.exportTrust', {}, whatever)
  const look = await ask('sender.choose', {}, z.object({ held: z.string() }))
  await ask('sender.keep', { held: look.held }, whatever)
  await ask('services.export', {}, whatever)
  await ask('services.import', { from: 'sample' }, whatever)
  await ask('services.export', {}, whatever)
  await ask('services.import', { from: 'file' }, whatever)
  await ask('services.printService', { id: 'health-trainers' }, whatever)
  await ask('services.read', {}, whatever)
  await ask('office.rules', {}, whatever)
  await ask('office.soften', { check: 'QC20', soft: true, reason: 'Advice of the region' }, whatever)
  await ask('office.setCountersign', { setting: 'HIGH_VERY_HIGH', reason: 'As before' }, whatever)
  await ask('contacts.read', {}, whatever)
  await ask('contacts.set', { rev: 0, contacts: kent }, whatever)
  await ask('writing.read', {}, whatever)
  await ask('word.add', { word: 'cohabitee', whose: 'office' }, whatever)
  await ask('word.remove', { word: 'cohabitee', whose: 'office' }, whatever)
  await ask('phrase.keep', { phrase: null, name: 'intro', text: 'I met him at court.' }, whatever)
  await ask('phrase.remove', { phrase: id }, whatever)
  const review = await ask('riskReview.start', {}, idOf)
  await ask('riskReview.open', { id: review.id }, whatever)
  await ask('riskReview.save', { ...review, form: entered }, whatever)
  await ask('riskReview.keep', { id: review.id, steps: 0, draft: emptyStepDraft }, whatever)
  const step = { is: 'agree', at: '2016-10-03T08:00:00Z', crcManager: 'Jo Field' }
  await ask('riskReview.step', { id: review.id, rev: 1, step }, whatever)
  await ask('riskReview.list', {}, whatever)
  await ask('session.lock', { why: 'idle' }, whatever)
  await ask(
    'session.recover',
    { userId: authorId, recoveryCode: founding.recoveryCode, newPassphrase: 'wholly new plain words' },
    whatever,
  )
  await ask('app.readyToClose', {}, whatever)
  await ask('practice.read', {}, whatever)
  await ask('practice.start', {}, whatever)
  await ask('report.list', {}, whatever)
  await ask('practice.leave', { keep: false }, whatever)
  return said
}
