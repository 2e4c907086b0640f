import { longDate } from '../lib/dates.ts'
import { asSentence, listed, lowerFirst } from '../lib/words.ts'
import { LEVELS, RISK_GROUPS } from '../record/case.ts'
import { courtPlace } from '../record/court.ts'
import { forCopy, REPLACED } from './copies.ts'
import {
  ALSO_RECORDED,
  type DocumentEntry,
  type ReportDocument,
  type Shown,
  type TableShown,
} from './document.schema.ts'
import type { LaidNode, LaidReport, LaidSection } from './laid-report.ts'
import { withSources } from './said-by.ts'
import { scoreWords } from './score-words.ts'
import { NOTHING_RECORDED } from './shown.ts'
import { outstandingChecks } from './table-layout.ts'

/** What an officer says to the bench, part by part in the order it is said. */
export type CourtView = {
  readonly name: string
  readonly court: string
  readonly courtroom: string
  /** As typed; empty where it is not known. */
  readonly time: string
  readonly parts: readonly LaidSection[]
  /** Whether something is restricted, and goes to the bench on a sheet of its own. */
  readonly handUp: boolean
}

export const HAND_UP = 'Hand up the sheet of restricted passages: they are not read aloud.'

/** What the bench may want to know beside it, in the order in which it asks. */
const ASKED = [
  'proposal.custodyImpact',
  'proposal.adjourn',
  'proposal.ancillary',
  'supervision.response',
  'rosh.nature',
  'rosh.reduce',
  'children',
  'needs.caringDetail',
  'views.own',
  'diversity.text',
]

const GROUPS: readonly (readonly [question: string, spoken: string])[] = [
  ['rosh.children', 'children'],
  ['rosh.public', 'the public'],
  ['rosh.knownAdult', 'a known adult'],
  ['rosh.staff', 'staff'],
  ['rosh.prisoners', 'prisoners'],
]

/**
 * The report as it is spoken: proposal first, then why, requirements, risk, who was harmed and what else may be
 * asked. Of what is restricted it shows what the court's copy shows (copies.ts), for the screen may be seen.
 */
export function courtView(whole: ReportDocument): CourtView {
  const document = forCopy(whole, 'court')
  const entries = document.sections
    .filter(({ id }) => id !== ALSO_RECORDED)
    .flatMap((section) => section.entries)
  const of = (question: string): DocumentEntry | undefined =>
    entries.find((entry) => entry.question === question)
  const said = (question: string): string => {
    const shown = of(question)?.shown
    return shown?.as === 'text' ? shown.text : ''
  }
  const parts: readonly LaidSection[] = [
    { id: 'proposal', title: 'Proposal', nodes: [proposal(document)] },
    {
      id: 'why',
      title: 'Why this and not something else',
      nodes: [...answer(of('proposal.text'), ''), ...notProposed(of('proposal.alternatives'))],
    },
    {
      id: 'requirements',
      title: 'Requirements',
      nodes: [...answer(of('proposal.requirements'), ''), ...answer(of('proposal.rarPlan'))],
    },
    { id: 'risk', title: 'Risk', nodes: lines([...levels(whole, said), ...scores(document)]) },
    { id: 'harmed', title: 'Who was harmed', nodes: answer(of('victims'), '') },
    {
      id: 'outstanding',
      title: 'Still outstanding at the date of this report',
      nodes: outstanding(of('checks'), outstandingChecks(whole)),
    },
    { id: 'asked', title: 'What else the bench may ask', nodes: ASKED.flatMap((id) => answer(of(id))) },
  ]
  return {
    name: document.heading.name,
    court: document.heading.court,
    courtroom: said('hearing.courtroom'),
    time: said('hearing.time'),
    parts: parts.filter(({ nodes }) => nodes.length > 0),
    handUp: forCopy(whole, 'restricted').sections.length > 0,
  }
}

/** The same on paper, for the officer's own hand. */
export function notesLaidOut(whole: ReportDocument): LaidReport {
  const { name, court, courtroom, time, parts, handUp } = courtView(whole)
  const { hearingDate } = whole.heading
  const when = [hearingDate === null ? '' : longDate(hearingDate), time].filter((part) => part !== '')
  return {
    language: 'en-GB',
    artifacts: { marking: whole.marking, copy: 'Notes for the hearing' },
    title: name === '' ? 'Name not given' : name,
    under: [courtPlace(court, courtroom), ...when].filter((part) => part !== '').join(', '),
    heading: [],
    lives: null,
    sections: [...parts, ...(handUp ? [{ id: 'handUp', title: 'To hand up', nodes: lines([HAND_UP]) }] : [])],
  }
}

const proposal = ({ proposedSentence }: ReportDocument): LaidNode =>
  proposedSentence === null
    ? { is: 'lines', title: null, lines: ['No sentence is proposed yet.'] }
    : { is: 'band', label: 'Proposed sentence', text: proposedSentence }

const lines = (said: readonly string[]): readonly LaidNode[] =>
  said.length === 0 ? [] : [{ is: 'lines', title: null, lines: said }]

