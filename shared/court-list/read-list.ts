import { completedYears, type IsoDate, longDate, readDate } from '../lib/dates.ts'
import { foldName } from '../lib/fold-name.ts'
import { readCjsCode, readCrn, readPnc } from '../lib/identifiers.ts'
import { oneLine } from '../lib/one-line.ts'
import { fail, type Result, succeed } from '../lib/result.ts'
import { readTypedDate, readTypedDateTime, readTypedTime } from '../lib/typed-dates.ts'
import type { CodeLists } from '../record/case.ts'
import type { Columns } from './columns.ts'
import { courtsNamed } from './court-named.ts'
import type { ListField, ListRow } from './list-row.schema.ts'
import { CODED, type CodedField, type ListWords } from './list-words.schema.ts'
import { mergeRows } from './same-case.ts'

/** A list as a table: its heads, and each further line with the number it has in the file. */
export type ListTable = {
  readonly heads: readonly string[]
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** What is to be said of a line; `taken`: it is in all the same. */
export type LineSaid = { readonly line: number; readonly taken: boolean; readonly says: string }

export type ReadList = { readonly rows: readonly ListRow[]; readonly said: readonly LineSaid[] }

export type ListReading = {
  readonly columns: Columns
  /** The day of every row where no column says it. */
  readonly day: IsoDate
  readonly today: IsoDate
  readonly words: ListWords
  readonly lists: CodeLists
}

/**
 * The people of a court list: the lines that can be read, each person's offences together, and of every other what is
 * wrong and what to do about it. Nothing throws for what is in the list.
 */
export function readList(table: ListTable, reading: ListReading): ReadList {
  const said: LineSaid[] = []
  const known = knownIn(reading)
  const rows = table.lines.flatMap(({ line, cells }) => {
    if (cells.every((cell) => oneLine(cell) === '')) return []
    const notes: string[] = []
    const row = readLine(table, cells, reading, known, (says) => notes.push(says))
    said.push(...notes.map((says) => ({ line, taken: row.ok, says })))
    if (row.ok) return [row.value]
    said.push({ line, taken: false, says: row.problem })
    return []
  })
  return { rows: mergeRows(rows), said }
}

/** The lines that were left out, as numbers. */
export const linesLeftOut = (said: readonly LineSaid[]): number =>
  new Set(said.filter(({ taken }) => !taken).map(({ line }) => line)).size

/** What words stand for, folded once and not for every line. */
type Known = {
  readonly codes: Readonly<Record<CodedField, ReadonlyMap<string, string>>>
  readonly courts: (typed: string) => ReturnType<typeof courtsNamed>
}

function knownIn({ words, lists }: ListReading): Known {
  const codesOf = (field: CodedField) =>
    new Map([
      ...Object.entries(words.words[field]),
      ...(lists[CODED[field]]?.options ?? []).flatMap(({ code, label }) =>
        [code, label].map((word) => [foldName(word), code] as const),
      ),
    ])
  const courts = new Map<string, ReturnType<typeof courtsNamed>>()
  return {
    codes: { sex: codesOf('sex'), plea: codesOf('plea'), remand: codesOf('remand') },
    courts: (typed) => {
      const found = courts.get(typed) ?? courtsNamed(typed, lists)
      courts.set(typed, found)
      return found
    },
  }
}

function readLine(
  { heads }: ListTable,
  cells: readonly string[],
  { columns, day, today, words }: ListReading,
  known: Known,
  note: (says: string) => void,
): Result<ListRow, string> {
  const filled = cells.findLastIndex((cell) => oneLine(cell) !== '') + 1
  if (filled > heads.length)
    return fail(
      `It has ${filled} cells and the first line names ${heads.length}. Where a name or an offence holds a comma, put quotation marks around it.`,
    )
  const cell = (field: ListField): string => {
    const at = columns.indexOf(field)
    return at === -1 ? '' : oneLine(cells[at] ?? '')
  }
  const label = (field: ListField): string => words.columns.find((one) => one.field === field)?.label ?? field
  const date = (field: ListField): string => {
    const typed = cell(field)
    const read = dateIn(typed)
    if (typed !== '' && read === null)
      note(`${label(field)}: “${typed}” is not a date. It is kept as it stands; put it right in the report.`)
    return read ?? typed
  }
  const code = (field: CodedField): string => {
    const typed = cell(field)
    const found = typed === '' ? '' : (known.codes[field].get(foldName(typed)) ?? '')
    if (typed !== '' && found === '')
      note(`${label(field)}: “${typed}” is not a word known here. Choose it in the report.`)
    return found
  }

  const defendantName = cell('defendantName')
  if (defendantName === '')
    return fail('It has no name. Write the name in the list, or start the case by hand.')
  const typedDay = cell('hearingDate')
  const hearingDate = columns.includes('hearingDate') ? dateIn(typedDay) : day
  if (hearingDate === null)
    return fail(
      typedDay === ''
        ? `${defendantName} has no date of hearing. Write it in the list.`
        : `${defendantName}: “${typedDay}” is not a date of hearing. Write it as 11/10/2016.`,
    )
  const typedBirth = cell('dateOfBirth')
  const born = dateIn(typedBirth)
  if (typedBirth !== '' && born === null)
    return fail(`${defendantName}: “${typedBirth}” is not a date of birth. Write it as 24/05/1981.`)
  if (born !== null && born >= hearingDate)
    return fail(`${defendantName}: born on ${longDate(born)}, after the hearing. Check the two dates.`)

  if (hearingDate < today) note(`The hearing was on ${longDate(hearingDate)}, before today.`)
  const age = born === null ? null : completedYears(born, hearingDate)
  if (age !== null && age < 18)
    note(
      `${defendantName} is ${age} at the hearing. A report on somebody under 18 is the youth offending team’s.`,
    )

  return succeed({
    defendantName,
    dateOfBirth: born ?? '',
    sex: code('sex'),
    pnc: pncIn(cell('pnc'), note),
    crn: crnIn(cell('crn'), note),
    court: courtIn(cell('court'), known, note),
    courtroom: roomIn(cell('courtroom')),
    time: timeIn(cell('time'), note),
    hearingDate,
    remand: code('remand'),
    adjournedFrom: date('adjournedFrom'),
    caseNumber: cell('caseNumber'),
    offences: offenceIn({
      offenceTitle: cell('offenceTitle'),
      cjsCode: readCjsCode(cell('cjsCode')) ?? cell('cjsCode'),
      offenceWording: cell('offenceWording'),
      offenceDate: date('offenceDate'),
      plea: code('plea'),
      convictionDate: date('convictionDate'),
    }),
  })
}

/** A spreadsheet writes a midnight beside a date. */
const dateIn = (typed: string): IsoDate | null =>
  readTypedDate(typed) ?? readDate(readTypedDateTime(typed)?.slice(0, 10) ?? '')

function timeIn(typed: string, note: (says: string) => void): string {
  const read = readTypedTime(typed.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'))
  if (typed !== '' && read === null) note(`“${typed}” is not a time. It is kept as it stands.`)
  return read ?? typed
}

/** "Court 2", "Courtroom 2" and "2" are one room. */
const roomIn = (typed: string): string => typed.replace(/^(?:court\s*room|court|room)\s+(?=\S)/i, '')

function courtIn(typed: string, { courts }: Known, note: (says: string) => void): string {
  const [court, ...others] = courts(typed)
  if (court === undefined) return typed
  if (others.length === 0) return court.code
  note(
    `“${typed}” may be ${[court, ...others].map(({ label }) => label).join(' or ')}. Write which in the list.`,
  )
  return typed
}

function pncIn(typed: string, note: (says: string) => void): string {
  if (typed === '') return ''
  const read = readPnc(typed)
  if (read === null) note(`“${typed}” is not a PNC number. It is kept as it stands; check it in the report.`)
  else if (read.letter !== read.letterDue)
    note(`The last letter of ${read.number} does not fit its figures, which ask for ${read.letterDue}.`)
  return read?.number ?? typed
}

function crnIn(typed: string, note: (says: string) => void): string {
  if (typed === '') return ''
  const read = readCrn(typed)
  if (read === null) note(`“${typed}” is not a CRN. It is kept as it stands; check it in the report.`)
  return read ?? typed
}

const offenceIn = (offence: ListRow['offences'][number]): ListRow['offences'] =>
  Object.values(offence).every((value) => value === '') ? [] : [offence]
