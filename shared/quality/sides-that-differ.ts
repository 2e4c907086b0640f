import { labelOf, optionLabel } from '../form/asked-question.ts'
import { longDate, readDate } from '../lib/dates.ts'
import { listed } from '../lib/words.ts'
import { isAnswered, type Row } from '../record/answers.ts'
import { type Case, mainOffence } from '../record/case.ts'
import { domesticAbuseIndicated, partnersHarmed, saidToBeNoAbuse } from '../record/domestic-abuse.ts'
import { historyDoubts } from '../scoring/history-doubts.ts'
import type { Check, Hit, QualityContext, Side } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

/** QC65: answers of the history that score, and can hardly both be right. */
const historyDoubted = ({ facts }: QualityContext): readonly Hit[] =>
  historyDoubts(facts).map(({ field, says }) => ({
    field,
    keepAs: field,
    also: [
      { field: field === 'history.totalSanctions' ? 'history.firstSanctionDate' : 'history.totalSanctions' },
    ],
    fill: { doubt: says },
  }))

/** The interview's items that the RSR weighs, and the need that each belongs to. */
const NEED_OF = [
  ['dynamic.accommodation', 'accommodation'],
  ['dynamic.partnerRelationship', 'relationships'],
  ['dynamic.alcohol', 'alcohol'],
  ['dynamic.bingeDrinking', 'alcohol'],
  ['dynamic.impulsivity', 'thinkingBehaviour'],
  ['dynamic.temper', 'thinkingBehaviour'],
  ['dynamic.proCriminalAttitudes', 'attitudes'],
] as const
const SIGNIFICANT = '2'

const isNoNeed = (facts: Case, need: string): boolean =>
  facts.answered('needs.linked') && !facts.ticked('needs.linked').includes(need)

const tickNeed = (need: string) => ({ question: 'needs.linked', is: 'tick', code: need }) as const

/** QC66: significant problems in the interview, and no such need: said once a need. */
const problemsAreNeeds = ({ facts, form }: QualityContext): readonly Hit[] => {
  const problems = NEED_OF.filter(
    ([question, need]) => facts.text(question) === SIGNIFICANT && isNoNeed(facts, need),
  )
  return [...Map.groupBy(problems, ([, need]) => need)].map(([need, found]) => ({
    field: 'needs.linked',
    keepAs: need,
    also: found.map(([field]) => ({ field })),
    mend: tickNeed(need),
    fill: {
      problems: listed(found.map(([question]) => `“${labelOf(form, question)}”`)),
      need: optionLabel(form, 'needs', need),
    },
  }))
}

/** What somebody who is not unemployed may do. */
const OCCUPIED: readonly string[] = ['work', 'education', 'care']

/** QC67: work that protects somebody unemployed; in work, and nothing of it protects. */
const workAgrees = ({ facts }: QualityContext, table: QualityTable): readonly Hit[] => {
  const unemployed = facts.yesNo('dynamic.unemployed')
  const factors = facts.rows('strengths.protective')
  const work = factors.find((row) => row.text('kind') === 'work')
  const hit = (kind: string, row?: string): readonly Hit[] => [
    {
      field: 'strengths.protective',
      ...(row === undefined ? {} : { row }),
      keepAs: kind,
      also: [{ field: 'dynamic.unemployed' }],
      says: wordsOf(table, 'QC67', kind),
    },
  ]
  if (unemployed === true && work !== undefined) return hit('unemployed', work.id)
  const kinds = factors.map((row) => row.text('kind'))
  const noneOccupies = kinds.length > 0 && kinds.every((kind) => kind !== '' && !OCCUPIED.includes(kind))
  return unemployed === false && noneOccupies ? hit('employed') : []
}

const TREATS: ReadonlyMap<string, string> = new Map([
  ['DRR', 'drugs'],
  ['ATR', 'alcohol'],
])

/** The need that a requirement treats and that is not ticked; null where there is none. */
export function treatedInVain(facts: Case, requirement: string): string | null {
  const need = TREATS.get(requirement)
  return need !== undefined && isNoNeed(facts, need) ? need : null
}

