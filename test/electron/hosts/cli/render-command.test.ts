import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { example, folderForTests, run } from './cli-for-test.ts'

const at = folderForTests()

describe('render', () => {
  test('a copy is written whole, and the answer names it', async () => {
    const { status, out } = await run(['render', example(1), '--copy', 'court', '--out', at('court.pdf')])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ file: at('court.pdf'), copy: 'court', undrawable: [] })
    expect(readFileSync(at('court.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(statSync(at('court.pdf')).mode & 0o777).toBe(0o600)
  })

  test.each([
    [['--copy', 'judge', '--out', 'x.pdf']],
    [['--copy', 'court']],
    [['--out', join('/nowhere', 'x.pdf')]],
  ])('%j is refused: exit 2', async (words) => {
    const { status, out, said } = await run(['render', example(1), ...words])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said.length).toBeGreaterThan(0)
  })
})
