import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadInput, type CommandIo } from '../../../../electron/hosts/cli/command-io.ts'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'
import { alsoPredictors } from '../../../../shared/scoring/score-input.ts'

const question = {
  assessmentDate: '2016-10-03',
  sex: 'male',
  dateOfBirth: '1986-04-12',
  offenceCode: '00806',
  convictionDate: '2016-10-03',
  followUpStart: '2016-10-03',
  firstSanctionDate: '2004-06-01',
  ageAtFirstSanction: null,
  totalSanctions: 7,
  violentSanctions: 4,
  sexual: null,
  dynamic: null,
  rsrVersion: '2014',
}

async function run(words: string[], given: string | Uint8Array = '') {
  const said: string[] = []
  let out = ''
  const io: CommandIo = {
    read: (source) => {
      if (source !== '-') throw new BadInput([`${source}: there is no such file`])
      return Buffer.from(given)
    },
    out: (text) => {
      out += text
    },
    say: (line) => void said.push(line),
    now: () => '2016-10-11T13:00:00.000Z',
  }
  return { status: await runCli(words, io), out, said }
}
const answer = z.looseObject({
  ogrs3: z.looseObject({ status: z.string() }),
  rsr: z.looseObject({ status: z.string() }),
})

describe('score', () => {
  test('the example of the contract is scored as the contract says', async () => {
    const { status, out, said } = await run(['score', '-'], JSON.stringify(question))
    expect(status).toBe(0)
    expect(said).toEqual([])
    expect(JSON.parse(out)).toMatchObject({
      ogrs3: { status: 'scored', oneYearPercent: 29, twoYearPercent: 46, band: 'low' },
      rsr: { status: 'scored', algorithm: 'RSR-2014', basis: 'static', percent: 1.67, band: 'low' },
    })
  })

  test('a predictor that cannot be scored is a "no": every problem in the answer, exit 1', async () => {
    const { status, out } = await run(
      ['score'],
      JSON.stringify({ ...question, sex: null, totalSanctions: null }),
    )
    expect(status).toBe(1)
    expect(answer.parse(JSON.parse(out)).ogrs3.status).toBe('refused')
    expect(out).toContain('"field": "sex"')
    expect(out).toContain('"field": "totalSanctions"')
  })

  test('its help and its schema say what each further predictor reads', async () => {
    const { status, out, said } = await run(['score', '--help'])
    expect([status, out]).toEqual([0, ''])
    const help = said.join('\n')
    for (const predictor of alsoPredictors)
      expect(help).toMatch(new RegExp(`^  ${predictor} \\(.+\\): [a-zA-Z, ]+$`, 'm'))
    expect(help).toContain('MST (every one needed): peerGroupInfluences')
    expect((await run(['schema', 'score'])).out).toContain('MST peerGroupInfluences')
  })

  test('--lines answers each line in its order, an unreadable one by its error, and ends with the worst', async () => {
    const lines = [question, { ...question, sex: null }].map((line) => JSON.stringify(line))
    const { status, out } = await run(['score', '--lines', '-'], `${lines[0]}\r\n{"sex":\n\n${lines[1]}\n`)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toHaveLength(4)
    expect(answers[0]).toMatchObject({ ogrs3: { status: 'scored' } })
    expect(answers[1]).toEqual({ error: expect.stringContaining('not JSON') })
    expect(answers[2]).toEqual({ error: expect.stringContaining('not JSON') })
    expect(answers[3]).toMatchObject({ ogrs3: { status: 'refused' } })
    expect(status).toBe(2)
    expect((await run(['score', '--lines'], `${lines[1]}\n${lines[0]}`)).status).toBe(1)
    expect((await run(['score', '--lines'], `${lines[0]}\n${lines[0]}\n`)).status).toBe(0)
    expect(await run(['score', '--lines'], '')).toMatchObject({ status: 0, out: '' })
  })
})

describe('allocate', () => {
  const component = {
    offence: 's.20 wounding',
    cjsCode: null,
    schedule15: 'yes',
    disposal: 'suspended',
    term: { years: 0, months: 8, weeks: 0, days: 0 },
    operationalMonths: 18,
  }
  const sentence = {
    sentence: {
      date: '2016-10-03',
      components: [
        { ...component, id: 'a', runs: null },
        { ...component, id: 'b', offence: 'affray', runs: { concurrentWith: 'a' } },
      ],
    },
    notification: false,
    mappaCategory3: false,
    earlierQualifyingSentenceRunning: false,
    deportation: false,
    deferredSentence: false,
    publicInterest: null,
    rsr: { percent: 3, date: '2016-10-03', forCurrentOffence: true },
    roshScreening: { completed: true, anyYes: false, fullAnalysis: 'notNeeded' },
    rosh: { public: 'medium', children: 'low', knownAdult: 'medium', staff: 'low', prisoners: null },
    managedBy: { current: null, stillQualifies: false },
    choice: null,
  }

  test('two concurrent terms of eight months are eight months, and the case is the CRC’s: exit 0', async () => {
    const { status, out } = await run(['allocate'], JSON.stringify(sentence))
    expect(JSON.parse(out)).toMatchObject({
      decision: 'CRC',
      grounds: [{ rule: 'AL-20' }],
      terms: { effective: { months: 8, days: 0 }, arithmeticSum: { months: 16, days: 0 } },
      conflict: null,
    })
    expect(status).toBe(0)
  })

  test('without an RSR nothing is decided, and a choice against the decision is a conflict: exit 1', async () => {
    const undecided = await run(['allocate'], JSON.stringify({ ...sentence, rsr: null }))
    expect(JSON.parse(undecided.out)).toMatchObject({ decision: 'CANNOT_DECIDE' })
    expect(undecided.status).toBe(1)
    const against = await run(['allocate'], JSON.stringify({ ...sentence, choice: 'NPS' }))
    expect(JSON.parse(against.out)).toMatchObject({ decision: 'CRC', conflict: { rule: 'AL-30' } })
    expect(against.status).toBe(1)
  })
})

