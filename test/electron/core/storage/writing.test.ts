import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done } from '../done.ts'
import { rawDatabase } from './raw-database.ts'
import { newFolder, newOffice, pat, sam } from './store-for-test.ts'

test('own words are seen by their owner alone, the office’s by everyone with who added them', async () => {
  const { store } = await newOffice()
  await store.writing.addWord(pat, { word: 'Demir', whose: 'mine' })
  await store.writing.addWord(pat, { word: 'Demir', whose: 'mine' })
  await store.writing.addWord(sam, { word: 'reoffend', whose: 'office' })
  expect(await store.writing.read(pat.userId)).toMatchObject({
    mine: ['Demir'],
    office: [{ word: 'reoffend', by: sam.name }],
  })
  expect(await store.writing.read(sam.userId)).toMatchObject({ mine: [], office: [{ word: 'reoffend' }] })
  await store.writing.removeWord(pat, { word: 'reoffend', whose: 'office' })
  await store.writing.removeWord(sam, { word: 'Demir', whose: 'mine' })
  expect(await store.writing.read(pat.userId)).toMatchObject({ mine: ['Demir'], office: [] })
})

test('a word is in no line of the log, for it may be a name', async () => {
  const path = join(newFolder(), 'store.db')
  const { store } = await newOffice(path)
  await store.writing.addWord(pat, { word: 'Demirkan', whose: 'office' })
  await store.writing.removeWord(pat, { word: 'Demirkan', whose: 'office' })
  await store.close()
  const db = rawDatabase(path)
  const lines = JSON.stringify(db.prepare('SELECT * FROM audit').all())
  db.close()
  expect(lines).toContain('officeWord.added')
  expect(lines).not.toContain('Demirkan')
})

test('a phrase is changed and removed by its owner; to another it is not there', async () => {
  const { store } = await newOffice()
  const phrase = { id: 'p', name: 'intro', text: 'I met him at court.' }
  done(await store.writing.keepPhrase(pat, phrase))
  expect((await store.writing.keepPhrase(sam, { ...phrase, text: 'x' })).ok).toBe(false)
  expect((await store.writing.removePhrase(sam, 'p')).ok).toBe(false)
  expect((await store.writing.read(sam.userId)).phrases).toEqual([])
  done(await store.writing.keepPhrase(pat, { ...phrase, text: 'I met him at the court.' }))
  expect((await store.writing.read(pat.userId)).phrases).toEqual([
    { ...phrase, text: 'I met him at the court.' },
  ])
  done(await store.writing.removePhrase(pat, 'p'))
  expect((await store.writing.read(pat.userId)).phrases).toEqual([])
})
