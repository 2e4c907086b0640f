import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandName, commands, type Input } from '../../../../shared/contract/commands.ts'
import { PASSPHRASES } from '../../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

let at: OfficeOfTwo
const colleague = {
  name: 'Kim Hale',
  grade: 'PSO',
  office: '',
  phone: '',
  passphrase: 'kettle on the sill at noon',
} as const
let asColleague: () => Promise<unknown>
beforeAll(async () => {
  at = await officeOfTwo()
  const { userId } = await at.ask.done('user.add', colleague)
  asColleague = () => at.ask.done('session.unlock', { userId, passphrase: colleague.passphrase })
})
afterAll(() => at.application.close())

test('a colleague may read a draft, and the log says so; they may not save, change, discard, sign, return or countersign it', async () => {
  await asColleague()
  const { id, rev } = at
  const own = { passphrase: colleague.passphrase }
  expect((await at.ask.done('report.open', { id })).may).toEqual(
    expect.objectContaining({ save: false, sign: false, discard: false, return: false, countersign: false }),
  )
  const refused: readonly [CommandName, unknown][] = [
    ['report.save', { id, rev, changes: { 'person.name': 'Mine' } }],
    ['report.changeFormat', { id, rev, format: 'short-format', reason: 'x' }],
    ['report.discard', { id, reason: 'x' }],
    ['report.sign', { ...at.signing, ...own }],
    ['report.return', { id, reason: 'x' }],
    ['report.countersign', { ...at.countersigning, ...own }],
    ['report.recordResult', { id, result: null, firstAppointment: null }],
    ['report.export', { id, copy: 'court' }],
    ['handover.seal', { ...UNENCRYPTED, id, to: 'Kent CRC' }],
  ]
  for (const [name, input] of refused) {
    expect(await at.application.run(name, input), name).toMatchObject({ refusal: { kind: 'notAllowed' } })
  }
  // Another's passphrase opens nothing for whoever is signed in.
  expect(await at.ask.refused('report.sign', at.signing)).toMatchObject({ kind: 'wrongPassphrase' })
  expect((await at.ask.done('report.open', { id })).rev).toBe(rev)
  const [read] = await at.ask.done('report.history', { id })
  expect([read?.action, read?.actor]).toEqual(['report.opened', colleague.name])
})

test.each([
  ['report.document', {}],
  ['report.render', { copy: 'draft' }],
  ['report.history', {}],
] as const)('reading another’s report through %s alone is in the log, once a sitting', async (name, more) => {
  const opened = async () =>
    (await at.ask.done('report.history', { id: at.id })).filter(
      ({ action, actor }) => action === 'report.opened' && actor === colleague.name,
    ).length
  await asColleague()
  const before = await opened()
  await asColleague()
  for (const _ of [1, 2]) {
    expect(await at.application.run(name, { id: at.id, ...more })).toMatchObject({ ok: true })
  }
  expect(await opened()).toBe(before + 1)
})

test('the history asked for is a report’s: what the log says of a colleague is not shown by it', async () => {
  await asColleague()
  expect(await at.ask.refused('report.history', { id: at.spo.userId })).toMatchObject({ kind: 'notFound' })
})

test('a PSO does not countersign, nor the author whatever their grade, nor anybody what is not signed', async () => {
  await at.asAuthor()
  await at.ask.done('report.sign', at.signing)
  expect(
    await at.ask.refused('report.countersign', { ...at.countersigning, passphrase: PASSPHRASES.author }),
  ).toMatchObject({ kind: 'notAllowed' })
  await asColleague()
  expect(
    await at.ask.refused('report.countersign', { ...at.countersigning, passphrase: colleague.passphrase }),
  ).toMatchObject({ kind: 'notAllowed', says: 'Only an SPO may do this.' })

  await at.asSpo()
  const { id } = await at.ask.done('report.start', { format: 'oral', name: '', court: '', hearingDate: '' })
  expect(await at.ask.refused('report.countersign', { ...at.countersigning, id })).toMatchObject({
    kind: 'notAllowed',
  })
})

test('whoever is not an SPO adds no second SPO: one person does not become the two that must sign', async () => {
  await at.asAuthor()
  const second = { ...colleague, name: 'Second Person', grade: 'SPO' } as const
  expect(await at.ask.refused('user.add', second)).toMatchObject({
    kind: 'notAllowed',
    says: 'This office has an SPO, and only an SPO may add another. Ask them to.',
  })
  await at.asSpo()
  expect((await at.ask.done('user.add', second)).grade).toBe('SPO')
})

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  'report',
  'REPORT.OPEN',
  'report.open ',
])('there is no command %j', async (name) => {
  expect(await at.application.run(name, {})).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
})

test('names of prototypes, unknown ids, deep and large inputs are refused in words by every command, and poison nothing', async () => {
  const deep: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)
  const inputs: unknown[] = [
    null,
    [],
    'text',
    deep,
    { id: deep },
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    { id: '__proto__' },
    { id: `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}'; DROP TABLE reports; --` },
    { id: at.id, rev: 1e308, changes: {} },
    { id: at.id, rev: at.rev, changes: JSON.parse('{"__proto__":"x"}') },
    { id: at.id, rev: at.rev, changes: { constructor: 'x', toString: 'y' } },
    { id: at.id, rev: at.rev, changes: { offences: { rows: [{ id: 'a', cells: { constructor: 'x' } }] } } },
    { search: 'x'.repeat(1_000_000) },
    { userId: at.id, passphrase: 'x'.repeat(1_000_000) },
  ]
  const harmless = ['app.status', 'app.readyToClose', 'reference.read', 'session.lock']
  for (const name of Object.keys(commands).filter((command) => !harmless.includes(command))) {
    for (const input of inputs) {
      const reply = await at.application.run(name, input)
      expect(reply, name).toMatchObject({ ok: false })
      if (!reply.ok) expect([name, reply.refusal.kind]).not.toEqual([name, 'fault'])
    }
  }
  expect('polluted' in {}).toBe(false)
})

test('an id that is none of ours is not here, whatever is asked of it', async () => {
  const id = '00000000-0000-7000-8000-000000000000'
  const asked: { [Name in CommandName]?: Input<Name> } = {
    'report.open': { id },
    'report.save': { id, rev: 0, changes: {} },
    'report.discard': { id, reason: 'x' },
    'report.document': { id },
    'report.render': { id, copy: 'court' },
    'report.print': { id, copy: 'draft' },
    'report.export': { id, copy: 'draft' },
    'report.showSaved': { path: 'x' },
    'report.return': { id, reason: 'x' },
    'report.recordDelivery': { id, delivery: null },
    'report.recordResult': { id, result: null, firstAppointment: null },
    'handover.seal': { ...UNENCRYPTED, id, to: 'x' },
  }
  for (const [name, input] of Object.entries(asked)) {
    expect(await at.application.run(name, input), name).toMatchObject({ refusal: { kind: 'notFound' } })
  }
})
