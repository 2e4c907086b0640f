import type { ListRow } from '../court-list/list-row.schema.ts'
import type { RowState } from '../court-list/row-state.schema.ts'
import { offencesInWords } from '../day/offence-in-words.ts'
import type { CellShown } from '../document/document.schema.ts'
import { NOTHING_RECORDED, shownAnswer } from '../document/shown.ts'
import type { AskedQuestion, FormDefinition, Question, QuestionKind } from '../form/definition.ts'
import { tidyIdentifier } from '../form/identifiers.ts'
import { unlessOpened } from '../form/opened.ts'
import { foldName } from '../lib/fold-name.ts'
import { readPnc } from '../lib/identifiers.ts'
import { oneLine } from '../lib/one-line.ts'
import { readTypedDate } from '../lib/typed-dates.ts'
import type { Answers } from '../record/answers.ts'
import { type Case, isMain, readCase } from '../record/case.ts'
import { courtOf } from '../record/court.ts'
import type { Block, Span } from '../record/rich-text.ts'
import type { OffenceTable } from '../scoring/offence-table.ts'
import { bornWord, heardWord, pncWord } from './search-query.ts'
import type { Passage, SearchedText, Stretch } from './searched-text.schema.ts'

/** A report as search has it: what its form asks, and nothing that is kept beside its answers. */
export function searchedReport(
  report: Pick<SearchedText, 'id' | 'state' | 'holder'> & { readonly answers: Answers },
  form: FormDefinition,
  offences: OffenceTable,
): SearchedText {
  const { id, state, holder, answers } = report
  const facts = readCase(answers, form.lists)
  const charged = facts.rows('offences').toSorted((one, other) => Number(isMain(other)) - Number(isMain(one)))
  const passages = passagesOf(unlessOpened(form, facts), answers, offences)
  return searched(
    {
      id,
      state,
      holder,
      hearing: dated(facts, answers['hearing.date']),
      born: facts.date('person.dateOfBirth') ?? '',
      offence: offencesInWords(charged.map((offence) => offence.text('title'))),
      passages,
    },
    { name: facts.text('person.name'), crn: facts.text('person.crn'), pnc: facts.text('person.pnc') },
    courtOf(facts).name,
  )
}

/** A row of a court list on somebody without a report. */
export function searchedRow(
  { id, row, state, heldBy }: { id: string; row: ListRow; state: RowState; heldBy: string | null },
  court: string,
): SearchedText {
  return searched(
    {
      id,
      state: 'listed',
      holder: heldBy,
      hearing: state.is === 'moved' ? state.to : row.hearingDate,
      born: row.dateOfBirth,
      offence: offencesInWords(row.offences.map(({ offenceTitle }) => offenceTitle)),
      passages: row.offences.map(({ offenceTitle, offenceWording }) => ({
        where: 'Court list',
        text: [offenceTitle, offenceWording].filter((part) => part !== '').join('. '),
        restricted: [],
      })),
    },
    { name: row.defendantName, crn: row.crn, pnc: row.pnc },
    court,
  )
}

const dated = (facts: Case, typed: unknown): string =>
  facts.date('hearing.date') ?? (typeof typed === 'string' ? readTypedDate(typed) : null) ?? ''

function searched(
  about: Omit<SearchedText, 'person' | 'words'>,
  { name, crn, pnc }: { name: string; crn: string; pnc: string },
  court: string,
): SearchedText {
  const person = [
    foldName(name),
    // "O'Neill" as it is also typed: "O Neill".
    foldName(name.replace(/['’‘`´]/gu, ' ')),
    foldName(tidyIdentifier('crn', crn)),
    ...pncWords(pnc),
    ...(about.born === '' ? [] : [bornWord(about.born)]),
    ...(about.hearing === '' ? [] : [heardWord(about.hearing)]),
  ].join(' ')
  const text = eachOnce(about.passages.map((passage) => passage.text.replaceAll('\n', ' ')).join(' '))
  return {
    ...about,
    person: eachOnce(person),
    words: eachOnce(`${person} ${foldName(court)} ${foldName(about.offence)} ${foldName(text)}`),
  }
}

/** The number whole, and its parts as somebody begins to type them: "97/284716" of "1997/0284716Z". */
function pncWords(typed: string): string[] {
  const read = readPnc(typed)
  if (read === null) return [foldName(typed)]
  const [year = '', serial = ''] = read.number.split('/')
  const parts = foldName(`${year} ${year.slice(2)} ${serial} ${serial.replace(/^0+/, '')}`)
  return [pncWord(read.number), parts]
}

/** What stands between spaces, each once; of a whole text before it is folded, which is the dear part of it. */
const eachOnce = (text: string): string =>
  [...new Set(text.split(' '))].filter((word) => word !== '').join(' ')

/** Kinds whose answers are words: dates, figures and yes or no say nothing that anybody looks for. */
const IN_WORDS: ReadonlySet<QuestionKind> = new Set([
  'text',
  'longText',
  'offence',
  'choice',
  'choices',
  'richText',
  'rows',
])

/** Some 30,000 words, six times the longest report: what was pasted beyond it is kept, and found by nothing. */
const MOST_CHARACTERS = 200_000

function passagesOf(form: FormDefinition, answers: Answers, offences: OffenceTable): Passage[] {
  const wording = { lists: form.lists, offences }
  const asked: readonly (Question | AskedQuestion)[] = [
    ...form.sections.flatMap(({ questions }) => questions),
    ...form.notAsked,
  ]
  let room = MOST_CHARACTERS
  return asked.flatMap((question): Passage[] => {
    const answer = answers[question.id]
    if (answer === undefined || question.codeOnly === true || !IN_WORDS.has(question.kind)) return []
    const where = question.onPaper ?? question.label
    const whole = (text: string): Passage => ({
      where,
      text,
      restricted: question.restricted === true ? [[0, text.length]] : [],
    })
    const shown = shownAnswer(question, answer, wording)
    const passages =
      shown.as === 'text'
        ? [whole(shown.text)]
        : shown.as === 'list'
          ? [whole(shown.items.join(', '))]
          : shown.as === 'table'
            ? shown.rows.map((row) => rowPassage(where, row, question.restricted === true))
            : shown.richText.blocks
                .flatMap(linesOf)
                .map((line) => (question.restricted === true ? whole(line.text) : { where, ...line }))
    return passages.filter(({ text }) => {
      room -= text.length
      return room > 0 && text.trim() !== '' && text !== NOTHING_RECORDED
    })
  })
}

const linesOf = (block: Block): Omit<Passage, 'where'>[] =>
  block.type === 'list' ? block.items.map(joined) : [joined(block.text)]

const joined = (spans: readonly Span[]): Omit<Passage, 'where'> => together(spans, '')

function rowPassage(where: string, cells: readonly CellShown[], restricted: boolean): Passage {
  const told = cells.filter(({ text }) => text !== '' && text !== NOTHING_RECORDED)
  return {
    where,
    ...together(
      told.map((cell) => ({ text: oneLine(cell.text), restricted: restricted || cell.restricted })),
      ', ',
    ),
  }
}

/** Parts as one text, with where it is restricted. */
function together(
  parts: readonly { readonly text: string; readonly restricted?: boolean | undefined }[],
  between: string,
): Omit<Passage, 'where'> {
  let text = ''
  const restricted: Stretch[] = []
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += between
    if (part.restricted === true) restricted.push([text.length, text.length + part.text.length])
    text += part.text
  }
  return { text, restricted }
}
