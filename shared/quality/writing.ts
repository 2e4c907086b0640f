import { plainText } from '../report/rich-text.ts'
import type { Check, QualityContext } from './context.ts'
import { phrasesIn } from './phrases.ts'
import type { QualityTable } from './quality-table.ts'
import { unrestrictedTexts } from './unrestricted-text.ts'

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

const nameParts = (name: string): readonly string[] => name.split(/\s+/).filter((part) => part !== '')

/**
 * What gives a victim away: the whole name, and the surname. A surname shared with the defendant gives nobody
 * away, so there the first name does.
 */
const namesToKeep = (name: string, defendant: string): readonly { phrase: string; say: string }[] => {
  const parts = nameParts(name)
  const surname = parts.at(-1)
  if (surname === undefined) return []
  const shared = nameParts(defendant).at(-1)?.toLowerCase() === surname.toLowerCase()
  const telling = shared ? parts[0] : surname
  return [name, telling ?? name].map((phrase) => ({ phrase, say: '' }))
}

/** QC47: no victim's name outside restricted passages. */
const victimsUnnamed = (context: QualityContext) => {
  const names = context.facts
    .rows('victims')
    .flatMap((victim) => namesToKeep(victim.text('name'), context.facts.text('person.name')))
  if (names.length === 0) return []
  return unrestrictedTexts(context)
    .filter(({ texts }) => texts.some((text) => phrasesIn(text, names).length > 0))
    .map(({ question }) => ({ field: question.id, fill: { label: question.label } }))
}

export const writingChecks: readonly Check[] = [
  { id: 'QC46', find: plainEnglish },
  { id: 'QC47', find: victimsUnnamed },
]
