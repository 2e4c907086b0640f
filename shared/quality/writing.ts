import type { AskedQuestion } from '../form/definition.ts'
import { plainText } from '../report/rich-text.ts'
import type { Check, QualityContext } from './context.ts'
import { phrasesIn } from './phrases.ts'
import type { QualityTable } from './quality-table.ts'
import { unrestrictedTexts } from './unrestricted-text.ts'
import { detailsIn, detailsOf } from './victim-details.ts'

const SENTENCE_END = /[.!?:;]+\s|\n+/
const filled = (parts: readonly string[]): number => parts.filter((part) => part.trim() !== '').length

/** Words to a sentence, on average; 0 where there are none. */
function averageSentence(text: string): number {
  const sentences = filled(text.split(SENTENCE_END))
  return sentences === 0 ? 0 : filled(text.split(/\s+/)) / sentences
}

/** QC46: long sentences and words of the trade, in what the officer wrote at length. One hint a field. */
const plainEnglish = ({ form, answers }: QualityContext, { settings, plainEnglish: list }: QualityTable) =>
  form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const answer = answers[question.id]
      if (typeof answer !== 'object' || !('blocks' in answer)) return []
      const text = plainText(answer)
      const hits = phrasesIn(text, list).map(({ phrase, say }) => `“${phrase}” (say ${say})`)
      const average = averageSentence(text)
      if (average > settings.wordsPerSentence)
        hits.push(`sentences of ${Math.round(average)} words on average`)
      return hits.length === 0
        ? []
        : [{ field: question.id, fill: { hit: `in “${question.label}”, ${hits.join('; ')}` } }]
    }),
  )

/** In a field of plain text nothing can be marked: what stands there has to go. */
const wayOut = (kind: AskedQuestion['kind']): string =>
  kind === 'richText'
    ? 'Mark the passage as restricted, or take it out'
    : 'Move it to the restricted field, or take it out'

/** QC47: no victim's name or address outside restricted passages. */
const victimsUnnamed = (context: QualityContext) => {
  const { facts } = context
  const defendant = { name: facts.text('person.name'), address: facts.text('person.address') }
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