/** An answer where there is one; a table as a line a row. */
function answer(entry: DocumentEntry | undefined, label = entry?.label ?? ''): readonly LaidNode[] {
  if (entry === undefined || isEmpty(entry.shown)) return []
  const { question, shown } = entry
  const laid = { is: 'answer', question, label, restricted: false } as const
  switch (shown.as) {
    case 'text':
      return [{ ...laid, body: { is: 'text', text: shown.text } }]
    case 'list':
      return [{ ...laid, body: { is: 'list', items: shown.items } }]
    case 'richText':
      return [
        {
          ...laid,
          body: {
            is: 'richText',
            parts: [{ restricted: false, blocks: withSources(shown.richText.blocks) }],
          },
        },
      ]
    case 'table': {
      const items = rowsSpoken(shown)
      return items.length === 0 ? [] : [{ ...laid, body: { is: 'list', items } }]
    }
  }
}

/** "Curfew: Not suitable. No address." */
function notProposed(entry: DocumentEntry | undefined): readonly LaidNode[] {
  if (entry?.shown.as !== 'table') return []
  const items = saidCells(entry.shown).map(([subject, ...why]) =>
    why.length === 0
      ? asSentence(subject?.text ?? '')
      : `${subject?.text ?? ''}: ${why.map(({ text }) => asSentence(text)).join(' ')}`,
  )
  const { question } = entry
  return items.length === 0
    ? []
    : [{ is: 'answer', question, label: 'Not proposed', restricted: false, body: { is: 'list', items } }]
}

/** What nobody says. */
const SILENT: readonly string[] = ['', NOTHING_RECORDED, REPLACED]

/** What was not recorded, or is given separately alone, is not said. */
function isEmpty(shown: Shown): boolean {
  switch (shown.as) {
    case 'text':
      return SILENT.includes(shown.text)
    case 'list':
      return shown.items.length === 0
    case 'richText':
      return shown.richText.blocks.length === 0
    case 'table':
      return shown.rows.length === 0
  }
}

/** Each row as it is read out: what it is about, then the rest by its name. */
const rowsSpoken = (table: TableShown): readonly string[] =>
  saidCells(table).map(([subject, ...rest]) =>
    [subject?.text ?? '', ...rest.map(({ label, text }) => `${label}: ${text}`)].join('; '),
  )

/** The cells of each row in which there is something to say. */
const saidCells = ({ columns, rows }: TableShown) =>
  rows
    .map((row) =>
      row.flatMap(({ text }, index) =>
        SILENT.includes(text) ? [] : [{ label: columns[index] ?? '', text }],
      ),
    )
    .filter((cells) => cells.length > 0)

/** The checks that had no answer, of whatever the ledger says of them. */
function outstanding(entry: DocumentEntry | undefined, rows: ReadonlySet<number>): readonly LaidNode[] {
  if (entry?.shown.as !== 'table') return []
  const open = { ...entry.shown, rows: entry.shown.rows.filter((_, index) => rows.has(index)) }
  return answer({ ...entry, shown: open }, '')
}

/** "Medium to a known adult and children, low to others", the highest first; then how likely another offence is. */
function levels(whole: ReportDocument, said: (question: string) => string): readonly string[] {
  const codes = new Map(
    whole.sections.flatMap(({ entries }) => entries.map(({ question, answer }) => [question, answer])),
  )
  const given = GROUPS.filter(([question]) => !SILENT.includes(said(question)))
  const everyone = RISK_GROUPS.every((group) => given.some(([question]) => question === `rosh.${group}`))
  const spoken = LEVELS.toReversed().flatMap((level) => {
    const groups = given.filter(([question]) => codes.get(question) === level)
    const [first] = groups
    return first === undefined ? [] : [{ level: said(first[0]), groups: groups.map(([, group]) => group) }]
  })
  const words = spoken.map(({ level, groups }, index) => {
    const others = everyone && index === spoken.length - 1 && groups.length > 1
    const whom = !others ? listed(groups) : index === 0 ? 'every group' : 'others'
    return `${index === 0 ? level : lowerFirst(level)} to ${whom}`
  })
  const likelihood = said('likelihood.level')
  return [
    ...(words.length === 0 ? [] : [`Serious harm: ${lowerFirst(words.join(', '))}.`]),
    ...(SILENT.includes(likelihood) ? [] : [`Reoffending, in my assessment: ${lowerFirst(likelihood)}.`]),
  ]
}

/** The two figures: "OGRS3 90 % within two years, very high." */
const scores = ({ worksheets }: ReportDocument): readonly string[] =>
  worksheets
    .filter(({ algorithm }) => algorithm === 'OGRS3' || algorithm.startsWith('RSR'))
    .map((worksheet) => {
      const score = worksheet.algorithm === 'OGRS3' ? 'OGRS3' : 'RSR'
      const {
        figures: [figure],
        band,
        notes,
      } = scoreWords(worksheet)
      if (figure === undefined) return `${score}: ${lowerFirst(notes[0] ?? 'not calculated')}.`
      const what = figure.what === 'dynamic' ? '' : ` ${figure.what}`
      return `${score} ${figure.figure}${what}, ${lowerFirst(band)}.`
    })
