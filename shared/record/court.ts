import { foldName } from '../lib/fold-name.ts'
import type { Answers } from './answers.ts'
import type { Case, CodeLists } from './case.ts'

export type CourtKind = 'magistrates' | 'crown'
const kindOf = (code: string | null): CourtKind | null =>
  code === 'magistrates' || code === 'crown' ? code : null

/** The code of the list "courts" for one that is not in it: its name and kind are answers of their own. */
const OTHER = 'other'

/** The court by the name that people use, empty where none is given, and its kind, null where nothing tells it. */
export function courtOf(facts: Case): { readonly name: string; readonly kind: CourtKind | null } {
  const code = facts.text('hearing.court')
  return code === OTHER
    ? { name: facts.text('hearing.courtName'), kind: kindOf(facts.text('hearing.courtKind')) }
    : { name: facts.label('courts', code), kind: kindOf(facts.role('courts', code)) }
}

/** "Margate Magistrates' Court, courtroom 2"; a courtroom with a name stands as typed. */
export const courtPlace = (court: string, courtroom: string): string =>
  [court, Number.isInteger(Number(courtroom || NaN)) ? `courtroom ${courtroom}` : courtroom]
    .filter((part) => part !== '')
    .join(', ')

/** The local justice area by its name: as it was given or, where it was not, the court's own. Empty where nothing tells it. */
export function localJusticeAreaOf(facts: Case): string {
  const given = facts.text('hearing.localJusticeArea')
  const area = facts.area('courts', facts.text('hearing.court'))
  return given !== '' || area === null ? given : facts.label('localJusticeAreas', area)
}

/** The answers that name a court: the list's own by its code, any other by its name. */
export function courtAnswers(name: string, lists: CodeLists): Answers {
  if (name.trim() === '') return {}
  const known = lists['courts']?.options.find(
    ({ code, label }) => code !== OTHER && [code, label].map(foldName).includes(foldName(name)),
  )
  return known === undefined
    ? { 'hearing.court': OTHER, 'hearing.courtName': name }
    : { 'hearing.court': known.code }
}
