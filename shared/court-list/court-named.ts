import { foldName } from '../lib/fold-name.ts'
import type { CodeLists } from '../record/case.ts'

/** The list of courts' own code for one that is not in it. */
const OTHER = 'other'

/**
 * The courts that a list or an officer may mean: by its code ("B46IU", or "B46IU00" with the room's figures), by its
 * whole name, or by how its name begins ("Margate"). None where no court is named so, several where two are.
 */
export function courtsNamed(text: string, lists: CodeLists): readonly { code: string; label: string }[] {
  const courts = (lists['courts']?.options ?? []).filter(({ code }) => code !== OTHER)
  const code = text.trim().toUpperCase()
  const words = foldName(text)
  const exact = courts.filter((court) => isCode(code, court.code) || words === foldName(court.label))
  if (exact.length > 0 || words === '') return exact
  return courts.filter(({ label }) => foldName(label).startsWith(`${words} `))
}

/** Two figures after the code of a court name a room of it. */
const isCode = (text: string, code: string): boolean =>
  text.startsWith(code) && [0, 2].includes(text.length - code.length)