/** QC68: treatment for what is not ticked as a need. */
const treatmentIsForANeed = ({ facts, form }: QualityContext): readonly Hit[] =>
  facts.rows('proposal.requirements').flatMap((row): Hit[] => {
    const code = row.text('requirement')
    const need = treatedInVain(facts, code)
    if (need === null) return []
    return [
      {
        field: 'needs.linked',
        keepAs: code,
        also: [{ field: 'proposal.requirements', row: row.id }],
        mend: tickNeed(need),
        fill: {
          requirement: optionLabel(form, 'requirements', code),
          need: optionLabel(form, 'needs', need),
        },
      },
    ]
  })

/** QC69: below the custody threshold, and custody proposed. */
const thresholdAgrees = ({ facts, form }: QualityContext): readonly Hit[] => {
  const order = facts.text('proposal.order')
  return facts.text('proposal.threshold') === 'below' && (order === 'custody' || order === 'suspended')
    ? [
        {
          field: 'proposal.threshold',
          keepAs: order,
          also: [{ field: 'proposal.order' }],
          fill: { order: optionLabel(form, 'orders', order) },
        },
      ]
    : []
}

/** Codes of the list "adjustments" that speak of health or disability. */
const HEALTH: readonly string[] = ['mobility', 'learning', 'senses']

/** QC70: no disability declared, and one is worked with or provided for. */
const healthAgrees = ({ facts, form }: QualityContext, table: QualityTable): readonly Hit[] => {
  if (facts.text('person.disabilityDeclared') !== 'none') return []
  const sides: readonly (readonly [side: Side, what: string, words: string])[] = [
    ...(facts.ticked('needs.linked').includes('physicalHealth')
      ? [[{ field: 'needs.linked' }, optionLabel(form, 'needs', 'physicalHealth'), 'need'] as const]
      : []),
    ...facts
      .ticked('diversity.adjust')
      .filter((code) => HEALTH.includes(code))
      .map(
        (code) =>
          [{ field: 'diversity.adjust' }, optionLabel(form, 'adjustments', code), 'adjusted'] as const,
      ),
  ]
  return sides.map(([side, what, words]) => ({
    field: 'person.disabilityDeclared',
    keepAs: what,
    also: [side],
    says: wordsOf(table, 'QC70', words, { what }),
  }))
}

const HELD_AT_HOME: readonly string[] = ['CURFEW', 'RES']

/** QC71: no fixed abode, and held at the home address. */
const homeExists = ({ facts, form }: QualityContext): readonly Hit[] =>
  facts.yesNo('person.noFixedAbode') !== true
    ? []
    : facts
        .rows('proposal.requirements')
        .filter((row) => HELD_AT_HOME.includes(row.text('requirement')) && row.text('placedAt') === 'home')
        .map((row) => ({
          field: 'proposal.requirements',
          row: row.id,
          keepAs: row.text('requirement'),
          also: [{ field: 'person.noFixedAbode' }],
          fill: { requirement: optionLabel(form, 'requirements', row.text('requirement')) },
        }))

/** QC72: a check that came with concerns after the levels were set, and is not recorded as new. */
const concernsAreNotNews = ({ facts, form }: QualityContext): readonly Hit[] => {
  const assessed = facts.date('risk.assessmentDate')
  if (assessed === null) return []
  return facts.rows('checks').flatMap((row): Hit[] => {
    const answered = readDate(row.text('answeredAt').slice(0, 10))
    if (row.text('status') !== 'concerns' || answered === null || answered <= assessed) return []
    const learned = facts.rows('risk.newInformation').map((one) => one.date('learnedOn'))
    if (learned.some((day) => day !== null && day >= answered)) return []
    const check = optionLabel(form, 'checks', row.text('check'))
    const asNew: Row = { id: `from-${row.id}`.slice(0, 64), cells: { what: check, learnedOn: answered } }
    return [
      {
        field: 'risk.newInformation',
        keepAs: `${row.id} ${answered}`,
        also: [{ field: 'checks', row: row.id }, { field: 'risk.assessmentDate' }],
        mend: { question: 'risk.newInformation', is: 'row', row: asNew },
        fill: { check, answered: longDate(answered), assessed: longDate(assessed) },
      },
    ]
  })
}

