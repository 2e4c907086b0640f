import { REPLACED } from './copies.ts'
import { courtFront } from './court-front.ts'
import { ALSO_RECORDED, type DocumentSection, type ReportDocument } from './document.schema.ts'
import type { LaidNode, LaidReport, LaidSection, Point } from './laid-report.ts'
import { points, sentences } from './points.ts'
import { answersOf } from './section-nodes.ts'
import { printedSections } from './section-parts.ts'
import { NOTHING_RECORDED } from './shown.ts'
import { othersSaid, type ShownRow, shownRows } from './shown-rows.ts'
import { OUTSTANDING, outstandingChecks } from './table-layout.ts'

/** Behind what is said: what the scores and the screening rest on. The receiver's copy has it. */
const isAnnexed = (question: string): boolean =>
  question.startsWith('dynamic.') || question === 'rosh.screening'

/** The analysis after the first page, always in this order; a section not named here follows in its own. */
const ANALYSIS = [
  ...['offences', 'offenceAnalysis', 'history', 'needsAndStrengths', 'riskOfSeriousHarm'],
  ...['victimsAndChildren', 'diversityAndViews', 'checks', 'personAndCourt', 'sources', 'oversight'],
]

/** What a copy shows of the second says the first as well: that there is one. */
const SAID_BY_DETAIL: Readonly<Record<string, string>> = {
  'person.disabilityDeclared': 'person.disability',
  'person.interpreter': 'person.interpreterDetail',
  'needs.trauma': 'needs.traumaDetail',
  'needs.caring': 'needs.caringDetail',
}

/**
 * What the copies of court and defendant hold: first what the bench decides on and who answers for it, then the
 * analysis. `document` is what the copy may show, `whole` the report as it was signed. Total, and pure.
 */
export function courtSections(
  document: ReportDocument,
  whole: ReportDocument,
  completion: readonly LaidSection[],
): LaidSection[] {
  const sections = printedSections(document)
  const front = courtFront(document, whole, sections)
  const said = new Set([...IN_THE_HEAD, ...front.flatMap(({ says }) => says)])
  const shown = new Set(sections.flatMap(({ entries }) => entries.map(({ question }) => question)))
  const isSaid = (question: string): boolean =>
    said.has(question) || isAnnexed(question) || shown.has(SAID_BY_DETAIL[question] ?? '')
  const analysis = withInterview(sections)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((section) => ({
      ...section,
      entries: section.entries.filter(({ question }) => section.id === ALSO_RECORDED || !isSaid(question)),
    }))
    .map((section): LaidSection => {
      const { id, title } = section
      return { id, title, nodes: id === 'checks' ? checksOf(section, whole) : analysisOf(section) }
    })
  const first = front.map(({ id, title, nodes }): LaidSection => ({ id, title, nodes }))
  return [...first, ...completion, ...analysis].filter(({ nodes }) => nodes.length > 0)
}

/** That and how the person was interviewed is one of the sources. */
function withInterview(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  const scores = sections.find(({ id }) => id === 'scores')
  if (scores === undefined || !sections.some(({ id }) => id === 'sources')) return sections
  return sections
    .filter((section) => section !== scores)
    .map((section) =>
      section.id === 'sources' ? { ...section, entries: [...scores.entries, ...section.entries] } : section,
    )
}

const NONE: ReadonlySet<number> = new Set()

/** Tables of a few words a row: a line a row, last in their section. */
const IN_LINES = ['strengths.protective', 'sources.missing']

function analysisOf(section: DocumentSection): LaidNode[] {
  const lists = section.entries.flatMap((entry) => {
    const rows = IN_LINES.includes(entry.question) ? shownRows(entry) : null
    return rows === null ? [] : [{ entry, rows }]
  })
  const others = section.entries.filter((entry) => lists.every((list) => list.entry !== entry))
  return [
    ...answersOf({ ...section, entries: others }, NONE),
    ...lists.flatMap(({ entry, rows }) => points(false, rows.map(lineOf), entry.label)),
  ]
}

/** "Sister in Broadstairs: family, partner; Sunday daytime." */
function lineOf(row: ShownRow): Point {
  const [first, ...rest] = row.others([])
  const also = rest.map(({ text }) => text)
  return {
    lead: `${first?.text ?? ''}${also.length === 0 ? '' : ':'}`,
    text: [...also, ...(row.apart ? [REPLACED] : [])].join('; '),
  }
}

/** Each check in a line: when it was asked, of whom, and where it had no answer that it is still out. */
function checksOf(section: DocumentSection, whole: ReportDocument): LaidNode[] {
  const outstanding = outstandingChecks(whole)
  const rows = shownRows(section.entries.find(({ question }) => question === 'checks'))
  if (rows === null) return answersOf(section, outstanding)
  const others = section.entries.filter(({ question }) => question !== 'checks')
  const made = rows.map((row, at): Point => {
    const what = [row.cell('check'), row.cell('place')].filter((part) => part !== '').join(', ')
    return {
      lead: `${what}${outstanding.has(at) ? OUTSTANDING : ''}.`,
      text: sentences([
        [row.cell('from'), `${row.cell('status')} ${row.cell('requestedAt')}`.trim()]
          .filter((part) => part !== '')
          .join(', '),
        ...othersSaid(row, ['check', 'place', 'from', 'requestedAt', 'requestedBy', 'status']),
      ]),
    }
  })
  return [
    ...points(false, made),
    ...(rows.some(({ apart }) => apart)
      ? [{ is: 'facts', title: null, facts: [{ label: 'What they say', text: REPLACED }] } as const]
      : []),
    ...answersOf({ ...section, entries: others }, NONE),
  ]
}

const placeOf = ({ id }: DocumentSection): number => {
  const place = ANALYSIS.indexOf(id)
  return place === -1 ? ANALYSIS.length : place
}

/** Said in the head of these copies. */
const IN_THE_HEAD = ['person.noFixedAbode', 'person.address', 'person.remand']

/** Where the person lives, and whether on bail or remanded: a line of its own in the head. */
export function livesIn({ sections }: ReportDocument): LaidReport['lives'] {
  const entries = sections.flatMap((section) => (section.id === ALSO_RECORDED ? [] : section.entries))
  const shown = (question: string): string => {
    const found = entries.find((entry) => entry.question === question)?.shown
    return found?.as !== 'text' || found.text === NOTHING_RECORDED ? '' : found.text
  }
  const home = shown('person.address').replaceAll('\n', ', ')
  const none = shown('person.noFixedAbode') === 'Yes' ? 'No fixed abode' : ''
  const lines = [home === '' ? none : home, shown('person.remand')].filter((line) => line !== '')
  return lines.length === 0 ? null : `Lives: ${lines.join('  \u{B7}  ')}`
}
