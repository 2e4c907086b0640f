import { expect, test } from 'vitest'
import { directoryOf, programmeEntry, sampleDirectory } from '../../../support/directory.ts'
import { rawDatabase } from './raw-database.ts'
import { newOffice, opened, pat, sam } from './store-for-test.ts'

const own = directoryOf(programmeEntry())

test('an office begins without a directory; an import is in force whole, with who brought it and when', async () => {
  const { store, path } = await newOffice()
  expect(await store.directories.read()).toBeNull()
  await store.directories.replace(pat, sampleDirectory)
  await store.directories.replace(sam, own)
  const read = await store.directories.read()
  expect(read).toMatchObject({ directory: own, importedBy: sam.name })
  expect(read?.importedAt).toMatch(/^2016-10-03T09:/)
  await store.close()
  expect(await opened(path).directories.read()).toEqual(read)
})

test('the log says how much was imported and its hash, and nothing that stands in it', async () => {
  const { store, path } = await newOffice()
  await store.directories.replace(pat, own)
  await store.directories.exported(pat, own)
  expect((await store.audit.verify()).ok).toBe(true)
  await store.close()
  const lines = rawDatabase(path).prepare(`SELECT action, detail FROM audit WHERE action LIKE 'directory%'`)
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
  const rows: unknown[] = lines.all()
  expect(rows).toMatchObject([{ action: 'directory.imported' }, { action: 'directory.exported' }])
  for (const row of rows) {
    const { detail } = typeof row === 'object' && row !== null && 'detail' in row ? row : { detail: '' }
    expect(JSON.parse(String(detail))).toEqual({ sha256, entries: 1, of: 'office' })
  }
})

test.each(['DELETE FROM directories', 'UPDATE directories SET rowid = rowid'])(
  '%s is refused',
  async (sql) => {
    const { store, path } = await newOffice()
    await store.directories.replace(pat, own)
    await store.close()
    expect(() => rawDatabase(path).exec(sql)).toThrow('directories is never changed')
  },
)
