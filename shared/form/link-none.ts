import type { Problem } from '../lib/result.ts'
import type { Condition } from './condition-schema.ts'
import type { AskedQuestion, FormFile, PrintFile, Question, QuestionsFile } from './definition.ts'

type ById = ReadonlyMap<string, Question>

/** What is wrong with the ticks that stand for an empty table: each is a yes or no, of one table, asked nowhere else. */
export function noneProblems(
  path: string,
  { questions }: QuestionsFile,
  formPath: string,
  form: FormFile,
): Problem[] {
  const nones = questions.map((question) => (question.kind === 'rows' ? question.none : undefined))
  const problems = nones.flatMap((none, index): Problem[] => {
    if (none === undefined) return []
    const problem = (message: string) => [{ path: `${path} questions[${index}].none`, message }]
    const asked = questions.find(({ id }) => id === none)
    if (asked?.kind !== 'yesNo') return problem(`there is no yes or no "${none}"`)
    return nones.indexOf(none) < index ? problem(`"${none}" stands for another table too`) : []
  })
  const twice = form.sections.flatMap(({ questions: asked }, s) =>
    asked.flatMap(({ question }, q) =>
      nones.includes(question)
        ? [
            {
              path: `${formPath} sections[${s}].questions[${q}]`,
              message: `"${question}" is asked with its table`,
            },
          ]
        : [],
    ),
  )
  return [...problems, ...twice]
}

/** The question and, of a table, the tick that stands for it while it is empty. */
export function withNone(question: AskedQuestion, byId: ById): AskedQuestion[] {
  const none = noneOf(question, byId)
  if (none === undefined) return [question]
  const empty: Condition = { question: question.id, answered: false }
  const askedWhen = question.askedWhen === null ? empty : { all: [question.askedWhen, empty] }
  return [question, { ...none, required: false, askedWhen, noneOf: question.id }]
}

/** The sections on paper, with each such tick after its table. */
export const printedWithNones = (print: PrintFile, byId: ById): PrintFile => ({
  ...print,
  sections: print.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((id) => {
      const none = noneOf(byId.get(id), byId)
      return none === undefined ? [id] : [id, none.id]
    }),
  })),
})

const noneOf = (question: Question | undefined, byId: ById): Question | undefined =>
  question?.kind === 'rows' && question.none !== undefined ? byId.get(question.none) : undefined
