import { describe, expect, it } from 'vitest'
import { qualityTableSchema } from '../../../shared/quality/quality-table.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import { soften } from '../../../shared/quality/softened-check.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { type ContextChanges, contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const [row] = qualityTable.checks
const problems = (changes: object) =>
  qualityTableSchema
    .safeParse({ ...qualityTable, checks: [{ ...row, ...changes }] })
    .error?.issues.map(({ path }) => path.at(-1)) ?? []

describe('The kind of a check', () => {
  it.each([
    [{ kind: 'toDo', needed: true, severity: 'block' }],
    [{ kind: 'toDo', needed: false, severity: 'warn' }],
    [{ kind: 'toDo', needed: false, severity: 'advise' }],
    [{ kind: 'lookAgain', needed: undefined, severity: 'advise' }],
    [{ kind: 'lookAgain', needed: true, severity: 'block' }],
    [{ kind: 'stop', needed: undefined, severity: 'block' }],
  ])('%o: the severity follows', (changes) => {
    expect(problems(changes)).toEqual([])
  })

  it.each([
    [{ kind: 'toDo', needed: true, severity: 'warn' }, 'severity'],
    [{ kind: 'toDo', needed: false, severity: 'block' }, 'severity'],
    [{ kind: 'lookAgain', needed: undefined, severity: 'block' }, 'severity'],
    [{ kind: 'lookAgain', needed: true, severity: 'warn' }, 'severity'],
    [{ kind: 'stop', needed: undefined, severity: 'warn' }, 'severity'],
    [{ kind: 'toDo', needed: undefined, severity: 'warn' }, 'needed'],
    [{ kind: 'stop', needed: true, severity: 'block' }, 'needed'],
    [{ kind: undefined, needed: true, severity: 'block' }, 'kind'],
  ])('%o is refused', (changes, at) => {
    expect(problems(changes)).toContain(at)
  })
})

const kindsOf = (id: string, changes: ContextChanges, softened: readonly string[] = []) =>
  runChecks(contextOf(changes), soften(qualityTable, softened))
    .filter((found) => found.id === id)
    .map(({ kind, severity }) => `${kind} ${severity}`)
const requirement = (cells: Record<string, CellAnswer>) => ({
  'proposal.requirements': rows(cells, { requirement: 'UPW', amount: '60', punitive: 'yes' }),
})
const curfew = (occupantsAnswer: string, ...checks: readonly Record<string, CellAnswer>[]) => ({
  answers: {
    ...requirement({ requirement: 'CURFEW', amount: '3', occupantsAnswer }),
    checks: rows(
      { check: 'domesticAbuse', status: 'noConcerns' },
      { check: 'childSafeguarding', status: 'noConcerns' },
      ...checks,
    ),
  },
})
const address = (status: string) =>
  ['addressAbuse', 'addressChildren'].map((check) => ({ check, status, place: '' }))
const high = (level: string) => ({ answers: { 'rosh.public': level } })
const news = (reviewedOn: string) => ({
  answers: { 'risk.newInformation': rows({ what: 'a call', learnedOn: '2016-10-11', reviewedOn }) },
})
const plan = (days: string) => ({ answers: { 'proposal.rarPlan': rows({ days }) } })
const noRsr = (field: string) => ({
  scores: {
    ogrs3TwoYearPercent: 90,
    ogrs3Band: 'veryHigh' as const,
    rsrPercent: null,
    rsrProblems: [{ field, message: 'Give it' }],
  },
})
const treatment = (cells: Record<string, string>) => ({
  answers: requirement({ requirement: 'DRR', amount: '6', ...cells }),
})
const breaks = (rule: string, severity: 'block' | 'advise') => ({
  proposalFindings: [
    {
      rule,
      severity,
      requirement: null,
      measure: null,
      says: 'It is so.',
      source: 'a source',
      confidence: 'confirmed' as const,
    },
  ],
})

describe('A check of mixed kinds says which each hit is', () => {
  it.each<[string, string, ContextChanges, string[]]>([
    ['QC10', 'no address check yet', curfew('agreesAlone'), ['toDo block']],
    ['QC10', 'a check still out', curfew('agreesAlone', ...address('pending')), ['toDo block']],
    ['QC10', 'those who live there not asked', curfew('', ...address('noConcerns')), ['toDo block']],
    ['QC10', 'concerns', curfew('agreesAlone', ...address('concerns')), ['stop block']],
    ['QC10', 'they do not agree', curfew('disagree', ...address('noConcerns')), ['stop block']],
    ['QC10', 'not seen alone', curfew('agreesNotAlone', ...address('noConcerns')), ['stop block']],
    ['QC13', 'an answer missing', noRsr('history.ageAtFirstSanction'), ['toDo block']],
    ['QC13', 'a date that refuses a score', noRsr('history.firstSanctionDate'), ['lookAgain block']],
    ['QC13', 'an offence whose dates refuse a score', noRsr('offences'), ['lookAgain block']],
    ['QC20', 'very high', high('veryHigh'), ['stop block']],
    ['QC75', 'high', high('high'), ['lookAgain block']],
    ['QC24', 'no review yet', news(''), ['toDo block']],
    ['QC24', 'reviewed before it was learned', news('2016-10-10'), ['lookAgain block']],
    ['QC29', 'no block yet', plan(''), ['toDo block']],
    ['QC29', 'a wrong sum', plan('6'), ['lookAgain block']],
    ['QC31', 'over a limit', breaks('LIM-UPW-1', 'block'), ['stop block']],
    ['QC31', 'an amount missing', breaks('ORD-2', 'block'), ['toDo block']],
    ['CU-2', 'advice', breaks('CU-2', 'advise'), ['lookAgain advise']],
    ['ORD-8', 'a name missing', breaks('ORD-8', 'advise'), ['toDo advise']],
    ['QC35', 'nobody has seen them', treatment({ consent: 'yes' }), ['toDo block']],
    ['QC35', 'willingness not given', treatment({ providerSuitable: 'yes' }), ['toDo block']],
    ['QC35', 'found unsuitable', treatment({ providerSuitable: 'no', consent: 'yes' }), ['stop block']],
    ['QC35', 'not willing', treatment({ consent: 'no' }), ['stop block']],
  ])('%s, %s', (id, _what, changes, kinds) => {
    expect(kindsOf(id, changes)).toEqual(kinds)
  })

  it('and what an office has softened is only looked at again', () => {
    expect(kindsOf('QC20', high('veryHigh'), ['QC20'])).toEqual(['lookAgain warn'])
    expect(kindsOf('QC35', treatment({ consent: 'no' }), ['QC35'])).toEqual(['lookAgain warn'])
    expect(kindsOf('QC35', treatment({ consent: 'yes' }), ['QC35'])).toEqual(['toDo warn'])
  })

  it('and a stop at a question hides no answer that is missing there', () => {
    const missing = {
      section: 'risk',
      sectionTitle: 'Risk',
      question: 'rosh.public',
      label: 'The public',
      why: 'faulty' as const,
    }
    expect(kindsOf('QC01', { ...high('veryHigh'), missingRequired: [missing] })).toEqual(['toDo block'])
  })
})

describe('What is not there yet is not looked at again', () => {
  it('a need is not held against an order that has no requirement yet', () => {
    const linked = { 'needs.linked': { ticked: ['drugs'] } }
    const none = { ...linked, 'proposal.requirements': null, 'proposal.rarPlan': null }
    expect(kindsOf('QC25', { answers: none })).toEqual([])
    const some = { ...linked, 'proposal.rarPlan': null, ...requirement({ requirement: 'EXCL', amount: '6' }) }
    expect(kindsOf('QC25', { answers: some })).toEqual(['lookAgain warn'])
  })
})
