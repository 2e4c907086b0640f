import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadInput, type CommandIo } from '../../../../electron/hosts/cli/command-io.ts'
import { inspectedCases, judgeFile, mendedFile } from '../../../../electron/hosts/cli/inspected-cases.ts'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'
import { templatesHere } from '../../../../electron/hosts/cli/templates-here.ts'

const here = templatesHere(() => '2016-12-01T12:00:00Z')
const cases = inspectedCases()
const byName = cases.map((one) => [one.inspected.name, one] as const)

async function run(words: string[], given = '') {
  const said: string[] = []
  let out = ''
  const io: CommandIo = {
    read: (source) => {
      if (source === '-') return Buffer.from(given)
      throw new BadInput([`${source}: there is no such file`])
    },
    out: (text) => {
      out += text
    },
    say: (line) => void said.push(line),
    now: () => '2016-10-11T13:00:00.000Z',
  }
  return { status: await runCli(words, io), out, said }
}

const stopsSchema = z.array(z.object({ rule: z.string(), says: z.string() }))
const rulesOf = (stops: z.output<typeof stopsSchema>): string[] => [...new Set(stops.map(({ rule }) => rule))]

describe('The cases of the inspection of Kent', () => {
  test('are the eight of its worked examples', () => {
    expect(cases.map(({ inspected }) => inspected.name).toSorted()).toEqual(
      ['Ben', 'James', 'Mark', 'Martin', 'Michael', 'Richard', 'Rodney', 'Sue'].toSorted(),
    )
  })

  test.each(byName)('%s as found fails for its reasons and for no other', (_name, { example, inspected }) => {
    expect(rulesOf([...judgeFile(example, here).stops])).toEqual(inspected.fails)
  })

  test.each(byName)('%s once mended is stopped by nothing and goes where it belongs', (_name, one) => {
    expect(judgeFile(mendedFile(one), here)).toMatchObject({ decision: one.inspected.passes, stops: [] })
  })

  test.each(byName)(
    '%s is called so in the report, and says what is invented',
    (name, { example, inspected }) => {
      expect(JSON.stringify(example.answers['person.name'])).toContain(name)
      expect(inspected.invented).toMatch(/offence|report to court/)
    },
  )
})

describe('The rule that says what is wrong', () => {
  const saysOf = (name: string) => {
    const one = cases.find(({ inspected }) => inspected.name === name)
    return one === undefined
      ? ''
      : judgeFile(one.example, here)
          .stops.map(({ says }) => says)
          .join('\n')
  }
  test.each([
    ['Richard', 'the longest single term for a Schedule 15 offence is 4 months'],
    ['Sue', 'Concurrent terms are not added together: the total is 8 months, not 16 months'],
    ['Michael', 'the offence is not in Schedule 15'],
    ['Martin', 'No ground for the NPS is met (risk of serious harm medium, RSR 1.06, not MAPPA)'],
    ['Mark', 'RSR is 8.20, which is 6.90 or more'],
    ['Rodney', '50 rehabilitation activity days are proposed and 14 are planned'],
    ['Ben', 'Those who live there could not be asked: ask them, alone.'],
    ['James', 'review the risk of serious harm and record the review'],
  ])('%s: “%s”', (name, words) => {
    expect(saysOf(name)).toContain(words)
  })
})

describe('MAPPA, as found and as mended', () => {
  test.each([
    ['Richard', 'MP-5'],
    ['Sue', 'MP-6'],
    ['Michael', 'MP-13'],
    ['Martin', 'MP-13'],
    ['Rodney', 'MP-5'],
  ])('%s: %s says why', (name, rule) => {
    const one = cases.find(({ inspected }) => inspected.name === name)
    expect(one).toBeDefined()
    if (one === undefined) return
    for (const file of [one.example, mendedFile(one)])
      expect(judgeFile(file, here).mappa.map((step) => step.rule)).toContain(rule)
  })
})

describe('courtside examples', () => {
  test('lists each case, what was found and which rules say so', async () => {
    const { status, out } = await run(['examples'])
    const listed = z
      .array(z.strictObject({ name: z.string(), found: z.string(), saidBy: z.array(z.string()) }))
      .parse(JSON.parse(out))
    expect(listed.map(({ name, saidBy }) => [name, saidBy])).toEqual(
      cases.map(({ inspected }) => [inspected.name, inspected.fails]),
    )
    expect(status).toBe(0)
  })

  test('shows one as found and mended', async () => {
    const { status, out } = await run(['examples', 'richard'])
    const shown = z
      .object({
        name: z.literal('Richard'),
        asFound: z.object({ decision: z.literal('CRC'), stops: stopsSchema }),
        mended: z.object({ decision: z.literal('CRC'), stops: stopsSchema.length(0) }),
      })
      .parse(JSON.parse(out))
    expect(rulesOf(shown.asFound.stops)).toEqual(['AL-30', 'QC38', 'QC41'])
    expect(status).toBe(0)
  })

  test.each(byName)(
    '%s: check says of the written-out report what the list says',
    async (name, { inspected }) => {
      const checked = async (which: string) => {
        const { out } = await run(['examples', name, '--report', which])
        const { status, out: answer } = await run(['check', '-'], out)
        const { findings, allocation } = z
          .object({
            findings: z.array(z.object({ id: z.string(), severity: z.string(), stage: z.string() })),
            allocation: z.object({ decision: z.string(), stops: stopsSchema }),
          })
          .parse(JSON.parse(answer))
        const found = findings
          .filter(
            ({ severity, stage }) => severity !== 'advise' && (stage === 'sign' || stage === 'allocate'),
          )
          .map(({ id }) => id)
        const rules = [...new Set([...found, ...rulesOf(allocation.stops)])]
        return { status, decision: allocation.decision, rules: rules.toSorted() }
      }
      expect(await checked('found')).toMatchObject({ status: 1, rules: inspected.fails })
      const mended = await checked('mended')
      expect(mended).toMatchObject({ decision: inspected.passes, rules: [] })
      // Mark's high risk of serious harm asks for an SPO's signature, which a file cannot hold.
      expect(mended.status).toBe(name === 'Mark' ? 1 : 0)
    },
  )

  test.each([
    [['examples', 'Nobody'], 'there is no such case; there are Ben, James'],
    [['examples', '--report', 'found'], 'name the case'],
  ])('%j is refused', async (words, says) => {
    const { status, said } = await run([...words])
    expect(said.join('\n')).toContain(says)
    expect(status).toBe(2)
  })
})