/** QC73: a partner among the victims, and nothing in the record that speaks of abuse. */
const partnerIsNoAbuse = ({ facts }: QualityContext): readonly Hit[] => {
  const [partner] = partnersHarmed(facts)
  if (partner === undefined || !saidToBeNoAbuse(facts) || domesticAbuseIndicated(facts)) return []
  const main = mainOffence(facts)
  return [
    {
      field: 'offences',
      ...(main === null ? {} : { row: main.id }),
      keepAs: 'partner',
      also: [{ field: 'victims', row: partner.id }],
    },
  ]
}

/** QC74: what the supervisor says is in the report, and the record it comes from is not among the sources. */
const sourceTicked = ({ facts, answers }: QualityContext): readonly Hit[] => {
  const given = isAnswered(answers['sources.used'])
  return facts.answered('supervision.progress') &&
    given &&
    !facts.ticked('sources.used').includes('serviceRecords')
    ? [
        {
          field: 'sources.used',
          keepAs: 'serviceRecords',
          also: [{ field: 'supervision.progress' }],
          mend: { question: 'sources.used', is: 'tick', code: 'serviceRecords' },
        },
      ]
    : []
}

/** Codes of the list "checks" that ask about children. */
const CHILDRENS_CHECKS: readonly string[] = ['childSafeguarding', 'addressChildren']

/** QC79: no children in their life, asked; and a check, children's services or the screening speak of one. */
const childrenAgree = ({ facts, form }: QualityContext, table: QualityTable): readonly Hit[] => {
  if (facts.yesNo('children.none') !== true) return []
  const checks = facts
    .rows('checks')
    .filter((row) => CHILDRENS_CHECKS.includes(row.text('check')) && row.text('status') === 'concerns')
  const lines = [...facts.yesNoList('rosh.screening')].flatMap(([line, answer]) =>
    line.startsWith('R2.') && answer === 'yes' ? [line] : [],
  )
  const signs: readonly (readonly [sign: string, side: Side, shown: string])[] = [
    ...checks.map((row) => {
      const check = row.text('check')
      return [check, { field: 'checks', row: row.id }, wordsOf(table, 'QC79', check)] as const
    }),
    ...(facts.yesNo('children.servicesInvolved') === true
      ? [['involved', { field: 'children.servicesInvolved' }, wordsOf(table, 'QC79', 'involved')] as const]
      : []),
    ...lines.map((line) => {
      const shown = wordsOf(table, 'QC79', 'screening', { line: optionLabel(form, 'roshScreening', line) })
      return [line, { field: 'rosh.screening', row: line }, shown] as const
    }),
  ]
  if (signs.length === 0) return []
  return [
    {
      field: 'children',
      // A sign that comes later is not what the reason was given for.
      keepAs: signs.map(([sign]) => sign).join(' '),
      also: signs.map(([, side]) => side),
      fill: { shown: listed(signs.map(([, , shown]) => shown)) },
    },
  ]
}

export const sidesChecks: readonly Check[] = [
  { id: 'QC65', find: historyDoubted },
  { id: 'QC66', find: problemsAreNeeds },
  { id: 'QC67', find: workAgrees },
  { id: 'QC68', find: treatmentIsForANeed },
  { id: 'QC69', find: thresholdAgrees },
  { id: 'QC70', find: healthAgrees },
  { id: 'QC71', find: homeExists },
  { id: 'QC72', find: concernsAreNotNews },
  { id: 'QC73', find: partnerIsNoAbuse },
  { id: 'QC74', find: sourceTicked },
  { id: 'QC79', find: childrenAgree },
]
