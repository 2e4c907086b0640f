import { optionLabel } from '../../shared/form/asked-question.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { counted } from '../../shared/lib/words.ts'
import { type Answers, isAnswered } from '../../shared/record/answers.ts'
import { marksIn, questionOfPath } from '../../shared/record/marks.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { wordCount } from '../editor/spoken-length.ts'

/** What a signature is put under, in brief. */
export type WhatIsSigned = {
  /** The officer's own levels, by whom they are for. */
  readonly levels: readonly { readonly question: string; readonly label: string; readonly level: string }[]
  /** Sections with an answer in them, and how much of each is the officer's own words. */
  readonly sections: readonly { readonly title: string; readonly words: number }[]
  readonly checks: number
  /** How many answers of each section nobody typed: filled, or taken from a list or an earlier report. */
  readonly filled: readonly { readonly title: string; readonly answers: number }[]
}

export function whatIsSigned(form: FormDefinition, answers: Answers): WhatIsSigned {
  const checks = answers['checks']
  const marked = marksIn(answers).map(({ path }) => path)
  return {
    levels: form.sections.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const given = answers[question.id]
        return question.kind === 'choice' && question.grid === 'levels' && typeof given === 'string'
          ? [
              {
                question: question.id,
                label: question.label,
                level: optionLabel(form, question.options, given),
              },
            ]
          : []
      }),
    ),
    sections: form.sections.flatMap(({ title, questions }) => {
      const given = questions.flatMap(({ id, kind }) => {
        const answer = answers[id]
        return answer === undefined || !isAnswered(answer) ? [] : [{ kind, answer }]
      })
      const words = given.map(({ kind, answer }) =>
        typeof answer === 'object' && 'blocks' in answer
          ? wordCount(plainText(answer))
          : kind === 'longText' && typeof answer === 'string'
            ? wordCount(answer)
            : 0,
      )
      return given.length === 0 ? [] : [{ title, words: words.reduce((sum, one) => sum + one, 0) }]
    }),
    checks: typeof checks === 'object' && 'rows' in checks ? checks.rows.length : 0,
    filled: form.sections.flatMap(({ title, questions }) => {
      const count = marked.filter((path) => questions.some(({ id }) => id === questionOfPath(path))).length
      return count === 0 ? [] : [{ title, answers: count }]
    }),
  }
}

/** "9 sections, 820 words of your own (The offence 310, Needs 140), 4 checks." */
export function countsInWords({ sections, checks }: WhatIsSigned): string {
  const written = sections.filter(({ words }) => words > 0)
  const all = written.reduce((sum, { words }) => sum + words, 0)
  const by = written.map(({ title, words }) => `${title} ${words}`).join(', ')
  return [
    counted(sections.length, 'section'),
    `${counted(all, 'word')} of your own${by === '' ? '' : ` (${by})`}`,
    `${counted(checks, 'check')}.`,
  ].join(', ')
}

/** "12 answers filled, not typed (The case 9, Risk 3)." Null where every one was typed. */
export function filledInWords({ filled }: WhatIsSigned): string | null {
  const all = filled.reduce((sum, { answers }) => sum + answers, 0)
  if (all === 0) return null
  const by = filled.map(({ title, answers }) => `${title} ${answers}`).join(', ')
  return `${counted(all, 'answer')} filled, not typed (${by}).`
}
