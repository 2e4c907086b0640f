import { readCrn, readPnc } from '../lib/identifiers.ts'
import { oneLine } from '../lib/one-line.ts'

/** A person as an officer types them on one line: a name, a CRN or a PNC number, or a name and then one of them. */
export type PersonTyped = { readonly name: string; readonly crn: string; readonly pnc: string }

export function readPerson(typed: string): PersonTyped {
  const text = oneLine(typed)
  const number = numberOf(text)
  if (number !== null) return { name: '', ...number }
  const words = text.split(' ')
  const last = numberOf(words.at(-1) ?? '')
  return last === null
    ? { name: typed.trim(), crn: '', pnc: '' }
    : { name: words.slice(0, -1).join(' '), ...last }
}

function numberOf(text: string): Omit<PersonTyped, 'name'> | null {
  const crn = readCrn(text)
  if (crn !== null) return { crn, pnc: '' }
  const pnc = readPnc(text)
  return pnc === null ? null : { crn: '', pnc: pnc.number }
}
