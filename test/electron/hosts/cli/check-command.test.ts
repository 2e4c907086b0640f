import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/record/answers.ts'
import { exampleOf } from '../../../support/templates.ts'
import { changed, checked, example, run, withAnswers } from './cli-for-test.ts'

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
    // Other texts of the section stand; this one is what the scan would stand in for.
    const answers = applyChanges(exampleOf('case-3').answers, { 'offence.analysis': null })
    const scans = [{ section: 'offence' }]
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
