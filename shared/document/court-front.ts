import { asSentence, lowerFirst } from '../lib/words.ts'
import { REPLACED } from './copies.ts'
import {
  ALSO_RECORDED,
  type DocumentEntry,
  type DocumentSection,
  type ReportDocument,
} from './document.schema.ts'
import type { LaidNode, LaidSection, Point } from './laid-report.ts'
import { points, sentences } from './points.ts'
import { requirementTable } from './requirement-table.ts'
import { calculation, scoreWords } from './score-words.ts'
import { answersOf, bandOf } from './section-nodes.ts'
import { isAbout, RISK_LEVELS } from './section-parts.ts'
import { othersSaid, type ShownRow, shownRows } from './shown-rows.ts'

const NONE: ReadonlySet<number> = new Set()

/** Stands in the proposed sentence already. */
const IN_THE_SENTENCE = [
  ...['proposal.order', 'proposal.months', 'proposal.custodialMonths', 'proposal.operationalMonths'],
  'proposal.existingOrders',
]
/** Said beside levels and scores, where it was recorded. */
const OF_SCORES = [
  ...['likelihood.level', 'likelihood.assessment', 'likelihood.tools', 'risk.differenceReason'],
  ...['official.ogrs3TwoYear', 'official.rsr', 'official.differenceReason'],
]

/** A section of the first page, and the questions that are said with it. */
type Front = LaidSection & { readonly says: readonly string[] }

/** What stands before the analysis; each part is left out where nothing of it was recorded. */
export function courtFront(
  document: ReportDocument,
  whole: ReportDocument,
  sections: readonly DocumentSection[],
): readonly Front[] {
  const asked = sections.filter(({ id }) => id !== ALSO_RECORDED).flatMap(({ entries }) => entries)
  const of = (question: string): DocumentEntry | undefined =>
    asked.find((entry) => entry.question === question)
  const rows = (question: string) => shownRows(of(question))
  /** Answers laid out as their own section would; those of `says` that were recorded. */
  const plain = (says: readonly string[]): LaidNode[] => {
    const entries = says.flatMap((question) => of(question) ?? [])
    return answersOf({ id: '', title: '', entries }, NONE)
  }
  const offences = rows('offences')
  const alternatives = rows('proposal.alternatives')
  return [
    {
      id: 'charges',
      title: 'Charges',
      says: offences === null ? [] : ['offences', 'offences.domesticAbuse'],
      nodes:
        offences === null
          ? []
          : [
              ...chargesOf(offences),
              ...(offences.some(isDomesticAbuse) ? [] : plain(['offences.domesticAbuse'])),
            ],
    },
    proposalOf(document, whole, sections),
    {
      id: 'alternatives',
      title: 'Why not something else',
      says: alternatives === null ? [] : ['proposal.alternatives'],
      nodes: points(false, (alternatives ?? []).map(alternativeOf)),
    },
    riskOf(document, rows, plain),
  ]
}

const CHARGE = ['code', 'title', 'date', 'about', 'plea', 'convictedOn', 'main', 'domesticAbuse']

const isDomesticAbuse = (row: ShownRow): boolean => row.cell('domesticAbuse') === 'Yes'

/** Numbered, as they are spoken of; plea and conviction once where they are those of all. */
function chargesOf(rows: readonly ShownRow[]): LaidNode[] {
  const [first, ...others] = rows
  if (first === undefined) return []
  const alike = others.length > 0 && others.every((row) => convicted(row) === convicted(first))
  return [
    ...points(
      true,
      rows.map((row) => chargeOf(row, alike ? '' : convicted(row))),
    ),
    ...(alike
      ? [{ is: 'lines', title: null, lines: [`For all: ${lowerFirst(convicted(first))}`] } as const]
      : []),
  ]
}

