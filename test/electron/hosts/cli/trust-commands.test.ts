import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderForTests, run } from './cli-for-test.ts'

const at = folderForTests()
const PASSPHRASE = 'a root that lies in a safe\n'
const GROUPS = /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/

const made = async (words: string[], given = PASSPHRASE) => {
  const { status, out, said } = await run(words, given)
  if (status !== 0) throw new Error(said.join('\n'))
  return JSON.parse(out)
}
const rootIn = (folder: string) =>
  made(['trust', 'root', '--out', folder, '--name', 'Kent LDU', '--passphrase', '-'])
const receiverIn = (folder: string, org = 'CRC-KSS') =>
  made([
    'keys',
    'receiver',
    '--out',
    folder,
    '--org',
    org,
    '--name',
    'Kent, Surrey & Sussex CRC',
    '--kind',
    'CRC',
  ])
const sign = (root: string, out: string, ...more: string[]) =>
  run(['trust', 'sign', ...more, '--root', root, '--passphrase', '-', '--out', out], PASSPHRASE)

test('a root, a receiver and a list of them, checked; the private halves in files of their own', async () => {
  const root = await rootIn(at('root'))
  expect(root.words).toMatch(GROUPS)
  expect(readFileSync(root.file, 'utf8')).not.toContain('lies in a safe')
  const receiver = await receiverIn(at('kss'))
  expect(receiver).toMatchObject({ orgId: 'CRC-KSS', words: expect.stringMatching(GROUPS) })
  expect(readFileSync(join(at('kss'), 'organisation.json'), 'utf8')).not.toContain('"d"')

  const signed = await sign(at('root'), at('list-1.json'), join(at('kss'), 'organisation.json'))
  expect(signed.status).toBe(0)
  const checked = await run(['trust', 'check', at('list-1.json')])
  expect(checked.status).toBe(0)
  expect(JSON.parse(checked.out)).toMatchObject({
    version: 1,
    expired: false,
    expires: '2017-01-12T17:00:00.000Z',
    root: { kid: root.kid, name: 'Kent LDU', words: root.words },
    organisations: [
      {
        orgId: 'CRC-KSS',
        kind: 'CRC',
        keys: 1,
        revoked: [],
        receive: [{ kid: receiver.kid, words: receiver.words }],
      },
    ],
  })

  const next = await sign(
    at('root'),
    at('list-2.json'),
    ...['--after', at('list-1.json'), '--revoke', receiver.kid, '--why', 'the laptop was lost'],
  )
  expect(JSON.parse(next.out)).toMatchObject({ version: 2, organisations: [{ revoked: [receiver.kid] }] })
})

test('what cannot be signed is said, and nothing is written: exit 2', async () => {
  await rootIn(at('root-2'))
  await rootIn(at('root-3'))
  await receiverIn(at('essex'), 'CRC-ESSEX')
  const entry = join(at('essex'), 'organisation.json')
  expect((await sign(at('root-3'), at('by-3.json'), entry)).status).toBe(0)
  const wrong = (more: string[], given = PASSPHRASE) =>
    run(
      ['trust', 'sign', ...more, '--root', at('root-2'), '--passphrase', '-', '--out', at('never.json')],
      given,
    )
  for (const [refused, says] of [
    [await wrong([entry], 'another passphrase altogether\n'), 'does not open with this passphrase'],
    [await wrong([entry], '\n'), 'must be the passphrase'],
    [await wrong([entry, '--after', at('by-3.json')]), 'signed by another root'],
    [await wrong([entry, '--revoke', 'A'.repeat(43), '--why', 'x']), 'no key of the list is'],
    [await wrong([entry, '--revoke', 'A'.repeat(43)]), '--why'],
    [await wrong([entry, '--days', '0']), '--days'],
    [await wrong([at('by-3.json')]), 'unknown field'],
  ] as const) {
    expect([refused.status, refused.said.join('\n')]).toEqual([2, expect.stringContaining(says)])
  }
  expect(existsSync(at('never.json'))).toBe(false)
})

test('a key that is there is never written over', async () => {
  await rootIn(at('once'))
  await receiverIn(at('once'))
  const before = readFileSync(join(at('once'), 'root-key.json'), 'utf8')
  const root = ['trust', 'root', '--out', at('once'), '--passphrase', '-']
  expect(await run(root, PASSPHRASE)).toMatchObject({ status: 2, out: '' })
  expect(await run(['keys', 'receiver', '--out', at('once')])).toMatchObject({ status: 2, out: '' })
  expect(readFileSync(join(at('once'), 'root-key.json'), 'utf8')).toBe(before)
  expect(await run(['keys', 'receiver', '--out', at('bad'), '--org', '../x'])).toMatchObject({ status: 2 })
})

test('a list that has run out is told, exit 1; one that was altered is not read, exit 2', async () => {
  await rootIn(at('root-4'))
  await receiverIn(at('soon'))
  await sign(at('root-4'), at('soon.json'), join(at('soon'), 'organisation.json'), '--days', '1')
  expect(await run(['trust', 'check', at('soon.json')])).toMatchObject({ status: 0 })
  const later = await run(['trust', 'check', at('soon.json')], '', '2016-10-15T17:00:00.001Z')
  expect([later.status, JSON.parse(later.out).expired]).toEqual([1, true])
  const altered = readFileSync(at('soon.json'), 'utf8').replace('"payload":"ey', '"payload":"ez')
  writeFileSync(at('altered.json'), altered)
  expect(await run(['trust', 'check', at('altered.json')])).toMatchObject({ status: 2, out: '' })
})
