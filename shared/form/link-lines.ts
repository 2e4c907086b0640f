import type { Problem } from '../lib/result.ts'
import type { AskedQuestion, FormFile, OptionLists, Question, QuestionsFile } from './definition.ts'
import { codesOf } from './link-options.ts'

type Lined = Extract<Question, { kind: 'choices' }>
type Line = NonNullable<Lined['lines']>[number]

/**
 * What is wrong with choices in lines: an option that is not there, or twice; a question beside one that is no short
 * choice; words that are no text; and, in a form that asks for the choices, any of these asked in another section.
 */
export function lineProblems(
  path: string,
  { questions }: QuestionsFile,
  formPath: string,
  form: FormFile,
  lists: OptionLists,
): Problem[] {
  return questions.flatMap((question, index): Problem[] => {
    if (question.kind !== 'choices' || question.lines === undefined) return []
    const at = `${path} questions[${index}].lines`
    const codes = codesOf(lists, question.options)
    const options = question.lines.map(({ option }) => option)
    const named = question.lines.flatMap(questionsIn)
    return [
      ...question.lines.flatMap(({ option }, line) =>
        codes.includes(option) && options.indexOf(option) === line
          ? []
          : [
              {
                path: `${at}[${line}].option`,
                message: `"${option}" is no option of its list, or stands twice`,
              },
            ],
      ),
      ...named.flatMap(({ id, kinds }, place) =>
        kinds.some((kind) => questions.find((one) => one.id === id)?.kind === kind) &&
        named.findIndex((one) => one.id === id) === place
          ? []
          : [{ path: at, message: `"${id}" is no ${kinds.join(' or ')}, or stands twice` }],
      ),
      ...placeProblems(
        question.id,
        named.map(({ id }) => id),
        formPath,
        form,
      ),
    ]
  })
}

function placeProblems(lined: string, named: readonly string[], path: string, form: FormFile): Problem[] {
  const asks = (section: FormFile['sections'][number], id: string): boolean =>
    section.questions.some(({ question }) => question === id)
  const own = form.sections.findIndex((section) => asks(section, lined))
  return own === -1
    ? []
    : named
        .filter((id) => !form.sections.some((section, s) => s === own && asks(section, id)))
        .map((id) => ({
          path: `${path} sections[${own}]`,
          message: `"${id}" stands in the lines of "${lined}", and is not asked with it`,
        }))
}

const questionsIn = ({ beside = [], words }: Line): { id: string; kinds: Question['kind'][] }[] => [
  ...beside.map((id) => ({ id, kinds: ['choice' as const, 'yesNo' as const] })),
  ...(words === undefined ? [] : [{ id: words, kinds: ['richText' as const, 'longText' as const] }]),
]

/** The section's questions, each that stands in lines of another told so. */
export function inLines(questions: readonly AskedQuestion[]): AskedQuestion[] {
  const places = new Map<string, NonNullable<AskedQuestion['lineOf']>>()
  for (const { id, ...asked } of questions) {
    for (const { beside = [], words } of ('lines' in asked && asked.lines) || []) {
      for (const one of beside) places.set(one, { question: id, as: 'beside' })
      if (words !== undefined) places.set(words, { question: id, as: 'words' })
    }
  }
  return questions.map((question) => {
    const lineOf = places.get(question.id)
    return lineOf === undefined ? question : { ...question, lineOf }
  })
}
