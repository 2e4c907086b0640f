import type { Problem } from '../lib/result.ts'
import type { FormFile, OptionLists, QuestionsFile } from './definition.ts'

/** What is wrong with the tables of choices: their lines follow each other, each a choice, all of the same words. */
export function gridProblems(
  path: string,
  { questions }: QuestionsFile,
  form: FormFile,
  lists: OptionLists,
): Problem[] {
  const wordsOf = (id: string): string | null => {
    const question = questions.find((one) => one.id === id)
    if (question?.kind !== 'choice') return null
    return JSON.stringify((lists[question.options]?.options ?? []).map(({ code, label }) => [code, label]))
  }
  const seen = new Set<string>()
  return form.sections.flatMap((section, s) =>
    section.questions.flatMap(({ question, grid }, q): Problem[] => {
      if (grid === undefined) return []
      const at = `${path} sections[${s}].questions[${q}].grid`
      const before = section.questions[q - 1]
      const begins = before?.grid !== grid
      if (wordsOf(question) === null) return [{ path: at, message: `"${question}" is no choice of one` }]
      if (begins && seen.has(grid))
        return [{ path: at, message: `the lines of "${grid}" do not follow each other` }]
      seen.add(grid)
      if (!begins && wordsOf(before.question) !== wordsOf(question))
        return [{ path: at, message: `"${question}" has other words than the line before it` }]
      return []
    }),
  )
}
