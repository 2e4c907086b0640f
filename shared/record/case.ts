import { completedYears, type IsoDate, readDate } from '../lib/dates.ts'
import { isBlank } from '../lib/is-blank.ts'
import { type Answers, type CellAnswer, isAnswered, type Row } from './answers.ts'
import type { KnownQuestion, KnownTable, knownColumns, knownQuestions } from './known-questions.ts'
import { isEmptyRichText, plainText, type RichText } from './rich-text.ts'

/**
 * Typed reading of known questions. Text that is not a date or a number reads as null: what is wrong
 * with it is the form's business (shared/form/validate.ts), and no rule ever sees it.
 */
type Of<Kind> = {
  [Id in KnownQuestion]: (typeof knownQuestions)[Id] extends Kind ? Id : never
}[KnownQuestion]
type ColumnOf<Table extends KnownTable, Kind> = {
  [Id in keyof (typeof knownColumns)[Table]]: (typeof knownColumns)[Table][Id] extends Kind ? Id : never
}[keyof (typeof knownColumns)[Table]] &
  string

export type TypedRow<Table extends KnownTable> = {
  readonly id: string
  text(column: ColumnOf<Table, 'text' | 'longText' | 'choice' | 'offence' | 'dateTime'>): string
  yesNo(column: ColumnOf<Table, 'yesNo'>): boolean | null
  number(column: ColumnOf<Table, 'number'>): number | null
  date(column: ColumnOf<Table, 'date'>): IsoDate | null
  ticked(column: ColumnOf<Table, 'choices'>): readonly string[]
}

/** A whole or decimal number as typed ("38", " 1.30 "), or null. No exponent, no sign: nothing asked here is negative. */
export function readNumber(text: string): number | null {
  return /^\s*\d{1,9}(\.\d{1,9})?\s*$/.test(text) ? Number(text) : null
}

const shown = (text: string): string => (isBlank(text) ? '' : text.trim())
const cellText = (cell: CellAnswer | undefined): string => (typeof cell === 'string' ? shown(cell) : '')
const readYesNo = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)

const readRow = <Table extends KnownTable>(row: Row): TypedRow<Table> => ({
  id: row.id,
  text: (column) => cellText(row.cells[column]),
  yesNo: (column) => readYesNo(cellText(row.cells[column])),
  number: (column) => readNumber(cellText(row.cells[column])),
  date: (column) => readDate(cellText(row.cells[column])),
  ticked: (column) => {
    const cell = row.cells[column]
    return typeof cell === 'object' && 'ticked' in cell ? cell.ticked : []
  },
})

/** What a case needs of the lists that its codes are of: the words, and the part that a code plays in a rule. */
export type CodeLists = Readonly<
  Record<
    string,
    {
      readonly options: readonly {
        readonly code: string
        readonly label: string
        readonly is?: string | undefined
        readonly area?: string | undefined
      }[]
    }
  >
>

const optionIn = (lists: CodeLists, list: string, code: string) =>
  Object.hasOwn(lists, list) ? lists[list]?.options.find((one) => one.code === code) : undefined

/** The words of a code; what is no code of the list, as an older report may hold, stands as it is. */
export const labelIn = (lists: CodeLists, list: string, code: string): string =>
  optionIn(lists, list, code)?.label ?? code

/** The facts of a case as rules, scores and documents read them. */
export type Case = ReturnType<typeof readCase>

