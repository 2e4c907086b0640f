import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadInput, type CommandIo } from '../../../../electron/hosts/cli/command-io.ts'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'
import { applyChanges } from '../../../../shared/record/answers.ts'
import { exampleOf } from '../../../support/templates.ts'

const examples = join(import.meta.dirname, '../../../../templates/examples')
const folder = mkdtempSync(join(tmpdir(), 'courtside-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

async function run(words: string[], given = '') {
  const said: string[] = []
  let out = ''
  const io: CommandIo = {
    read: (source) => {
      if (source === '-') return Buffer.from(given)
      if (!existsSync(source)) throw new BadInput([`${source}: there is no such file`])
      return readFileSync(source)
    },
    out: (text) => {
      out += text
    },
    say: (line) => void said.push(line),
    now: () => '2016-10-14T17:00:00.000Z',
  }
  return { status: await runCli(words, io), out, said }
}
const example = (number: 1 | 3) => join(examples, `case-${number}.json`)
const changed = (number: 1 | 3, change: (report: Record<string, unknown>) => Record<string, unknown>) =>
  JSON.stringify(
    change(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(example(number), 'utf8')))),
  )
const withAnswers = (number: 1 | 3, answers: Record<string, unknown>) =>
  changed(number, (report) => ({
    ...report,
    answers: { ...z.record(z.string(), z.unknown()).parse(report['answers']), ...answers },
  }))
const checked = z.object({
  findings: z.array(z.object({ id: z.string(), severity: z.string(), stage: z.string() })),
  canSign: z.boolean(),
  canRelease: z.boolean(),
  canAllocate: z.boolean(),
  canHandOver: z.boolean(),
})

describe('a report that cannot be read', () => {
  const said = async (answers: Record<string, unknown>) =>
    (await run(['check', '-'], withAnswers(1, answers))).said

  test('says all that is wrong with it at once: a wrong type hides no unknown question', async () => {
    expect(await said({ 'person.name': 7, 'person.shoes': 'brown' })).toEqual([
      'answers.person.name: is of no kind that may stand here',
      'answers.person.shoes: is not a question of this form',
    ])
  })

  test('names the place of a fault within a text or a table', async () => {
    expect(await said({ 'views.own': { blocks: [{ type: 'paragraph', text: [{ text: 7 }] }] } })).toEqual([
      'answers.views.own.blocks.0.text.0.text: must be text',
    ])
    expect(
      await said({
        victims: { rows: [{ id: 'a', cells: { who: 'x', impact: { blocks: [{ type: 'poem' }] } } }] },
      }),
    ).toEqual([
      expect.stringMatching(/^answers\.victims\.rows\.0\.cells\.impact\.blocks\.0\.type: must be one of/),
    ])
  })

  test('names an id that can be none, and a prototype, in plain words', async () => {
    expect(await said({ 'Person Name': 'x' })).toEqual([
      'answers.Person Name: is not an id that may stand here',
    ])
    const hidden = withAnswers(1, {}).replace('"answers":{', '"answers":{"__proto__":"x",')
    expect(await run(['check', '-'], hidden)).toMatchObject({
      status: 2,
      said: ['answers.__proto__: unknown field'],
    })
  })
})

