import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { applyChanges } from '../../shared/record/answers.ts'
import type { Span } from '../../shared/record/rich-text.ts'
import { documentOf } from './parts-of-document.ts'
import { exampleOf } from './templates.ts'

type Kind = { readonly kind: string; readonly search: RegExp; readonly planted: readonly string[] }

/** What no reader of a copy needs, kind by kind, with what is planted to see that the search finds it. */
const kinds: readonly Kind[] = [
  {
    kind: 'the id of a rule',
    search: /\b(?:(?:AL|MP|RE|QC|CB)-?|(?:CO|CU|ORD|PR|PT|RAR|SSO|S15-P\d)-)\d+/g,
    planted: ['AL-17', 'MP-4', 'RE-2', 'QC31', 'CB-12', 'ORD-3', 'SSO-5', 'S15-P1-22'],
  },
  { kind: 'the clause of a rule', search: /\bR\d\.\d+(?:\.\d+)*/g, planted: ['R1.3.13', 'R5.2'] },
  {
    kind: 'the id of a question',
    search: /\b(?:hearing|likelihood|need|offence|person|proposal|rosh|sara)\.[a-z]\w+/g,
    planted: ['proposal.custodialMonths', 'hearing.courtroom'],
  },
  {
    kind: 'how a rule was learnt',
    search: /from\s+memory|not\s+confirmed|body\s+not\s+read|text\s+or\s+code\s+seen|\[[CMDI]\]/g,
    planted: ['from memory', 'not confirmed', 'body not read', 'text or code seen', '[M]'],
  },
  {
    kind: 'the code of an offence',
    search: /Home\s+Office\s+code|\b\d{5}\b/g,
    planted: ['Home Office code', '00801', '10510'],
  },
  {
    kind: 'an answer that tells a reader nothing',
    search: /: None recorded$|No fixed abode: No\b/gm,
    planted: [': None recorded', 'No fixed abode: No'],
  },
]

/** Every such word of the text, white space as one space, however the lines of a page were broken. */
export const internalWordsIn = (text: string): string[] =>
  kinds.flatMap(({ search }) => text.match(search) ?? []).map((found) => found.replace(/\s+/gu, ' '))

export const PLANTED: readonly string[] = kinds.flatMap(({ planted }) => planted)

/** An example with these words, a line each, in what every copy shows and in what is restricted. */
export function documentWith(words: readonly string[]): ReportDocument {
  const { format, answers } = exampleOf('case-1')
  const lines = (mark: Pick<Span, 'restricted'>) =>
    words.map((word) => ({ type: 'paragraph' as const, text: [{ text: `Planted ${word}`, ...mark }] }))
  const planted = { blocks: [...lines({}), ...lines({ restricted: true })] }
  return documentOf(format, applyChanges(answers, { 'offence.analysis': planted, 'proposal.text': planted }))
}
