import type { AskedQuestion, QuestionKind } from '../form/definition.ts'
import type { Answer } from '../record/answers.ts'
import { courtOf } from '../record/court.ts'
import { plainText } from '../record/rich-text.ts'
import type { Check, QualityContext } from './context.ts'
import { phrasesIn } from './phrases.ts'
import type { QualityTable } from './quality-table.ts'
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

/** What was written at length: rich text, and long text, which may stand in a table. Short entries are no prose. */
function prose(question: AskedQuestion, answer: Answer | undefined): { text: string; rich: boolean } | null {
  if (answer === undefined) return null
  if (typeof answer === 'string') return question.kind === 'longText' ? { text: answer, rich: false } : null
  if ('blocks' in answer) return { text: plainText(answer), rich: true }
  if (!('rows' in answer) || question.kind !== 'rows') return null
  const long = question.columns.filter(({ kind }) => kind === 'longText').map(({ id }) => id)
  const cells = answer.rows.flatMap((row) => long.map((id) => row.cells[id]))
  return { text: cells.filter((cell) => typeof cell === 'string').join('\n'), rich: false }
}

/** QC46: words of the trade in what the officer wrote at length, long sentences in what runs on. One hint a field. */
const plainEnglish = ({ form, answers }: QualityContext, { settings, plainEnglish: list }: QualityTable) =>
  form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const written = prose(question, answers[question.id])
      if (written === null) return []
      const hits = phrasesIn(written.text, list).map(({ phrase, say }) => `“${phrase}” (say ${say})`)
      const average = written.rich ? averageSentence(written.text) : 0
      if (average > settings.wordsPerSentence)
        hits.push(`sentences of ${Math.round(average)} words on average`)
      return hits.length === 0
        ? []
        : [{ field: question.id, fill: { hit: `in “${question.label}”, ${hits.join('; ')}` } }]
    }),
  )

/** In a field of plain text nothing can be marked: what stands there has to go. */
const wayOut = (kind: QuestionKind): string =>
  kind === 'richText'
    ? 'Mark the passage as restricted, or take it out'
    : 'Move it to the restricted field, or take it out'

/** QC47: no victim's name or address outside restricted passages. */
const victimsUnnamed = (context: QualityContext) => {
  const { facts } = context
  const defendant = {
    name: facts.text('person.name'),
    sex: facts.text('person.sex'),
    address: facts.text('person.address'),
    court: courtOf(facts).name,
  }
  const details = facts.rows('victims').flatMap((victim) => detailsOf(victim, defendant))
  if (details.length === 0) return []
  return unrestrictedTexts(context).flatMap(({ question, texts }) => {
    const [found] = texts.flatMap((text) => detailsIn(text, details))
    if (found === undefined) return []
    return [
      {
        field: question.id,
        fill: { what: `The victim’s ${found.is}`, label: question.label, mend: wayOut(question.kind) },
      },
    ]
  })
}

export const writingChecks: readonly Check[] = [
  { id: 'QC46', find: plainEnglish },
  { id: 'QC47', find: victimsUnnamed },
]
