import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newReceiveKey } from '../../../../electron/core/handover/receive-key.ts'
import { receiveKeyFile } from '../../../../electron/core/handover/receive-key-file.ts'
import { must } from '../../../../shared/lib/must.ts'
import { randomIds } from '../random-ids.ts'
import { kent, kssEntry, signedList } from '../signing/listed.ts'
import { FROM } from '../signing/signers.ts'
import { encrypted } from './handover-for-test.ts'

const project = join(import.meta.dirname, '../../../..')
const folder = mkdtempSync(join(tmpdir(), 'courtside-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readme = readFileSync(join(project, 'electron/core/handover/README.md'), 'utf8')
const script = must(/```js\n([\s\S]*?)```/.exec(readme)?.[1], 'the page has one script')

async function files() {
  const pair = newReceiveKey(randomIds)
  const { kid, publicJwk } = pair
  const put = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  return {
    own: put('receive-key.json', JSON.stringify(receiveKeyFile(pair, 'CRC-KSS', FROM))),
    trust: put('trust.json', await signedList()),
    file: put('report.courtside', await encrypted({ orgId: 'CRC-KSS', kid, publicJwk })),
    kid,
  }
}
const runs = (paths: readonly string[]): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script, '--', ...paths], {
    cwd: project,
    encoding: 'utf8',
    stdio: 'pipe',
  })

test('the script of the page opens a handover with jose alone, and tells who signed', async () => {
  const { file, trust, own, kid } = await files()
  expect(JSON.parse(runs([file, trust, own]))).toMatchObject({
    to: { sealedFor: { orgId: 'CRC-KSS', kid } },
    signed: ['author Pat Evans', 'countersigner Sam Okoro'],
  })
  expect(script.trim().split('\n').length).toBeLessThan(25)
})

test('it stops at a changed byte, and at a list that does not name the signers', async () => {
  const { file, trust, own } = await files()
  const changed = join(folder, 'changed.courtside')
  writeFileSync(changed, readFileSync(file, 'utf8').replace(/"ciphertext":"..../, '"ciphertext":"AAAA'))
  expect(() => runs([changed, trust, own])).toThrow()
  const others = join(folder, 'others.json')
  const seals = kent.keys.filter(({ use }) => use === 'seal')
  writeFileSync(others, await signedList({ orgs: [{ ...kent, keys: seals }, kssEntry] }))
  expect(() => runs([file, others, own])).toThrow()
})
