import { describe, expect, test } from 'vitest'
import { goldenThread } from '../../../shared/proposal/thread.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, rows, ticked } from '../../support/clean-case.ts'

const threadOf = (changes: Answers = {}) => goldenThread(caseOf({ ...cleanAnswers, ...changes }))
const lines = (changes: Answers = {}) =>
  threadOf(changes).lines.map(
    ({ is, code, named, answered }) =>
      `${is} ${code}: ${named ? 'named' : 'not named'}, ${answered ? 'answered' : 'open'}`,
  )

describe('needs and risks', () => {
  test('each need that is linked, answered where a requirement or a block of the plan meets it', () => {
    expect(lines()).toEqual(['need drugs: named, answered', 'need accommodation: named, answered'])
    expect(lines({ 'needs.linked': ticked('drugs', 'finance') })).toEqual([
      'need drugs: named, answered',
      'need finance: named, open',
      'need accommodation: not named, answered',
    ])
  })

  test('a group is a line from medium risk on, and asks for protection', () => {
    expect(lines({ 'rosh.knownAdult': 'low' }).filter((line) => line.startsWith('risk'))).toEqual([])
    for (const level of ['medium', 'high', 'veryHigh'])
      expect(lines({ 'rosh.knownAdult': level })).toContain('risk knownAdult: named, open')
  })

  test('a risk is answered by a requirement, by a block, or by what the report plans for victims and children', () => {
    const risk = { 'rosh.knownAdult': 'medium', 'rosh.children': 'medium' }
    const exclusion = rows({ requirement: 'EXCL', protects: ticked('knownAdult') })
    expect(lines({ ...risk, 'proposal.requirements': exclusion })).toContain(
      'risk knownAdult: named, answered',
    )
    const block = rows({ days: '10', purpose: 'safety', protects: ticked('children') })
    expect(lines({ ...risk, 'proposal.rarPlan': block })).toContain('risk children: named, answered')
    const written = {
      ...risk,
      'children.part': ticked('meetings'),
      victims: rows({ who: 'former partner', relationship: '2', protection: ticked('policeTold') }),
    }
    expect(threadOf(written).lines.flatMap(({ plan }) => plan ?? [])).toEqual(['children.part', 'victims'])
    expect(lines(written)).toContain('risk children: named, answered')
    expect(lines(written)).toContain('risk knownAdult: named, answered')
    const inWords = {
      ...risk,
      'children.plan': fromPlainText('I go with the social worker.'),
      victims: rows({ who: 'former partner', relationship: '2', safety: 'The police know.' }),
    }
    expect(threadOf(inWords).lines.map(({ plan }) => plan)).not.toContain('children.part')
    expect(threadOf(inWords).lines.map(({ plan }) => plan)).not.toContain('victims')
  })

  test('a circumstance asks for nothing, and may be met all the same', () => {
    const asks = threadOf({ 'needs.linked': ticked('drugs', 'caring') }).lines.map(
      ({ code, asks }) => `${code} ${asks}`,
    )
    expect(asks).toEqual(['drugs true', 'caring false', 'accommodation false'])
  })
})

describe('what is proposed', () => {
  const explained = (changes: Answers) =>
    threadOf(changes).requirements.map(({ code, explained }) => `${code} ${explained}`)

  test('is explained by a need, else by a risk, else as punishment or protection, else not at all', () => {
    expect(
      explained({
        'rosh.public': 'medium',
        'proposal.requirements': rows(
          { requirement: 'PROG', meets: ticked('drugs') },
          { requirement: 'PROG', meets: ticked('finance') },
          { requirement: 'PROG', protects: ticked('public') },
          { requirement: 'PROG', protects: ticked('staff') },
          { requirement: 'UPW' },
          { requirement: 'UPW', punitive: 'no' },
          { requirement: 'EXCL', punitive: 'no' },
          { amount: '10' },
        ),
      }),
    ).toEqual([
      'PROG need',
      'PROG null',
      'PROG risk',
      'PROG null',
      'UPW punishment',
      'UPW null',
      'EXCL protection',
    ])
  })

  test('rehabilitation days are their plan: its blocks answer, and a tick beside them answers nothing', () => {
    const rar = (own: string[], ...blocks: string[][]) =>
      threadOf({
        'proposal.requirements': rows({ requirement: 'RAR', amount: '10', meets: ticked(...own) }),
        'proposal.rarPlan': rows(
          ...blocks.map((meets) => ({ days: '5', purpose: 'p', meets: ticked(...meets) })),
        ),
      })
    const tables = (thread: ReturnType<typeof rar>) =>
      thread.requirements[0]?.items.map(({ table }) => table.replace('proposal.', ''))
    expect(tables(rar(['drugs']))).toEqual(['requirements'])
    expect(tables(rar([], [], []))).toEqual(['rarPlan', 'rarPlan'])
    expect(tables(rar(['drugs'], []))).toEqual(['requirements', 'rarPlan'])
    expect(tables(rar(['drugs'], ['accommodation']))).toEqual(['requirements', 'rarPlan'])
    expect(rar(['drugs'], ['accommodation']).requirements[0]?.items.map(({ counts }) => counts)).toEqual([
      false,
      true,
    ])
    expect(rar(['drugs'], ['accommodation']).lines.find(({ code }) => code === 'drugs')?.answered).toBe(false)
    expect(rar([], [], ['drugs']).requirements[0]?.explained).toBe('need')
  })

  test('only an order with supervision has requirements', () => {
    for (const order of ['custody', 'fine', 'discharge', 'adjourn', ''])
      expect(threadOf({ 'proposal.order': order }).requirements).toEqual([])
    expect(threadOf({ 'proposal.order': 'suspended' }).requirements).toHaveLength(3)
  })
})
