import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LARGEST_PAPER, PAPER_PIECE } from '../../../../shared/record/paper.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const WORD = 'Quillfeather'
let at: OfficeOfTwo
beforeAll(async () => {
  at = await officeOfTwo()
})
afterAll(() => at.application.close())

const fileOf = (name: string, bytes: Uint8Array | string): string => {
  const folder = join(at.folder, 'chosen')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const pdf = `%PDF-1.4\n% ${WORD}\n%%EOF`

const refusedSays = async (path: string | null): Promise<string> => {
  at.chooseToOpen(path)
  return (await at.ask.refused('paper.choose', { id: at.id })).says
}

test('a chosen file is held until it is kept, is read in pieces, and is there for a colleague too', async () => {
  const { ask, id } = at
  at.chooseToOpen(fileOf('Statement  of\u202e MG11.pdf', pdf))
  const held = await ask.done('paper.choose', { id })
  expect(held).toMatchObject({ name: 'Statement of MG11.pdf', kind: 'pdf', size: pdf.length })
  expect(await ask.done('paper.list', { id })).toEqual([])
  const base64 = Buffer.from(pdf).toString('base64')
  expect(await ask.done('paper.read', { paper: held.held, piece: 0 })).toBe(base64)
  const paper = await ask.done('paper.keep', { held: held.held })
  expect((await ask.refused('paper.keep', { held: held.held })).says).toContain('no longer held')
  expect(await ask.done('paper.list', { id })).toEqual([paper])
  await at.asSpo()
  expect(await ask.done('paper.read', { paper: paper.id, piece: 0 })).toBe(base64)
  expect(await ask.refused('paper.remove', { paper: paper.id })).toMatchObject({ kind: 'notAllowed' })
  await at.asAuthor()
  await ask.done('paper.remove', { paper: paper.id })
  expect(await ask.refused('paper.read', { paper: paper.id, piece: 0 })).toMatchObject({ kind: 'notFound' })
})

test('what is dropped comes in pieces in their order, and is what it was', async () => {
  const { ask, id } = at
  const bytes = Buffer.alloc(2 * PAPER_PIECE + 5, 'ab')
  bytes.write('%PDF-')
  const send = (from: number) =>
    ask.run('paper.send', {
      id,
      name: 'dropped.pdf',
      size: bytes.length,
      from,
      base64: bytes.subarray(from, from + PAPER_PIECE).toString('base64'),
    })
  expect(await send(PAPER_PIECE)).toMatchObject({
    refusal: { says: expect.stringContaining('not come whole') },
  })
  expect(await send(0)).toEqual({ ok: true, value: null })
  expect(await send(2 * PAPER_PIECE)).toMatchObject({ ok: false })
  expect(await send(PAPER_PIECE)).toEqual({ ok: true, value: null })
  const held = await send(2 * PAPER_PIECE)
  if (!held.ok || held.value === null) throw new Error('the last piece makes it whole')
  const paper = await ask.done('paper.keep', { held: held.value.held })
  const pieces = await Promise.all(
    [0, 1, 2].map((piece) => ask.done('paper.read', { paper: paper.id, piece })),
  )
  const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))
  expect(whole.equals(bytes)).toBe(true)
  await ask.done('paper.remove', { paper: paper.id })
})

test.each([
  [
    'one of 21 MB',
    'scan.pdf',
    () => Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(21_000_000)]),
    /at most 20 MB/,
  ],
  ['an empty one', 'scan.pdf', () => '', /empty/],
  ['a program with another name', 'scan.pdf', () => 'MZ\x90\0', /a program, whatever its name says/],
  ['a photograph in HEIC', 'IMG_1.jpg', () => '\0\0\0\x18ftypheic', /HEIC/],
])('%s is refused in words, and nothing is held or kept', async (_, name, bytes, says) => {
  const before = readdirSync(at.folder, { recursive: true }).length
  const path = fileOf(name, bytes())
  expect(await refusedSays(path)).toMatch(says)
  expect(await at.ask.done('paper.list', { id: at.id })).toEqual([])
  expect(readdirSync(at.folder, { recursive: true }).length - before).toBeLessThanOrEqual(2)
})

test('nothing chosen, a file that is gone and a folder are said as what they are', async () => {
  at.chooseToOpen(null)
  expect(await at.ask.refused('paper.choose', { id: at.id })).toMatchObject({ kind: 'cancelled' })
  expect(await refusedSays(join(at.folder, 'gone.pdf'))).toContain('cannot be read')
  expect(await refusedSays(at.folder)).toContain('cannot be read')
})

test('a paper of 20 MB is taken, and saves go on while it is written', async () => {
  const { ask, id } = at
  const bytes = Buffer.alloc(LARGEST_PAPER, 3)
  bytes.write('%PDF-')
  at.chooseToOpen(fileOf('large.pdf', bytes))
  const { held } = await ask.done('paper.choose', { id })
  const { rev } = await ask.done('report.open', { id })
  const [paper, saved] = await Promise.all([
    ask.done('paper.keep', { held }),
    ask.done('report.save', { id, rev, changes: { 'person.name': 'Lee Anthony Pascall' } }),
  ])
  expect([paper.size, saved.rev]).toEqual([LARGEST_PAPER, rev + 1])
  await ask.done('paper.remove', { paper: paper.id })
})

test('a lock lets go of what was held; no word of a paper is on paper, in the handover, or in clear anywhere', async () => {
  const { ask, id } = at
  at.chooseToOpen(fileOf('held.pdf', pdf))
  const first = await ask.done('paper.choose', { id })
  await ask.done('session.lock', { why: 'idle' })
  await at.asAuthor()
  expect(await ask.refused('paper.keep', { held: first.held })).toMatchObject({ kind: 'badInput' })
  expect(await ask.refused('paper.read', { paper: first.held, piece: 0 })).toMatchObject({ kind: 'notFound' })

  const again = await ask.done('paper.choose', { id })
  await ask.done('paper.keep', { held: again.held })
  const findings = async () => (await ask.done('report.document', { id })).document.findings
  const before = await findings()
  const { rev } = await ask.done('report.open', { id })
  await ask.done('report.sign', { ...at.signing, rev })
  await at.asSpo()
  await ask.done('report.countersign', at.countersigning)
  await at.asAuthor()
  expect((await findings()).length).toBe(before.length)
  const said = [
    await ask.done('report.document', { id }),
    await ask.done('report.open', { id }),
    await ask.done('report.history', { id }),
  ]
  expect(JSON.stringify(said)).not.toMatch(/Quillfeather|held\.pdf/)
  await ask.done('report.export', { id, copy: 'court' })
  const { result, firstAppointment, allocation, delivery, receiver } = at.example
  await ask.done('report.recordDelivery', { id, delivery: delivery ?? null })
  await ask.done('report.recordResult', { id, result, firstAppointment })
  await ask.done('allocation.record', { id, facts: allocation, settled: null })
  const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: receiver })
  const packed = Buffer.from(pdf).toString('base64').slice(0, 30)
  expect(readFileSync(path, 'utf8')).not.toContain(packed)
  const written = readdirSync(at.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('chosen'))
    .map((entry) => join(entry.parentPath, entry.name))
  expect(written.filter((name) => readFileSync(name).includes(WORD))).toEqual([])
}, 120_000)
