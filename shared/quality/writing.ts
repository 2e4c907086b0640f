import { unprintableIn } from '../document/printable-characters.ts'
import type { AskedQuestion } from '../form/definition.ts'
import type { Answer } from '../record/answers.ts'
import { plainText } from '../record/rich-text.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { numbersThatDiffer } from './numbers-in-words.ts'
import { phrasesIn } from './phrases.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'
import { unrestrictedTexts } from './unrestricted-text.ts'
import { detailsIn, detailsOf } from './victim-details.ts'

/** A closing quotation mark or bracket belongs to the sentence before it. */
const SENTENCE_END = /[.!?:;]+["'”’»)\]]*\s|\n+/
const filled = (parts: readonly string[]): number => parts.filter((part) => part.trim() !== '').length

/** Words to a sentence, on average; 0 where there are none. */
function averageSentence(text: string): number {
  const sentences = filled(text.split(SENTENCE_END))
  return sentences === 0 ? 0 : filled(text.split(/\s+/)) / sentences
}

type Prose = { readonly field: string; readonly label: string; readonly text: string; readonly rich: boolean }

/** What was written at length: rich text, and long text, which may stand in a table. Short entries are no prose. */
function proseIn(question: AskedQuestion, answer: Answer | undefined): readonly Prose[] {
  const prose = (text: string, rich: boolean) => [{ field: question.id, label: question.label, text, rich }]
  if (answer === undefined) return []
  if (typeof answer === 'string') return question.kind === 'longText' ? prose(answer, false) : []
  if ('blocks' in answer) return prose(plainText(answer), true)
  if (!('rows' in answer) || question.kind !== 'rows') return []
  const long = question.columns.filter(({ kind }) => kind === 'longText').map(({ id }) => id)
  const cells = answer.rows.flatMap((row) => long.map((id) => row.cells[id]))
  return prose(cells.filter((cell) => typeof cell === 'string').join('\n'), false)
}

const proseOf = ({ form, answers }: QualityContext): readonly Prose[] =>
  form.sections.flatMap(({ questions }) =>
    questions.flatMap((question) => proseIn(question, answers[question.id])),
  )

/** QC46: words of the trade, each once a report, and long sentences in what runs on. */
const plainEnglish = (context: QualityContext, table: QualityTable): readonly Hit[] => {
  // Each text is read once for all phrases: one of megabytes would otherwise hold the window for seconds.
  const written = proseOf(context).map((prose) => ({
    ...prose,
    has: phrasesIn(prose.text, table.plainEnglish),
  }))
  const words = table.plainEnglish.flatMap((entry): Hit[] => {
    const first = written.find(({ has }) => has.includes(entry))
    if (first === undefined) return []
    return [{ field: first.field, keepAs: entry.phrase, fill: { ...entry, label: first.label } }]
  })
  const sentences = written.flatMap(({ field, label, text, rich }): Hit[] => {
    const count = rich ? Math.round(averageSentence(text)) : 0
    if (count <= table.settings.wordsPerSentence) return []
    const says = wordsOf(table, 'QC46', 'longSentences', { label, count: String(count) })
    return [{ field, keepAs: `${field} sentences`, says }]
  })
  return [...words, ...sentences]
}

/** QC47: what would give a victim away in what the defendant's copy shows, asked once wherever it stands. */
const victimsDetails = (context: QualityContext, table: QualityTable): readonly Hit[] => {
  const details = detailsOf(context.facts)
  if (details.length === 0) return []
  return unrestrictedTexts(context).flatMap(({ question, row, text }) =>
    detailsIn(text, details).map(
      ({ is, quote }): Hit => ({
        field: question.id,
        ...(row === null ? {} : { row }),
        fill: { quote, label: question.label, what: wordsOf(table, 'QC47', is) },
        keepAs: [question.id, row, quote].join(' '),
        quote,
      }),
    ),
  )
}

/** A place held for words still to come. */
const PLACEHOLDER =
  /(?<![\p{L}\p{N}])(?:tb[acd]|x{2,}|to be (?:confirmed|advised|completed)|to follow)(?![\p{L}\p{N}])|\?{3,}|\[\p{L}[^\]\n]{0,40}\]/iu
/** All of an answer in words, and no words of the officer's own. */
const NO_WORDS =
  /^\W*(?:(?:none|no|nil|nothing|n\/?[ak]|not (?:applicable|asked|known|yet|given|recorded|available|done)|unknown|pending|awaited)\W*)?$/i
/** Too long a word for a column on paper. */
const LONG_WORD = /\S{41,}/

/** QC54: what was left standing. */
const leftStanding = (context: QualityContext, table: QualityTable): readonly Hit[] =>
  proseOf(context).flatMap(({ field, label, text, rich }) => {
    const placeholder = PLACEHOLDER.exec(text)?.[0] ?? (rich && NO_WORDS.test(text) ? text.trim() : '')
    const long = LONG_WORD.exec(text)?.[0] ?? ''
    const hit = (kind: string, quote: string): Hit => ({
      field,
      keepAs: `${field} ${quote}`,
      says: wordsOf(table, 'QC54', kind, { quote, label, count: String(long.length) }),
    })
    return [
      ...(placeholder === '' ? [] : [hit('placeholder', placeholder)]),
      ...(long === '' ? [] : [hit('longWord', long)]),
    ]
  })

/** QC55: a number in the text of the proposal that no part of the proposal has. */
const numbersAgree = ({ facts, form }: QualityContext): readonly Hit[] =>
  numbersThatDiffer(facts, form).map(({ text, proposal }) => ({
    field: 'proposal.text',
    keepAs: `${text} ${proposal}`,
    fill: { text, proposal },
  }))

/** QC56: what no font of the printed page draws, wherever it was typed. The codes of an answer are plain letters. */
const unprintable = ({ form, answers }: QualityContext): readonly Hit[] =>
  [...form.sections.flatMap(({ questions }) => questions), ...form.notAsked].flatMap(({ id, label }) => {
    const answer = answers[id]
    const parts =
      typeof answer === 'object' && 'rows' in answer
        ? answer.rows.map((row) => ({ row: row.id, characters: unprintableIn(JSON.stringify(row.cells)) }))
        : [{ characters: unprintableIn(JSON.stringify(answer ?? '')) }]
    return parts
      .filter(({ characters }) => characters.length > 0)
      .map(({ characters, ...place }): Hit => {
        const said = characters.join(' ')
        return { field: id, ...place, keepAs: `${id} ${said}`, fill: { label, characters: said } }
      })
  })

export const writingChecks: readonly Check[] = [
  { id: 'QC46', find: plainEnglish },
  { id: 'QC47', find: victimsDetails },
  { id: 'QC54', find: leftStanding },
  { id: 'QC55', find: numbersAgree },
  { id: 'QC56', find: unprintable },
]
