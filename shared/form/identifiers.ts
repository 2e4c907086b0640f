import { z } from 'zod'
import { readCjsCode, readCrn, readCro, readPnc } from '../lib/identifiers.ts'
import type { Answers } from '../record/answers.ts'
import type { FormDefinition } from './definition.ts'

const identifierKind = z.enum(['crn', 'pnc', 'cjsCode'])
export type IdentifierKind = z.infer<typeof identifierKind>

/** The number that a text is, which is then checked and kept in one spelling. */
export const reads = identifierKind.optional()

const READERS = {
  crn: readCrn,
  pnc: (typed) => readPnc(typed)?.number ?? null,
  cjsCode: readCjsCode,
} as const satisfies Record<IdentifierKind, (typed: string) => string | null>

/** The spelling that is kept of what was typed ("x 123456": "X123456"); text that is no such number stays as it is. */
export const tidyIdentifier = (kind: IdentifierKind, typed: string): string => READERS[kind](typed) ?? typed

/** The answers with every CRN and PNC number as it is kept, however it was typed. */
export function withIdentifiersTidy(answers: Answers, form: FormDefinition): Answers {
  const tidy = form.sections.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const typed = answers[question.id]
      return 'reads' in question && question.reads !== undefined && typeof typed === 'string'
        ? [[question.id, tidyIdentifier(question.reads, typed)] as const]
        : []
    }),
  )
  return { ...answers, ...Object.fromEntries(tidy) }
}

/** What is wrong with a number, in words for the officer; null where nothing is. `warning`: it can be kept as it is. */
export function identifierProblem(
  kind: IdentifierKind,
  text: string,
): { readonly weight: 'fault' | 'warning'; readonly message: string } | null {
  const other = otherNumber(kind, text)
  switch (kind) {
    case 'crn':
      return readCrn(text) !== null
        ? null
        : {
            weight: 'fault',
            message: `"${text}" is ${other ?? 'not a CRN'}. A CRN is a letter and six figures, such as X123456.`,
          }
    case 'pnc': {
      const read = readPnc(text)
      if (read === null)
        return {
          weight: 'fault',
          message: `"${text}" is ${other ?? 'not a PNC number'}. Write it as on the court papers, such as 1997/0284716Z.`,
        }
      return read.letter === read.letterDue
        ? null
        : {
            weight: 'warning',
            message: `The last letter of ${read.number} does not fit its figures, which ask for ${read.letterDue}. Check it with the court papers.`,
          }
    }
    case 'cjsCode':
      return readCjsCode(text) !== null
        ? null
        : {
            weight: 'warning',
            message: `"${text}" is not a CJS code: two letters and five figures, such as TH68010.`,
          }
  }
}

/** What the text is instead: the two numbers of a person are easily put in each other's place. */
function otherNumber(kind: IdentifierKind, text: string): string | null {
  if (kind !== 'pnc' && readPnc(text) !== null) return 'a PNC number'
  if (kind !== 'crn' && readCrn(text) !== null) return 'a CRN'
  return readCro(text) === null ? null : 'a CRO number'
}