describe('what cannot be read is said on standard error, one line a problem, and ends with 2', () => {
  test.each([
    ['nothing', '', ['the input is not JSON']],
    ['half a document', '{"sex":', ['the input is not JSON']],
    ['a list', '[]', ['(the whole input): ']],
    ['an unknown field', JSON.stringify({ ...question, gender: 'male' }), ['gender: unknown field']],
    [
      'two unknown fields, one of them inside',
      JSON.stringify({ ...question, gender: 1, dynamic: { wepon: true } }),
      ['dynamic.wepon: unknown field', 'gender: unknown field'],
    ],
    ['a number as text', JSON.stringify({ ...question, totalSanctions: '7' }), ['totalSanctions: ']],
    ['a prototype', '{"__proto__": {"admin": true}}', ['']],
    [
      'half of a character',
      JSON.stringify({ ...question, offenceCode: '\ud800' }),
      ['offenceCode: holds half of a character, which cannot be kept: delete it and type it again'],
    ],
    ['a field that would vanish', '{"sexual": {"__proto__": 1}}', ['sexual.__proto__: unknown field']],
    ['deep nesting', '['.repeat(200_000), ['the input is nested more than 100 deep']],
  ])('%s', async (_what, given, lines) => {
    const { status, out, said } = await run(['score', '-'], given)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(said.toSorted()).toEqual(lines.map((line) => expect.stringContaining(line)))
    expect(said.join('\n')).not.toMatch(/\n?\s+at /)
  })

  test('bytes that are not UTF-8', async () => {
    expect(await run(['score'], new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      status: 2,
      said: ['the input is not UTF-8 text'],
    })
  })

  test('with --lines they spoil their own line alone', async () => {
    const line = Buffer.from(`${JSON.stringify(question)}\n`)
    const bad = Buffer.from([0x7b, 0xff, 0x7d, 0x0a])
    const { status, out } = await run(['score', '--lines'], Buffer.concat([line, bad, line]))
    expect(status).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((one) => Object.keys(JSON.parse(one))[0]),
    ).toEqual(['ogrs3', 'error', 'ogrs3'])
  })

  test('a byte order mark is no fault', async () => {
    expect((await run(['score'], `\uFEFF${JSON.stringify(question)}`)).status).toBe(0)
  })

  test('a file that is not there', async () => {
    expect(await run(['score', 'nowhere.json'])).toMatchObject({
      status: 2,
      said: ['nowhere.json: there is no such file'],
    })
  })

  test.each([
    [['scor']],
    [['score', '--line']],
    [['score', 'a', 'b']],
    [['schema']],
    [['schema', 'constructor']],
    [[]],
  ])('a wrong command: %j', async (words) => {
    const { status, out, said } = await run(words, '{}')
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(said.length).toBeGreaterThan(0)
  })

  test('no input at all makes it throw, hang or print a stack', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), async (given) => {
        const { status, out, said } = await run(['score', '-'], given)
        // An empty object has the right shape: it is refused for what it lacks.
        if (status === 1) expect(answer.parse(JSON.parse(out)).ogrs3.status).toBe('refused')
        else expect({ status, out, silent: said.length === 0 }).toEqual({ status: 2, out: '', silent: false })
      }),
      { numRuns: 300 },
    )
  })
})

test.each(['/proc/courtside/out', join(import.meta.dirname, 'run-cli.test.ts', 'out')])(
  'a demonstration that cannot be kept in %s says so at once, and begins nothing',
  async (folder) => {
    expect(await run(['demo', '--out', folder])).toEqual({
      status: 2,
      out: '',
      said: [`${folder}: cannot be made; name a folder that you may write in`],
    })
  },
)

test('help is for people: on standard error, and no fault', async () => {
  const { status, out, said } = await run(['--help'])
  expect(status).toBe(0)
  expect(out).toBe('')
  expect(said.join('\n')).toContain('score')
})

test.each(['report', 'document', 'handover', 'trust', 'score', 'allocate', 'propose'])(
  'schema %s prints a JSON Schema of draft 2020-12',
  async (name) => {
    const { status, out } = await run(['schema', name])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `courtside/${name}`,
      type: 'object',
      additionalProperties: false,
    })
  },
)

test('the real program reads standard input, keeps its output whole through a pipe, and gives its status', () => {
  const program = join(import.meta.dirname, '../../../../electron/hosts/cli.ts')
  const lines = Array.from({ length: 200 }, () => JSON.stringify(question)).join('\n')
  const real = spawnSync(process.execPath, [program, 'score', '--lines', '-'], {
    input: lines,
    encoding: 'utf8',
  })
  expect(real.status).toBe(0)
  expect(real.stderr).toBe('')
  expect(real.stdout.trimEnd().split('\n')).toHaveLength(200)
  const wrong = spawnSync(process.execPath, [program, 'score', '-'], { input: '{', encoding: 'utf8' })
  expect(wrong.status).toBe(2)
  expect(wrong.stdout).toBe('')
  expect(wrong.stderr.trimEnd().split('\n')).toHaveLength(1)
})