describe('check', () => {
  test('a worked case can be signed', async () => {
    const { status, out } = await run(['check', example(1)])
    expect(checked.parse(JSON.parse(out)).canSign).toBe(true)
    expect(status).toBe(0)
  })

  test('a needed answer that is missing blocks signing: exit 1', async () => {
    const { status, out } = await run(['check', '-'], withAnswers(1, { 'person.name': '' }))
    const answer = checked.parse(JSON.parse(out))
    expect(answer.canSign).toBe(false)
    expect(answer.findings.some(({ stage, severity }) => stage === 'sign' && severity === 'block')).toBe(true)
    expect(status).toBe(1)
  })

  test('--stage keeps the findings of one stage, and what may be done is said whole', async () => {
    const { out } = await run(['check', '--stage', 'countersign', '-'], withAnswers(3, { 'person.name': '' }))
    const answer = checked.parse(JSON.parse(out))
    expect(new Set(answer.findings.map(({ stage }) => stage))).toEqual(new Set(['countersign']))
    expect(answer.canSign).toBe(false)
  })

  test('a choice that no ground bears stops the allocation, and nothing before it (Martin)', async () => {
    const kept = changed(1, (report) => ({
      ...report,
      allocation: { ...exampleOf('case-1').allocation, choice: 'NPS', choiceBasis: 'other' },
    }))
    const { status, out } = await run(['check', '-'], kept)
    const answer = checked.parse(JSON.parse(out))
    expect(answer).toMatchObject({ canSign: true, canAllocate: false })
    expect(answer.findings.filter(({ stage }) => stage === 'allocate').map(({ id }) => id)).toEqual(['QC41'])
    expect(status).toBe(1)
  })

  test('each step takes the one before it', async () => {
    const stands = async (report: string) => {
      const { canSign, canRelease, canAllocate, canHandOver } = checked.parse(
        JSON.parse((await run(['check', '-'], report)).out),
      )
      return [canSign, canRelease, canAllocate, canHandOver]
    }
    expect(await stands(changed(1, ({ format, author }) => ({ format, author, answers: {} })))).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(await stands(changed(3, (report) => report))).toEqual([true, false, false, false])
    expect(await stands(changed(3, (report) => ({ ...report, countersigned: true })))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  test('what came after the signature is read from the file: countersignature, receipt, scanned pages', async () => {
    const ids = async (more: Record<string, unknown>) =>
      checked
        .parse(
          JSON.parse(
            (
              await run(
                ['check', '-'],
                changed(3, (report) => ({ ...report, ...more })),
              )
            ).out,
          ),
        )
        .findings.filter(({ severity }) => severity !== 'advise')
        .map(({ id }) => id)
    expect(await ids({})).toEqual(['QC44', 'QC43'])
    expect(await ids({ countersigned: true, receiptAt: '2016-10-14T16:00:00Z' })).toEqual([])
    const local = changed(3, (report) => ({ ...report, receiptAt: '2016-10-12T09:14' }))
    expect((await run(['check', '-'], local)).said).toEqual([
      'receiptAt: must be an instant such as 2016-10-12T09:14:00Z',
    ])
    const answers = applyChanges(exampleOf('case-3').answers, {
      'offence.analysis': null,
      'offence.pattern': null,
    })
    const scans = [{ section: 'offenceAnalysis' }]
    expect(await ids({ answers })).not.toContain('QC02')
    expect(await ids({ scans })).not.toContain('QC02')
    expect(await ids({ answers, scans })).toContain('QC02')
  })

  test.each([
    ['no part', { parts: [] }, 'allocation.parts: '],
    [
      'a part without its disposal',
      { parts: [{ ...exampleOf('case-1').allocation.parts[0], disposal: null }] },
      'allocation.parts.0.disposal: ',
    ],
  ])('a sentence that cannot be read is said with its path: %s', async (_name, change, line) => {
    const report = changed(1, (whole) => ({
      ...whole,
      allocation: { ...exampleOf('case-1').allocation, ...change },
    }))
    const { status, out, said } = await run(['check', '-'], report)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(said[0]).toContain(line)
  })

  test('--lines checks a report a line', async () => {
    const line = changed(1, (report) => report)
    const { status, out } = await run(['check', '--lines'], `${line}\n{"format":"oral"}\n`)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(checked.parse(answers[0]).canSign).toBe(true)
    expect(answers[1]).toEqual({ error: expect.stringContaining('answers: ') })
    expect(status).toBe(2)
  })

  test.each([
    [
      'a format that is not there',
      changed(1, (report) => ({ ...report, format: 'long' })),
      'format: there is no such format',
    ],
    [
      'a question that is not of the form',
      withAnswers(1, { 'person.shoeSize': '9' }),
      'answers.person.shoeSize: ',
    ],
    ['an answer of another kind', withAnswers(1, { 'person.name': { ticked: [] } }), 'answers.person.name: '],
    [
      'scanned pages of a section that is not of the form',
      changed(1, (report) => ({ ...report, scans: [{ section: 'sketches' }] })),
      'scans.0.section: ',
    ],
    ['a stage that is not there', '{}', 'unused'],
  ])('%s is said with its path: exit 2', async (what, given, line) => {
    const words = what.startsWith('a stage') ? ['check', '--stage', 'never'] : ['check']
    const { status, out, said } = await run(words, given)
    expect(status).toBe(2)
    expect(out).toBe('')
    if (line !== 'unused') expect(said[0]).toContain(line)
  })
})

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

describe('handover', () => {
  const sealed = at('case-3.courtside')
  const trust = join(at('keys'), 'trust.json')
  beforeAll(async () => {
    const { status } = await run(['handover', 'seal', example(3), '--keys', at('keys'), '--out', sealed])
    expect(status).toBe(0)
  })

  test('with the public keys it is verified, and names who signed as what', async () => {
    const { status, out } = await run(['handover', 'verify', sealed, '--trust', trust])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      verified: true,
      signatures: [
        { role: 'author', name: 'Joanne Fairhurst', grade: 'PSO' },
        { role: 'countersigner', name: 'Nkechi Okonjo', grade: 'SPO' },
        { role: 'office', name: 'Maidstone' },
      ],
    })
  })

  test('without them it is whole, and the signers unknown: exit 1', async () => {
    const { status, out } = await run(['handover', 'verify', sealed])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verified: false, reason: 'signersUnknown' })
  })

  test('the keys of another office do not verify it', async () => {
    await run(['handover', 'seal', example(1), '--keys', at('other'), '--out', at('other.courtside')])
    const { status, out } = await run([
      'handover',
      'verify',
      sealed,
      '--trust',
      join(at('other'), 'trust.json'),
    ])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verified: false, reason: 'unknownSigner' })
  })

  test('one byte changed: refused, and not read', async () => {
    const bytes = readFileSync(sealed)
    bytes.writeUInt8(bytes.readUInt8(500) === 65 ? 66 : 65, 500)
    writeFileSync(at('changed.courtside'), bytes)
    expect((await run(['handover', 'verify', at('changed.courtside'), '--trust', trust])).status).toBe(1)
    expect(await run(['handover', 'read', at('changed.courtside')])).toMatchObject({ status: 1, out: '' })
  })

  test('it is read as the document that its schema describes', async () => {
    const { status, out } = await run(['handover', 'read', sealed])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      schema: 'courtside/handover/1',
      version: 1,
      requiredRoles: ['author', 'countersigner'],
      to: { organisation: 'Kent, Surrey & Sussex CRC' },
      allocation: {
        decision: 'CRC',
        answer: { grounds: [{ rule: 'AL-20', confidence: 'inspection' }] },
        plainText: expect.stringContaining('Decision: Community Rehabilitation Company (CRC).'),
      },
    })
  })

  test('a report that may not be signed is not sealed, and says what stops it', async () => {
    const { status, out } = await run(
      ['handover', 'seal', '-', '--keys', at('keys'), '--out', at('never.courtside')],
      withAnswers(3, { 'person.name': '' }),
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ sealed: false, findings: [{ severity: 'block' }] })
    expect(existsSync(at('never.courtside'))).toBe(false)
  })

  test('a file of keys that is none is said: exit 2', async () => {
    writeFileSync(at('no-keys.json'), '{}')
    const { status, out } = await run(['handover', 'verify', sealed, '--trust', at('no-keys.json')])
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})

describe('demo', () => {
  test('a worked case goes from blank to handed over, and its files stand by each other', async () => {
    const { status, out, said } = await run(['demo', '--out', at('demo')])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    // What a person reads: few lines, no JSON, each file by its place.
    expect(said.length).toBeLessThan(8)
    expect(said.join('\n')).not.toMatch(/[{}]/)
    for (const file of ['report.pdf', 'report.courtside', 'trust.json', 'summary.json'])
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
    ])
    expect(verified.status).toBe(0)
  }, 60_000)

  test('a case that is not there is said', async () => {
    const nonsense = await run(['demo', '--out', at('demo'), '--case', 'nonsense'])
    expect(nonsense).toMatchObject({ status: 2, out: '' })
    expect(nonsense.said.join()).toMatch(/--case: must be one of 1, 2, .*Ben, /)
  })
})
