import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Store } from '../../../../electron/core/storage/store.ts'
import { LARGEST_PAPER, PAPER_PIECE } from '../../../../shared/record/paper.ts'
import { done } from '../done.ts'
import { rawDatabase } from './raw-database.ts'
import { KEY, newOffice, opened, pat, sam, startReport } from './store-for-test.ts'

const WORD = 'Quillfeather'
const page = (size = 40, at = 0): Buffer => {
  const bytes = Buffer.alloc(size, 7)
  bytes.write('%PDF-1.4 ')
  bytes.write(WORD, Math.max(9, at))
  return bytes
}
const add = async (store: Store, bytes: Uint8Array, reportId = 'a') =>
  done(await store.papers.add(pat, { reportId, name: 'MG5.pdf', kind: 'pdf', bytes }))
const folderOf = (path: string) => join(dirname(path), 'store-papers')
const whole = async (store: Store, paper: { id: string; size: number }): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for (let piece = 0; piece < Math.ceil(paper.size / PAPER_PIECE); piece += 1)
    pieces.push(done(await store.papers.read(pat, { id: paper.id, piece })))
  return Buffer.concat(pieces)
}

async function office() {
  const { store, path } = await newOffice()
  await startReport(store, 'a')
  return { store, path }
}

test.each([
  ['a small one', 40],
  ['one of a whole piece', PAPER_PIECE],
  ['one of a piece and a byte', PAPER_PIECE + 1],
  ['the largest', LARGEST_PAPER],
])('%s is there to the byte after the store was closed, and its file is noise', async (_, size) => {
  const { store, path } = await office()
  const bytes = page(size, size - 20)
  const paper = await add(store, bytes)
  await store.close()
  const again = opened(path)
  expect((await whole(again, paper)).equals(bytes)).toBe(true)
  expect(await again.papers.list('a')).toEqual([paper])
  expect((await again.papers.read(pat, { id: paper.id, piece: 20 })).ok).toBe(false)
  await again.close()
  const [file = ''] = readdirSync(folderOf(path))
  const sealed = readFileSync(join(folderOf(path), file))
  expect(sealed.includes(WORD)).toBe(false)
  expect(sealed.includes('%PDF')).toBe(false)
  expect(readFileSync(path).includes(WORD)).toBe(false)
})

test('whoever reads it is in the log once a sitting, and no line names it or holds a word of it', async () => {
  const { store, path } = await office()
  const { id } = await add(store, page())
  for (const _ of [1, 2]) done(await store.papers.read(sam, { id, piece: 0 }))
  const lines = await store.audit.of('a')
  expect(lines.map(({ action }) => action)).toEqual(['report.started', 'paper.added', 'paper.opened'])
  expect(lines.at(-1)).toMatchObject({ actor: sam.userId, detail: { paper: id } })
  await store.close()
  const db = rawDatabase(path, KEY)
  expect(JSON.stringify(db.prepare('SELECT * FROM audit').all())).not.toMatch(/MG5|Quillfeather/)
  db.close()
})

test('only the author of the report adds and removes; another may read', async () => {
  const { store } = await office()
  const { id } = await add(store, page())
  const theirs = await store.papers.add(sam, { reportId: 'a', name: 'x', kind: 'pdf', bytes: page() })
  expect(theirs).toMatchObject({ problem: { kind: 'notAllowed', because: 'notAuthor' } })
  expect(await store.papers.remove(sam, id)).toMatchObject({ problem: { kind: 'notAllowed' } })
  expect((await store.papers.read(sam, { id, piece: 0 })).ok).toBe(true)
  done(await store.papers.remove(pat, id))
  expect(await store.papers.list('a')).toEqual([])
  expect(await store.papers.read(pat, { id, piece: 0 })).toMatchObject({ problem: { kind: 'notFound' } })
})

test('a paper that is removed, or whose draft is discarded, leaves neither file nor key', async () => {
  const { store, path } = await office()
  await startReport(store, 'b')
  const removed = await add(store, page())
  await add(store, page())
  const other = await add(store, page(), 'b')
  done(await store.papers.remove(pat, removed.id))
  expect(readdirSync(folderOf(path))).toHaveLength(2)
  done(await store.reports.discard(pat, { id: 'a', reason: 'begun twice' }))
  expect(readdirSync(folderOf(path))).toEqual([`${other.id}.sealed`])
  const late = await store.papers.add(pat, { reportId: 'a', name: 'x', kind: 'pdf', bytes: page() })
  expect(late).toMatchObject({ problem: { kind: 'notAllowed', because: 'state' } })
  await store.close()
  const db = rawDatabase(path, KEY)
  expect(db.prepare('SELECT paper_id FROM papers').pluck().all()).toEqual([other.id])
  db.close()
})

test('while one is being written another is removed, and both are as they were asked to be', async () => {
  const { store, path } = await office()
  const first = await add(store, page())
  const [second] = await Promise.all([
    add(store, page(3 * PAPER_PIECE)),
    store.papers.remove(pat, first.id).then(done),
    store.reports.discard(sam, { id: 'a', reason: 'not theirs' }),
  ])
  expect((await whole(store, second)).equals(page(3 * PAPER_PIECE))).toBe(true)
  expect(readdirSync(folderOf(path))).toEqual([`${second.id}.sealed`])
})

test('what was cut off while it was written is gone at the next opening; what stands stays', async () => {
  const { store, path } = await office()
  const paper = await add(store, page())
  await store.close()
  writeFileSync(join(folderOf(path), '.half.part'), 'half')
  writeFileSync(join(folderOf(path), 'without-a-row.sealed'), 'noise')
  const again = opened(path)
  expect(readdirSync(folderOf(path))).toEqual([`${paper.id}.sealed`])
  expect((await whole(again, paper)).equals(page())).toBe(true)
})

test.each([
  ['gone', (file: string) => rmSync(file)],
  ['cut', (file: string) => truncateSync(file, PAPER_PIECE)],
  [
    'changed by a bit',
    (file: string) => {
      const bytes = readFileSync(file)
      bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
      writeFileSync(file, bytes)
    },
  ],
  [
    'another paper’s',
    (file: string) => {
      const other = readdirSync(dirname(file)).find((name) => !file.endsWith(name)) ?? ''
      writeFileSync(file, readFileSync(join(dirname(file), other)))
    },
  ],
])('a file that is %s is told as lost, and never shown as if it were whole', async (_, harm) => {
  const { store, path } = await office()
  const paper = await add(store, page(2 * PAPER_PIECE))
  await add(store, page(2 * PAPER_PIECE))
  const file = join(folderOf(path), `${paper.id}.sealed`)
  expect(existsSync(file)).toBe(true)
  harm(file)
  const read = await Promise.all([0, 1].map((piece) => store.papers.read(pat, { id: paper.id, piece })))
  expect(read.some(({ ok }) => !ok)).toBe(true)
  expect(read.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { kind: 'paperLost' } })
})
