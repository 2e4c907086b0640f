import { type IsoDate, longDate } from '../lib/dates.ts'
import {
  ALSO_RECORDED,
  type DocumentEntry,
  type DocumentSection,
  type ReportDocument,
} from './document.schema.ts'

/** Short answers that stand together, or one answer with room of its own. */
export type SectionPart =
  | { readonly as: 'facts'; readonly title: string | null; readonly facts: readonly PrintedFact[] }
  /** The levels of risk of serious harm: read before all else of their section, side by side. */
  | { readonly as: 'levels'; readonly facts: readonly PrintedFact[] }
  | { readonly as: 'entry'; readonly entry: DocumentEntry }
export type PrintedFact = { readonly label: string; readonly text: string }

/** Answers that are facts, however long: where one stands never depends on what was written in it. */
const FACTS = new Set(['text', 'date', 'dateTime', 'time', 'number', 'yesNo', 'choice', 'choices'])
/** Ticked items up to this length stand in one line. */
const SHORT_ITEM = 60
const MOST_ITEMS = 36
/** So do the answers of a screening, where they are few. */
const MOST_SENTENCES = 2

/** Facts that are read for one purpose only, and so under one title. */
const titles: readonly { readonly prefix: string; readonly title: string }[] = [
  { prefix: 'dynamic.', title: 'Interview answers behind the RSR' },
]

/** The levels of serious harm, by the group that each is of. */
export const RISK_LEVELS: readonly string[] = [
  'rosh.children',
  'rosh.public',
  'rosh.knownAdult',
  'rosh.staff',
  'rosh.prisoners',
]

/**
 * The sections without what the head of the first page says already, word for word; a section that holds
 * nothing else is left out. What was typed but the head cannot show (a faulty date) stays.
 */
export function printedSections({ sections, heading }: ReportDocument): DocumentSection[] {
  const date = (day: IsoDate | null): string => (day === null ? '' : longDate(day))
  const said = new Map([
    ['person.name', heading.name],
    ['person.dateOfBirth', date(heading.dateOfBirth)],
    ['person.crn', heading.crn],
    ['person.pnc', heading.pnc],
    ['hearing.courtName', heading.court],
    ['hearing.date', date(heading.hearingDate)],
  ])
  const repeats = ({ question, shown }: DocumentEntry): boolean =>
    shown.as === 'text' &&
    shown.text !== '' &&
    (said.get(question) === shown.text ||
      // The head names the court, one that is not in the list too.
      (question === 'hearing.court' && heading.court !== '') ||
      (question === 'person.noFixedAbode' && shown.text === 'No'))
  return sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => !repeats(entry)) }))
    .filter((section) => section.entries.length > 0)
}

/**
 * A section in the parts it is laid out in: levels of risk, its other facts together, then what needs room,
 * each in the section's own order; facts with a title come last, since they stand behind what is said before.
 */
export function sectionParts(section: DocumentSection): readonly SectionPart[] {
  const risk: PrintedFact[] = []
  const plain: PrintedFact[] = []
  const behind = new Map<string, PrintedFact[]>()
  const entries: SectionPart[] = []
  for (const entry of section.entries) {
    const text = oneLineAnswer(entry)
    if (text === '' || text === null || !FACTS.has(entry.kind)) {
      entries.push({ as: 'entry', entry })
      continue
    }
    const fact = { label: entry.label, text }
    const title = titles.find(({ prefix }) => entry.question.startsWith(prefix))?.title
    if (RISK_LEVELS.includes(entry.question)) risk.push(fact)
    else if (title === undefined) plain.push(fact)
    else behind.set(title, [...(behind.get(title) ?? []), fact])
  }
  const stood: SectionPart[] = [
    { as: 'levels', facts: risk },
    { as: 'facts', title: null, facts: plain },
    ...entries,
    ...[...behind].map(([title, facts]): SectionPart => ({ as: 'facts', title, facts })),
  ]
  return stood.filter((part) => part.as === 'entry' || part.facts.length > 0)
}

/** Whether the section is the one about this; what is asked no more and only "also recorded" is not. */
export const isAbout = (section: DocumentSection, prefix: string): boolean =>
  section.id !== ALSO_RECORDED && section.entries.some((entry) => entry.question.startsWith(prefix))

/** Whether the entry's label says no more than the title of its section, and need not be said again. */
export const isTitledBy = (entry: DocumentEntry, section: DocumentSection): boolean =>
  entry.label === section.title

/** The answer where it reads as one line of text, however long; null where it does not, or stands framed. */
export function oneLineAnswer(entry: DocumentEntry): string | null {
  const { shown } = entry
  if (isFramed(entry)) return null
  if (shown.as === 'text') return shown.text.includes('\n') ? null : shown.text
  if (shown.as !== 'list') return null
  const most = entry.kind === 'choices' ? MOST_ITEMS : MOST_SENTENCES
  return shown.items.length <= most && shown.items.every((item) => item.length <= SHORT_ITEM)
    ? shown.items.join('; ')
    : null
}

/** The other copies hold no answer, and nothing to frame. */
export const isFramed = ({ restricted, answer }: DocumentEntry): boolean => restricted && answer !== null
