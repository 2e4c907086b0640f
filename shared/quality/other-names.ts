import { foldName } from '../lib/fold-name.ts'
import { plainText } from '../record/rich-text.ts'
import type { Check, Hit, QualityContext } from './context.ts'

/** "Mrs Hill", "Dr A. K. Osei": a title and the name after it. */
const NAMED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:\p{Lu}\. ?)*\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*/gu

const wordsOfName = (text: string): readonly string[] => foldName(text).split(' ')

/** Every short entry of the report: fields and cells that hold names, and never what was written at length. */
function namesEntered({ form, answers }: QualityContext): ReadonlySet<string> {
  const questions = [...form.sections.flatMap(({ questions: asked }) => asked), ...form.notAsked]
  const entered = questions.flatMap((question): string[] => {
    const answer = answers[question.id]
    if (typeof answer === 'string') return [answer]
    if (answer === undefined || !('rows' in answer)) return []
    return answer.rows.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'string'))
  })
  return new Set(entered.flatMap(wordsOfName))
}

/** QC58: somebody named in the text whom no field names: words of another report may have come along. */
const otherNames = (context: QualityContext): readonly Hit[] => {
  const { form, answers } = context
  let known: ReadonlySet<string> | null = null
  return form.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, label }) => {
      const answer = answers[id]
      if (typeof answer !== 'object' || !('blocks' in answer)) return []
      const named = [...new Set([...plainText(answer).matchAll(NAMED)].map(([name]) => name))]
      if (named.length === 0) return []
      known ??= namesEntered(context)
      const entered = known
      return named
        .filter(
          (name) =>
            !wordsOfName(name)
              .slice(1)
              .some((word) => word.length > 1 && entered.has(word)),
        )
        .map((name): Hit => ({ field: id, keepAs: foldName(name), fill: { name, label } }))
    })
}

export const otherNamesChecks: readonly Check[] = [{ id: 'QC58', find: otherNames }]
