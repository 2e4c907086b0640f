import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderForTests, run } from './cli-for-test.ts'

const at = folderForTests()

describe('demo', () => {
  test('a worked case goes from blank to handed over, and its files stand by each other', async () => {
    const { status, out, said } = await run(['demo', '--out', at('demo')])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    // What a person reads: few lines, no JSON, each file by its place.
    expect(said.length).toBeLessThan(8)
    expect(said.join('\n')).not.toMatch(/[{}]/)
    for (const file of ['report.pdf', 'report.courtside', 'trust.json', 'receiver-keys', 'summary.json'])
      expect(said.join('\n')).toContain(join(at('demo'), file))
    expect(JSON.parse(readFileSync(join(at('demo'), 'summary.json'), 'utf8'))).toMatchObject({
      decision: 'CRC',
      allocation: { grounds: [{ rule: 'AL-17', says: expect.stringContaining('Marion Teague') }] },
      scores: { ogrs3: { status: 'scored' }, rsr: { status: 'scored' } },
      signedBy: [{ role: 'author' }, { role: 'countersigner' }],
      handover: { verified: true },
    })
    expect(
      readFileSync(join(at('demo'), 'report.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const verified = await run([
      'handover',
      'verify',
      join(at('demo'), 'report.courtside'),
      '--trust',
      join(at('demo'), 'trust.json'),
      '--open-with',
      join(at('demo'), 'receiver-keys'),
    ])
    expect(verified.status).toBe(0)
  }, 60_000)

  test('a case that is not there is said', async () => {
    const nonsense = await run(['demo', '--out', at('demo'), '--case', 'nonsense'])
    expect(nonsense).toMatchObject({ status: 2, out: '' })
    expect(nonsense.said.join()).toMatch(/--case: must be one of 1, 2, .*Ben, /)
  })
})
