import { DECISIONS } from '../allocation/in-words.ts'
import type { DecidedAllocation } from '../allocation/record.schema.ts'
import { livesIn } from '../document/court-copy.ts'
import type { CellShown, ReportDocument } from '../document/document.schema.ts'
import type { LaidNode, LaidReport, LaidSection } from '../document/laid-report.ts'
import { headingOf } from '../document/layout.ts'
import type { SignatureShown } from '../document/signatures.ts'
import { longDate, longInstant, readDate } from '../lib/dates.ts'
import { asSentence } from '../lib/words.ts'
import type { Sentenced } from '../proposal/passed.schema.ts'
import type { ProgrammeNames } from '../proposal/proposed-sentence.ts'
import { type InCustody, inCustodyInWords } from '../record/custody.ts'
import { reachInWords } from '../record/reach.ts'
import { APPOINTMENT_GIVEN, type FirstAppointment } from '../record/result.ts'
import { type CaseSheet, caseSheet } from './case-sheet.ts'
import { type CaseTask, caseTasks } from './case-tasks.ts'
import { entriesAsked, type SignedRow, signedRows } from './signed-rows.ts'
import { passedRows, supervisedNow } from './stands-now.ts'

/** What is known of a case when its sheet is made, beside the signed report. */
export type SheetGiven = {
  readonly report: ReportDocument
  readonly signatures: readonly SignatureShown[]
  readonly result: Sentenced | null
  readonly programmes: ProgrammeNames
  readonly allocation: DecidedAllocation | null
  readonly firstAppointment: FirstAppointment | null
  /** Null where it is not being handed over, and only looked at. */
  readonly organisation: string | null
}

/**
 * The page that an assessor reads first, before the report: where and when, why here, the sentence as passed, who may
 * be hurt, what is to be done, how to work with the person and whom to ring. A victim is named in the report alone.
 * Null before sentence, allocation and appointment: there is nothing to hand over yet.
 */
export function handoverSheet(given: SheetGiven): LaidReport | null {
  const { report, result, programmes, allocation, firstAppointment, organisation } = given
  if (result === null && allocation === null && firstAppointment === null) return null
  const known = {
    firstAppointment,
    result,
    allocation,
    passed: passedRows(result, programmes),
    supervisedNow: supervisedNow(report),
  }
  const sheet = caseSheet(known, report, given.signatures)
  const rows = (id: string) => signedRows(entriesAsked(report).get(id))
  return {
    language: 'en-GB',
    artifacts: { marking: report.marking, copy: 'Handover sheet' },
    title: 'Handover sheet',
    under: `From ${report.author.office}${organisation === null ? '' : ` to ${organisation}`}. The report of ${longInstant(report.completedAt)} follows.`,
    heading: headingOf(report),
    lives: livesIn(report),
    sections: [
      section('first', '', [
        {
          is: 'abreast',
          parts: [appointmentPart(firstAppointment, result?.inCustody ?? null), whyPart(allocation)],
        },
      ]),
      section('sentence', '', sentenceNodes(sheet, known.passed, rows)),
      section('hurt', 'Who may be hurt, and what keeps them safe', hurtNodes(report, rows)),
      section('todo', 'To be done', tasksTable(caseTasks(known, report), rows('checks'))),
      section('people', '', [{ is: 'abreast', parts: [workingPart(report, sheet), ringPart(sheet)] }]),
    ].filter(({ nodes }) => nodes.length > 0),
  }
}

const section = (id: string, title: string, nodes: readonly LaidNode[]): LaidSection => ({
  id: `sheet-${id}`,
  title,
  nodes,
})

type Part = Extract<LaidNode, { is: 'abreast' }>['parts'][number]
type Rows = (question: string) => readonly SignedRow[]

function appointmentPart(appointment: FirstAppointment | null, inCustody: InCustody | null): Part {
  const title = 'First appointment'
  if (appointment === null && inCustody !== null)
    return { title: 'In custody', strong: inCustody.prison, lines: [inCustodyInWords(inCustody)] }
  if (appointment === null) return { title, strong: 'None was given', lines: ['Ring the person.'] }
  const [day = '', time = ''] = appointment.at.split('T')
  const date = readDate(day)
  const reached = reachInWords(appointment.reach)
  return {
    title,
    strong: `${date === null ? day : longDate(date)}, ${time}`,
    lines: [
      `${appointment.with}, ${appointment.where}`,
      appointment.given === null
        ? 'How the person was told is not recorded'
        : [APPOINTMENT_GIVEN[appointment.given], appointment.how].filter((part) => part !== '').join(': '),
      ...(reached === null ? [] : [reached]),
    ],
  }
}

