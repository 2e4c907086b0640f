import type { Problem } from '../lib/result.ts'
import type { FormFile, Option, OptionLists, QuestionsFile } from './definition.ts'
import { lineKey } from './line-key.ts'

/**
 * What is wrong with the tables of choices: their lines follow each other, each a choice, all of the same words, of
 * which each has a key of its own.
 */
export function gridProblems(
  path: string,
  { questions }: QuestionsFile,
  form: FormFile,
  lists: OptionLists,
): Problem[] {
  const optionsOf = (id: string): readonly Option[] | null => {
    const question = questions.find((one) => one.id === id)
    return question?.kind === 'choice' ? (lists[question.options]?.options ?? []) : null
  }
  const seen = new Set<string>()
  return form.sections.flatMap((section, s) =>
    section.questions.flatMap(({ question, grid }, q): Problem[] => {
      if (grid === undefined) return []
      const problem = (message: string) => [{ path: `${path} sections[${s}].questions[${q}].grid`, message }]
      const options = optionsOf(question)
      if (options === null) return problem(`"${question}" is no choice of one`)
      const before = section.questions[q - 1]
      if (before?.grid === grid) {
        const same = wordsOf(optionsOf(before.question) ?? []) === wordsOf(options)
        return same ? [] : problem(`"${question}" has other words than the line before it`)
      }
      if (seen.has(grid)) return problem(`the lines of "${grid}" do not follow each other`)
      seen.add(grid)
      const keys = options.map(lineKey)
      return new Set(keys).size === keys.length ? [] : problem(`two options of "${question}" have one key`)
    }),
  )
}

const wordsOf = (options: readonly Option[]): string =>
  JSON.stringify(options.map(({ code, label }) => [code, label]))