/** "Plea guilty, convicted on 11 October 2016." */
function convicted(row: ShownRow): string {
  const parts = [
    row.cell('plea') === '' ? '' : `plea ${lowerFirst(row.cell('plea'))}`,
    row.cell('convictedOn') === '' ? '' : `convicted on ${row.cell('convictedOn')}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : asSentence(parts.join(', '))
}

/** "Theft from a shop, 24 September 2016. £68.40. The main offence." */
const chargeOf = (row: ShownRow, how: string): Point => ({
  lead: `${[row.cell('title') || row.cell('code'), row.cell('date')].filter((part) => part !== '').join(', ')}.`,
  text: [
    sentences([row.cell('about')]),
    how,
    sentences([
      isDomesticAbuse(row) ? 'Domestic abuse' : '',
      row.cell('main') === 'Yes' ? 'The main offence' : '',
      ...othersSaid(row, CHARGE),
    ]),
  ]
    .filter((part) => part !== '')
    .join(' '),
})

const alternativeOf = (row: ShownRow): Point => ({
  lead: `${row.cell('option')}:`,
  text: sentences([row.cell('reason'), row.cell('why'), ...othersSaid(row, ['option', 'reason', 'why'])]),
})

/** The sentence, its requirements as one table, and the reasons; the form's own order for the rest. */
function proposalOf(
  { proposedSentence }: ReportDocument,
  whole: ReportDocument,
  sections: readonly DocumentSection[],
): Front {
  const none = { id: 'proposal', title: 'Proposal', says: [], nodes: [] }
  const section = sections.find((one) => isAbout(one, 'proposal.'))
  if (section === undefined) return none
  const rows = (id: string) => shownRows(section.entries.find(({ question }) => question === id))
  const requirements = rows('proposal.requirements')
  const days = activityDays(whole)
  const plan = rows('proposal.rarPlan')
  const merged = plan !== null && (requirements ?? []).some((row) => row.cell('requirement') === days)
  const laid = [
    ...(proposedSentence === null ? [] : IN_THE_SENTENCE),
    ...(requirements === null ? [] : ['proposal.requirements']),
    ...(merged ? ['proposal.rarPlan'] : []),
    'proposal.alternatives',
  ]
  const others = section.entries.filter(({ question }) => !laid.includes(question))
  return {
    ...none,
    says: section.entries.map(({ question }) => question),
    nodes: [
      ...(proposedSentence === null ? [] : [bandOf(proposedSentence)]),
      ...(requirements === null ? [] : [tableOf(requirementTable(requirements, plan ?? [], days))]),
      ...answersOf({ ...section, entries: others }, NONE),
    ],
  }
}

const tableOf = (table: ReturnType<typeof requirementTable>): LaidNode => ({
  is: 'answer',
  question: 'proposal.requirements',
  label: '',
  restricted: false,
  body: { is: 'table', ...table },
})

/** The words that stand for the rehabilitation days among the requirements; null where there are none. */
function activityDays({ sections }: ReportDocument): string | null {
  const entry = sections
    .flatMap(({ entries }) => entries)
    .find(({ question }) => question === 'proposal.requirements')
  const answer = entry?.answer
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return null
  const at = answer.rows.findIndex(({ cells }) => cells['requirement'] === 'RAR')
  return shownRows(entry)?.[at]?.cell('requirement') ?? null
}

/** Levels and scores side by side with the officer's own word on them; who was harmed, and which children there are. */
function riskOf(
  { worksheets }: ReportDocument,
  rows: (question: string) => readonly ShownRow[] | null,
  plain: (says: readonly string[]) => LaidNode[],
): Front {
  const victims = rows('victims')
  const children = rows('children')
  const people = [
    { lead: 'Victims:', rows: victims },
    { lead: 'Children:', rows: children },
  ].flatMap(({ lead, rows: these }) =>
    these === null || these.length === 0 ? [] : [{ lead, text: asSentence(these.map(personOf).join('; ')) }],
  )
  const levels = plain(RISK_LEVELS).flatMap((node) => (node.is === 'levels' ? node.facts : []))
  const scored = worksheets.length > 0 || levels.length > 0
  return {
    id: 'risk',
    title: 'Risk at a glance',
    says: [
      ...(levels.length === 0 ? [] : RISK_LEVELS),
      ...OF_SCORES,
      ...(victims === null ? [] : ['victims']),
      ...(children === null ? [] : ['children']),
    ],
    nodes: [
      ...(scored
        ? [
            {
              is: 'glance',
              levels,
              scores: worksheets.map(scoreWords),
              note: worksheets.length === 0 ? '' : calculation(worksheets),
            } as const,
          ]
        : []),
      ...plain(OF_SCORES),
      ...points(false, people),
    ],
  }
}

/** "Former partner, partner or spouse, living together"; that something is given separately is said once. */
const personOf = (row: ShownRow): string =>
  [
    ...row.others([]).map(({ id, label, text }, at) => (at === 0 ? text : cellOf(id, label, text))),
    ...(row.apart ? [REPLACED] : []),
  ].join(', ')

const cellOf = (id: string, label: string, text: string): string =>
  YES_NO.includes(id)
    ? `${lowerFirst(label)}: ${lowerFirst(text)}`
    : OWN_WORDS.includes(id)
      ? text
      : lowerFirst(text)
const YES_NO = ['known', 'livesWith']
const OWN_WORDS = ['how', 'impact', 'safety', 'name']
