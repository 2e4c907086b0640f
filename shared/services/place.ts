import type { Case } from '../record/case.ts'
import { courtOf, localJusticeAreaOf } from '../record/court.ts'
import type { ServiceEntry } from './directory.schema.ts'

/** Names of where a case is: the court and the local justice area, as the report has them. */
export const placeOf = (facts: Case): readonly string[] =>
  [courtOf(facts).name, localJusticeAreaOf(facts)].filter((name) => name !== '')

/**
 * Whether the service is for this place: one of its areas stands, as whole words, in a name of the place
 * ("Maidstone" in "Maidstone Magistrates' Court"). A service without areas is for all; so is any where the
 * place is not known.
 */
export const serves = ({ areas }: Pick<ServiceEntry, 'areas'>, place: readonly string[]): boolean =>
  areas.length === 0 ||
  place.length === 0 ||
  areas.some((area) => place.some((name) => holdsWords(name, area)))

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const holdsWords = (name: string, area: string): boolean => plain(name).includes(plain(area))
