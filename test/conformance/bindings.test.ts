import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Application, createApplication } from '../../electron/core/application.ts'
import { findBrowser } from '../../electron/hosts/find-browser.ts'
import { launchBrowser } from '../../electron/hosts/launch-browser.ts'
import { openWindow } from '../../electron/hosts/open-window.ts'
import { createProfile } from '../../electron/hosts/profile.ts'
import { exposeBridge } from '../../electron/shell/bridge.ts'
import { startShell } from '../../electron/shell/start-shell.ts'
import { draftOf } from '../../shared/allocation/draft.schema.ts'
import { exampleSchema } from '../../shared/assessment/example.ts'
import { type CommandName, commands } from '../../shared/contract/commands.ts'
import { must } from '../../shared/lib/must.ts'
import { emptyStepDraft } from '../../shared/risk-review/step-draft.ts'
import { entered } from '../shared/risk-review/a-risk-review.ts'
import { certainPorts } from '../support/certain-ports.ts'
import { kent } from '../support/contacts.ts'
import { recordingElectron } from '../support/recording-electron.ts'
import { searchFor } from '../support/search-for.ts'
import { UNENCRYPTED } from '../support/unencrypted.ts'

/** `window.courtside.run` as a page has it: what it sends and what it gets have crossed a real boundary. */
type PageRun = (name: string, input: unknown) => Promise<unknown>
type Binding = { readonly run: PageRun; close(): Promise<void> }

const root = join(import.meta.dirname, '..', '..')
const templates = join(root, 'templates')
const folder = mkdtempSync(join(tmpdir(), 'courtside-bindings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const files = new Map([
  [
    '/index.html',
    { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html><title>Courtside</title>') },
  ],
])
const applicationIn = (name: string): Application => {
  mkdirSync(join(folder, name))
  return createApplication(certainPorts(join(folder, name), templates))
}

/** The page of a real browser, over the debugging pipe. */
async function throughBrowser(): Promise<Binding> {
  const application = applicationIn('browser')
  const profile = createProfile(join(folder, 'browser'), process.pid)
  const browser = await launchBrowser({
    browserPath: must(findBrowser(), 'the tests need a browser').path,
    profileFolder: profile.folder,
    sandbox: process.getuid?.() !== 0,
    headless: process.env['DISPLAY'] === undefined,
  })
  const window = await openWindow(browser, application, files)
  return {
    run: (name, input) =>
      window.page.evaluate(`courtside.run(${JSON.stringify(name)}, ${JSON.stringify(input) ?? 'undefined'})`),
    close: async () => {
      await window.close()
      await application.close()
    },
  }
}

/** The preload's bridge and the shell's one channel, joined as Electron joins them: by structured clone. */
async function throughElectron(): Promise<Binding> {
  const electron = recordingElectron()
  const application = applicationIn('electron')
  await startShell(electron.parts, { files, preload: 'preload.cjs', createApplication: () => application })
  const exposed = new Map<string, { run: PageRun }>()
  exposeBridge({
    contextBridge: { exposeInMainWorld: (name, bridge: { run: PageRun }) => void exposed.set(name, bridge) },
    ipcRenderer: {
      invoke: async (channel, message) => {
        const answer = must(
          electron.channels.get(channel),
          'the shell binds the channel that the bridge calls',
        )
        return structuredClone(await answer({ senderFrame: electron.mainFrame }, structuredClone(message)))
      },
      on: () => {},
      off: () => {},
    },
  })
  return {
    run: must(exposed.get('courtside'), 'the bridge is exposed').run,
    close: () => application.close(),
  }
}

const example = exampleSchema.parse(
  JSON.parse(readFileSync(join(templates, 'examples', 'case-1.json'), 'utf8')),
)
const author = { ...example.author, passphrase: 'four plain words here' }
const manager = { ...example.manager, passphrase: 'another four plain words' }

const reply = z.looseObject({ ok: z.boolean(), value: z.unknown().optional() })
const idOf = z.object({ id: z.string(), rev: z.number() })
const revOf = z.object({ rev: z.number() })
const userOf = z.object({ userId: z.string() })
const dayOf = z.object({
  cases: z.array(z.object({ name: z.string(), row: z.object({ id: z.string() }).nullable() })),
})
const foundingOf = z.object({ recoveryCode: z.string(), status: z.object({ user: userOf }) })

/** Every command of the contract in the order of real work, refusals among them. Gives every reply by name. */
async function wholeDay(run: PageRun) {
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
  await ask('inbox.accept', { ...received, enough: 'enough' }, whatever)
  await ask('inbox.reject', { ...received, reason: 'notOurArea' }, whatever)
  await ask('inbox.list', {}, whatever)
  await ask('inbox.saveReceipt', received, whatever)
  await ask('receipt.choose', {}, z.object({ id: z.literal(id) }))
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

const malformed: readonly unknown[] = [
  null,
  undefined,
  '',
  'report',
  7,
  true,
  [],
  [{}],
  { unknown: true },
  { id: 7 },
  { id: '../../etc/passwd', rev: -1 },
  { constructor: { prototype: { admin: true } } },
]
const names = z
  .array(z.custom<CommandName>((name) => typeof name === 'string' && name in commands))
  .parse(Object.keys(commands))

describe('both bindings', () => {
  let browser: Binding
  let electron: Binding
  beforeAll(async () => {
    browser = await throughBrowser()
    electron = await throughElectron()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await electron.close()
  })

  test.each(names)('%s refuses malformed input in the same words through both', async (name) => {
    for (const input of malformed) {
      const [one, two] = await Promise.all([browser.run(name, input), electron.run(name, input)])
      expect(one).toEqual(two)
      expect(one).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
    }
  })

  test.each(['report.burn', '__proto__', 'constructor', ''])(
    'there is no command %j in either',
    async (name) => {
      const [one, two] = await Promise.all([browser.run(name, {}), electron.run(name, {})])
      expect(one).toEqual(two)
      expect(one).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
    },
  )

  test('a whole day through every command gives the same replies', async () => {
    const one = await wholeDay(browser.run)
    const two = await wholeDay(electron.run)
    expect(new Set(one.map(({ name }) => name))).toEqual(new Set(names))
    const plain = (said: typeof one, place: string) =>
      said.map(({ name, reply: got }) => `${name} ${JSON.stringify(got).replaceAll(join(folder, place), '')}`)
    expect(plain(one, 'browser')).toEqual(plain(two, 'electron'))
    const refused = one.filter(({ reply: got }) => reply.parse(got).ok === false).map(({ name }) => name)
    expect(refused).toEqual([
      'report.list',
      'user.add',
      'report.save',
      'report.open',
      'report.export',
      'list.keepFor',
      'session.unlock',
      'allocation.refer',
      'report.showSaved',
      'inbox.reject',
      'trust.choose',
      'trust.import',
      'services.export',
      'office.soften',
      'office.setCountersign',
      'phrase.remove',
    ])
  }, 180_000)
})
