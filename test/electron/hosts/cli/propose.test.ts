import { describe, expect, test } from 'vitest'
import type { CommandIo } from '../../../../electron/hosts/cli/command-io.ts'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'

const proposal = {
  sex: 'male',
  age: 30,
  convictionDate: '2016-10-03',
  offenceDate: '2016-09-01',
  order: { kind: 'community', months: 18 },
  requirements: [{ code: 'UPW', hours: 60 }],
}

async function run(words: string[], given: unknown) {
  const said: string[] = []
  let out = ''
  const io: CommandIo = {
    read: () => Buffer.from(typeof given === 'string' ? given : JSON.stringify(given)),
    out: (text) => {
      out += text
    },
    say: (line) => void said.push(line),
    now: () => '2016-10-11T13:00:00.000Z',
  }
  return { status: await runCli(words, io), out, said }
}

describe('propose', () => {
  test('a plain order has nothing against it and is said in one sentence', async () => {
    const { status, out, said } = await run(['propose'], proposal)
    expect([status, said]).toEqual([0, []])
    expect(JSON.parse(out)).toEqual({
      findings: [],
      sentence: 'a community order for 18 months with 60 hours of unpaid work',
    })
  })

  test('each finding has its rule, severity, source and how sure it is', async () => {
    const { status, out } = await run(['propose'], {
      ...proposal,
      requirements: [{ code: 'EXCL', months: 25, detail: 'Mill Lane' }],
      order: { kind: 'community', months: 36 },
    })
    expect(status).toBe(1)
    expect(JSON.parse(out).findings[0]).toEqual({
      rule: 'LIM-EXCL-1',
      severity: 'block',
      requirement: 'EXCL',
      measure: null,
      says: expect.stringContaining('the most is 24'),
      source: 'CJA 2003 s.205',
      confidence: 'memory',
    })
  })

  test('what is missing is called missing, and a date is asked for as a date', async () => {
    const { convictionDate: _left, ...without } = proposal
    expect((await run(['propose'], without)).said).toEqual([
      'convictionDate: is missing: a date, written YYYY-MM-DD',
    ])
    expect((await run(['propose'], { ...proposal, convictionDate: 7 })).said).toEqual([
      'convictionDate: must be text',
    ])
    const provided = (date: string) => ({
      ...proposal,
      requirements: [
        { code: 'DRR', months: 6, providerAssessment: { by: 'S. Amadi', date, suitable: true } },
      ],
    })
    expect((await run(['propose'], provided('11 October'))).said).toEqual([
      'requirements.0.providerAssessment.date: must be a real date from 1900 to 2199, written YYYY-MM-DD',
    ])
  })

  test('its schema says what is not plain from a name: units, whose months, which age', async () => {
    const schema = (await run(['schema', 'propose'], '')).out
    for (const words of [
      'In whole years, at conviction',
      'of a suspended sentence the supervision period',
      'Whole months; left out: as long as the order',
      'Whole days',
      'Whole hours',
      'OGRS3 over two years, per cent',
      'RM2000 or OSP',
      'When the person is at work',
    ])
      expect(schema).toContain(words)
  })

  test('a line that cannot be answered loses no other', async () => {
    const odd = { ...proposal, requirements: [{ code: 'PROG', programme: '__proto__' }] }
    const far = { ...proposal, facts: { waits: [{ programme: 'BBR', waitWeeks: 15000000, lengthWeeks: 0 }] } }
    const { status, out } = await run(
      ['propose', '--lines'],
      [odd, far, proposal].map((line) => JSON.stringify(line)).join('\n'),
    )
    const lines = out.trimEnd().split('\n')
    expect(status).toBe(2)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('“__proto__” is not a programme in the list.')
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      error: 'facts.waits.0.waitWeeks: is too large: at most 520',
    })
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ findings: [] })
  })

  test.each([
    [{ needs: ['drugs', 'drug'] }, /^facts\.needs\.1: must be one of accommodation, /],
    [{ exclusionTouches: [''] }, /^facts\.exclusionTouches\.0: must name a place$/],
  ])('refuses what is no fact with its path: %j', async (facts, says) => {
    const { status, said } = await run(['propose'], { ...proposal, facts })
    expect(status).toBe(2)
    expect(said.join('\n')).toMatch(says)
  })
})
