import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { faultsOfLock } from '../../support/package-lock.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))
const lock = z
  .looseObject({ packages: z.record(z.string(), z.looseObject({})) })
  .parse(json('package-lock.json'))
const mended =
  'mend it with: npm install --package-lock-only --omit-lockfile-registry-resolved (where no node_modules lies beside it)'

describe('the lock file', () => {
  it('holds every package for Linux, Windows and macOS, with its version and hash, and names no registry', () => {
    expect(faultsOfLock(lock), mended).toEqual([])
  })

  it('is made from package.json as it stands', () => {
    const { dependencies, devDependencies } = z
      .object({ dependencies: z.unknown(), devDependencies: z.unknown() })
      .parse(json('package.json'))
    expect(lock.packages[''], mended).toMatchObject({ dependencies, devDependencies })
  })

  it.each(['@biomejs/cli-android-arm64', '@biomejs/cli-win32-x64', 'lightningcss-darwin-arm64'])(
    'is incomplete without %s, which only another system needs',
    (name) => {
      const { [`node_modules/${name}`]: taken, ...packages } = lock.packages
      expect(taken).toBeDefined()
      expect(faultsOfLock({ packages })).toEqual([expect.stringMatching(`needs ${name}, which has no entry`)])
    },
  )

  it.each([
    [{ version: '1.0.0' }, 'has no version or no hash'],
    [{ integrity: 'sha512-x' }, 'has no version or no hash'],
    [
      { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://registry.example/a.tgz' },
      'names the host it came from',
    ],
  ])('is refused with an entry like %j', (entry, says) => {
    expect(faultsOfLock({ packages: { ...lock.packages, 'node_modules/a': entry } })).toEqual([
      `node_modules/a ${says}`,
    ])
  })
})