/** Reads a report's answers by known question and kind. Total: any answers, however faulty, give a case. */
export function readCase(answers: Answers, lists: CodeLists) {
  const text = (id: Of<'text' | 'longText' | 'choice' | 'time'>): string => {
    const answer = answers[id]
    return typeof answer === 'string' ? shown(answer) : ''
  }
  const typed = (id: KnownQuestion): string => {
    const answer = answers[id]
    return typeof answer === 'string' ? shown(answer) : ''
  }
  const rows = <Table extends KnownTable>(id: Table): readonly TypedRow<Table>[] => {
    const answer = answers[id]
    return typeof answer === 'object' && 'rows' in answer ? answer.rows.map((row) => readRow<Table>(row)) : []
  }
  return {
    text,
    rows,
    yesNo: (id: Of<'yesNo'>): boolean | null => readYesNo(typed(id)),
    number: (id: Of<'number'>): number | null => readNumber(typed(id)),
    date: (id: Of<'date'>): IsoDate | null => readDate(typed(id)),
    ticked: (id: Of<'choices'>): readonly string[] => {
      const answer = answers[id]
      return typeof answer === 'object' && 'ticked' in answer ? answer.ticked : []
    },
    yesNoList: (id: Of<'yesNoList'>): ReadonlyMap<string, 'yes' | 'no'> => {
      const answer = answers[id]
      return new Map(typeof answer === 'object' && 'yesNo' in answer ? Object.entries(answer.yesNo) : [])
    },
    /** The rich text with anything in it, or null. */
    richText: (id: Of<'richText'>): RichText | null => {
      const answer = answers[id]
      return typeof answer === 'object' && 'blocks' in answer && !isEmptyRichText(answer) ? answer : null
    },
    plain: (id: Of<'richText'>): string => {
      const answer = answers[id]
      return typeof answer === 'object' && 'blocks' in answer ? plainText(answer) : ''
    },
    answered: (id: KnownQuestion): boolean => isAnswered(answers[id]),
    label: (list: string, code: string): string => labelIn(lists, list, code),
    /** The part that a code plays in a rule ("is" in the list); null where it plays none. */
    role: (list: string, code: string): string | null => optionIn(lists, list, code)?.is ?? null,
    /** The code of the local justice area that a court of a list belongs to; null where the list does not say. */
    area: (list: string, code: string): string | null => optionIn(lists, list, code)?.area ?? null,
  }
}

/** The age in completed years on a day; about so where the date of birth is not known. Null where neither says. */
export function ageOn(facts: Case, day: IsoDate): number | null {
  const born = facts.date('person.dateOfBirth')
  return born === null ? facts.number('person.ageAbout') : completedYears(born, day)
}

/** What the officer says is not known of the person, without which nothing can be scored. */
export const unknownOfPerson = (facts: Case): readonly ('the date of birth' | 'the sex')[] => [
  ...(facts.date('person.dateOfBirth') === null && facts.answered('person.ageAbout')
    ? (['the date of birth'] as const)
    : []),
  ...(facts.text('person.sex') === 'notKnown' ? (['the sex'] as const) : []),
]

/** Whether the person was interviewed, wherever it was; null where nobody has said. */
export function wasInterviewed(facts: Case): boolean | null {
  const how = facts.text('interview.how')
  return how === '' ? null : facts.role('interviewPlaces', how) !== 'none'
}

/** Sanctions before this one: there is something to compare the offence with. */
export const hasEarlierSanctions = (facts: Case): boolean => (facts.number('history.totalSanctions') ?? 0) > 1

export const isMain = (offence: TypedRow<'offences'>): boolean => offence.yesNo('main') === true

/** "Theft from a shop (£68.40)": what tells it from another of its kind stands beside it. */
export function nameOfOffence(offence: TypedRow<'offences'>): string {
  const [title, about] = [offence.text('title'), offence.text('about')]
  return title === '' || about === '' ? title : `${title} (${about})`
}

/** The main offence: the one row marked as main, or the only row; null where neither is so. */
export function mainOffence(facts: Case): TypedRow<'offences'> | null {
  const offences = facts.rows('offences')
  const marked = offences.filter(isMain)
  const [only, another] = marked.length === 0 ? offences : marked
  return another === undefined ? (only ?? null) : null
}

/** A level of risk, of serious harm or of reoffending, lowest first. */
export const LEVELS = ['low', 'medium', 'high', 'veryHigh'] as const
export type Level = (typeof LEVELS)[number]
export const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text)

/** Whom a risk of serious harm is to outside prison, as the list `riskGroups` names them. */
export const RISK_GROUPS = ['children', 'public', 'knownAdult', 'staff'] as const

/** The groups given a level above low. */
export const groupsAtRisk = (facts: Case): readonly (typeof RISK_GROUPS)[number][] =>
  RISK_GROUPS.filter((group) => {
    const level = facts.text(`rosh.${group}`)
    return isLevel(level) && level !== 'low'
  })

/** The highest RoSH level given to any group, or null where none is; the overall level is never asked for. */
export function overallRosh(facts: Case): Level | null {
  const given = [
    facts.text('rosh.children'),
    facts.text('rosh.public'),
    facts.text('rosh.knownAdult'),
    facts.text('rosh.staff'),
    facts.text('rosh.prisoners'),
  ]
  return LEVELS.findLast((level) => given.includes(level)) ?? null
}
