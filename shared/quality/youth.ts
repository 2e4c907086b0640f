import { completedYears } from '../lib/dates.ts'
import type { Check } from './context.ts'

/** QC76: under 18 at the hearing, which is seldom true and never this office's report. */
const ofAge: Check['find'] = ({ facts }) => {
  const [born, hearing] = [facts.date('person.dateOfBirth'), facts.date('hearing.date')]
  if (born === null || hearing === null || hearing < born) return []
  const age = completedYears(born, hearing)
  return age >= 18
    ? []
    : [
        {
          field: 'person.dateOfBirth',
          keepAs: born,
          also: [{ field: 'hearing.date' }],
          fill: { age: String(age) },
        },
      ]
}

export const youthChecks: readonly Check[] = [{ id: 'QC76', find: ofAge }]