function whyPart(allocation: DecidedAllocation | null): Part {
  const title = 'Why the case is here'
  if (allocation === null) return { title, strong: 'No allocation was recorded', lines: [] }
  return {
    title,
    strong: DECISIONS[allocation.decision],
    lines: [...new Set(allocation.answer.grounds.map(({ says }) => asSentence(says)))],
  }
}

const said = ({ label, text }: { readonly label: string; readonly text: string }): string =>
  `${label}: ${text}`

/** What to know before speaking with them, in words short enough for a page. */
const WORKING: readonly (readonly [question: string, label: string])[] = [
  ['person.languageNeed', 'Language'],
  ['person.language', 'First language'],
  ['person.interpreter', 'Interpreter needed'],
  ['person.interpreterDetail', 'Interpreter'],
  ['person.disability', 'Health or learning'],
  ['diversity.adjust', 'Do differently'],
  ['needs.caringTimes', 'Cares for others'],
]

function workingPart(report: ReportDocument, { supervisedNow: now }: CaseSheet): Part {
  const asked = entriesAsked(report)
  const known = WORKING.flatMap(([question, label]) => {
    const entry = asked.get(question)
    if (entry === undefined || entry.answer === null) return []
    const { shown } = entry
    const text = shown.as === 'text' ? shown.text : shown.as === 'list' ? shown.items.join('; ') : ''
    return text === '' ? [] : [said({ label, text })]
  })
  return {
    title: 'How to work with the person',
    strong: '',
    lines: [...known, `Supervised: ${now ?? 'by nobody that the report names'}`],
  }
}

const ringPart = ({ ring }: CaseSheet): Part => ({
  title: 'Whom to ring',
  strong: '',
  lines: ring.map(({ name, as, phone }) =>
    said({ label: `${name}, ${as}`, text: phone === '' ? 'no number given' : phone }),
  ),
})

/** The court's own words, then each requirement with its last day and what is known of it. */
function sentenceNodes(
  { sentence }: CaseSheet,
  passed: ReturnType<typeof passedRows>,
  rows: Rows,
): readonly LaidNode[] {
  if (sentence === null)
    return [{ is: 'band', label: 'The sentence', text: 'Not sentenced when it was handed over.' }]
  const plan = rows('proposal.rarPlan').map(openWords).join('; ')
  const proposed = new Map(rows('proposal.requirements').map((row) => [row.cell('requirement'), row]))
  const told = (code: string): string =>
    [code === 'RAR' ? plan : '', detailOf(proposed.get(code))].filter((part) => part !== '').join('; ')
  const ends = passed === null || passed.ends === null ? '' : `, to end on ${longDate(passed.ends)}`
  const parts =
    passed !== null
      ? passed.requirements.map(({ code, says, ends: last }) => [
          says.charAt(0).toUpperCase() + says.slice(1),
          last === null ? '' : longDate(last),
          told(code),
        ])
      : sentence.parts.length === 0
        ? []
        : [...proposed].map(([code, row]) => [spokenOf(row), '', told(code)])
  return [
    { is: 'band', label: `The sentence, passed on ${sentence.date}${ends}`, text: sentence.says },
    ...(parts.length === 0
      ? []
      : [tableOf('sheet.requirements', ['Requirement', 'Until', 'What is known'], parts)]),
  ]
}

const NAMED = ['requirement', 'programme', 'amount']
/** "Unpaid work, 80 hours": of a requirement that was passed as it was proposed. */
const spokenOf = ({ cells }: SignedRow): string =>
  cells
    .filter(({ id }) => NAMED.includes(id ?? ''))
    .map(({ text }) => text)
    .join(', ')

const PLACED = ['detail', 'times', 'providerBy', 'providerDate']
/** Where and when a requirement takes place, and who found it suitable. */
const detailOf = (row: SignedRow | undefined): string =>
  (row?.cells ?? [])
    .filter(({ id, restricted }) => !restricted && PLACED.includes(id ?? ''))
    .map(({ text }) => (text.endsWith('.') ? text.slice(0, -1) : text))
    .join('; ')

