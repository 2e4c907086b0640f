import type { IsoDate } from '../lib/dates.ts'
import type { Answers } from '../record/answers.ts'
import type { Contacts } from './contact.schema.ts'
import { askedCells } from './contact-offer.ts'
import { firstToAsk } from './who-to-ask.ts'

/** The ready rows of the checks with whoever is asked first on that day; a check that nobody answers stays as it is. */
export function withContacts(answers: Answers, contacts: Contacts, day: IsoDate): Answers {
  const { checks } = answers
  if (typeof checks !== 'object' || !('rows' in checks)) return answers
  const rows = checks.rows.map((row) => {
    const { check } = row.cells
    const first = typeof check === 'string' ? firstToAsk(contacts, check, day) : null
    return first === null ? row : { ...row, cells: { ...row.cells, ...askedCells(first) } }
  })
  return { ...answers, checks: { rows } }
}