/** The words that a row shows to anybody, the first before the others: "12 days: safety work". */
function openWords({ cells }: SignedRow): string {
  const [first, ...rest] = cells.filter(({ restricted }) => !restricted).map(({ text }) => text)
  return rest.length === 0 ? (first ?? '') : `${first}: ${rest.join(', ')}`
}

/** The columns of victims whose words name one or lead to them: the report alone shows those. */
const REACH = ['name', 'contact']
/** What keeps somebody safe, by the codes of its columns. */
const SAFE = ['protection', 'safety']

/** Victims, children and the person themselves; then when harm is greatest, as the report says. */
function hurtNodes(report: ReportDocument, rows: Rows): readonly LaidNode[] {
  const named = rows('victims').map(({ cells }) => cells.filter(({ id }) => !REACH.includes(id ?? '')))
  const people = named.map(([who, ...others]): CellShown[] => {
    const safe = others.filter(({ id }) => SAFE.includes(id ?? ''))
    const how = others.filter((cell) => !safe.includes(cell))
    return [who === undefined ? NOTHING : cellOf([who]), cellOf(how), cellOf(safe)]
  })
  const asked = entriesAsked(report)
  const self = asked.get('rosh.toSelf')?.shown
  const greatest = asked.get('rosh.greatest')?.shown
  const children = rows('children').map(openWords).join('. ')
  const points = [
    { lead: 'Children:', text: children },
    {
      lead: 'The person themselves:',
      text: self?.as === 'text' ? self.text : 'not asked in the report: ask at the first appointment',
    },
    { lead: 'Harm is greatest:', text: greatest?.as === 'text' ? greatest.text : '' },
  ].filter(({ text }) => text !== '')
  return [
    ...(people.length === 0 ? [] : [tableOf('sheet.hurt', ['Who', 'How', 'What keeps them safe'], people)]),
    { is: 'points', title: null, numbered: false, points },
  ]
}

const open = (text: string): CellShown => ({ text, restricted: false })
const NOTHING = open('')
/** Several cells as one; restricted where one of them is. */
const cellOf = (cells: SignedRow['cells']): CellShown => ({
  text: cells.map(({ text }) => text).join('; '),
  restricted: cells.some(({ restricted }) => restricted),
})

/** Of the tasks, those that the sheet says by itself: the sentence, the appointment that was given, how to work. */
const SAID = ['requirement ', 'appointment', 'adjust']

/** What else is to be done, by when; of a check that was still out, whom to ask. */
function tasksTable(all: readonly CaseTask[], checks: readonly SignedRow[]): readonly LaidNode[] {
  const askedOf = new Map(checks.map((row) => [`check ${row.id}`, row]))
  const tasks = all.filter(({ key }) => !SAID.some((one) => key.startsWith(one)))
  if (tasks.length === 0) return [lines('The report leaves nothing else open.')]
  const laid = tableOf(
    'sheet.tasks',
    ['To do', 'By', 'Ring'],
    tasks.map(({ key, says, due, wasOut }) => {
      const date = readDate(due ?? '')
      const row = askedOf.get(key)
      return [
        open(wasOut ? `${says}: was still out` : says),
        open(date === null ? '' : longDate(date)),
        row === undefined ? NOTHING : cellOf(row.cells.filter(({ id }) => RING.includes(id ?? ''))),
      ]
    }),
  )
  return [laid]
}
const RING = ['from', 'contact', 'secondContact', 'reference']

const tableOf = (
  question: string,
  columns: readonly string[],
  rows: readonly (readonly (string | CellShown)[])[],
): LaidNode => {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? open(cell) : cell)))
  // A column that nothing stands in is left out.
  const kept = columns
    .map((_, at) => at)
    .filter((at) => at === 0 || cells.some((row) => row[at]?.text !== ''))
  return {
    is: 'answer',
    question,
    label: '',
    restricted: false,
    body: {
      is: 'table',
      columns: kept.map((at) => columns[at] ?? ''),
      rows: cells.map((row) => ({
        cells: kept.map((at) => row[at] ?? NOTHING),
        outstanding: false,
        below: [],
      })),
      common: [],
    },
  }
}

const lines = (...said: string[]): LaidNode => ({ is: 'lines', title: null, lines: said })
