import type { IsoDate } from '../lib/dates.ts'
import { listed } from '../lib/words.ts'
import { ageOn, type Case } from '../record/case.ts'
import type { Directory, ServiceEntry } from './directory.schema.ts'
import { placeOf, serves } from './place.ts'

/** What a proposal asks of the directory. */
export type Wanted = {
  /** Requirements proposed; a programme requirement with its programme, null where none is chosen yet. */
  readonly requirements: readonly { readonly code: string; readonly programme: string | null }[]
  readonly needs: readonly string[]
  readonly place: readonly string[]
  /** Who it is for; what is not known excludes nobody. */
  readonly sex: 'male' | 'female' | null
  readonly age: number | null
}

export type ServiceFit = {
  readonly entry: ServiceEntry
  /** Whether it serves this court; a service elsewhere is shown after those that do. */
  readonly here: boolean
  /** It delivers something proposed; otherwise it only meets a need. */
  readonly delivers: boolean
  /** The needs of the case that it meets. */
  readonly meets: readonly string[]
  /** Why this person may not have it: "it is for men"; null where nothing known speaks against it. */
  readonly notFor: string | null
}

/**
 * The services that deliver a requirement proposed or meet a need named: those of this place first, among
 * them the programme proposed, what delivers and meets, what only delivers, what only meets; then by name. Nothing is hidden for a person's sex or age: it
 * is said. Total.
 */
export function servicesFor(directory: Directory, wanted: Wanted): readonly ServiceFit[] {
  return directory.entries
    .map((entry) => ({
      entry,
      here: serves(entry, wanted.place),
      delivers: wanted.requirements.some((one) => isDeliveredBy(one, entry)),
      meets: entry.needs.filter((need) => wanted.needs.includes(need)),
      notFor: excludes(entry, wanted),
    }))
    .filter(({ delivers, meets }) => delivers || meets.length > 0)
    .toSorted(
      (one, other) =>
        Number(other.here) - Number(one.here) ||
        closeness(other, wanted) - closeness(one, wanted) ||
        one.entry.name.localeCompare(other.entry.name, 'en-GB'),
    )
}

const closeness = ({ entry, delivers, meets }: ServiceFit, wanted: Wanted): number =>
  (wanted.requirements.some(({ programme }) => programme !== null && programme === entry.programme) ? 4 : 0) +
  (delivers ? 2 : 0) +
  (meets.length > 0 ? 1 : 0)

const isDeliveredBy = (wanted: Wanted['requirements'][number], entry: ServiceEntry): boolean =>
  wanted.code === 'PROG' && wanted.programme !== null
    ? entry.programme === wanted.programme
    : entry.requirements.some((code) => code === wanted.code)

function excludes({ eligibility }: ServiceEntry, { sex, age }: Wanted): string | null {
  const why = [
    ...(eligibility.sex !== null && sex !== null && eligibility.sex !== sex
      ? [`it is for ${eligibility.sex === 'male' ? 'men' : 'women'}`]
      : []),
    ...(age !== null && eligibility.minAge !== null && age < eligibility.minAge
      ? [`it begins at ${eligibility.minAge}`]
      : []),
    ...(age !== null && eligibility.maxAge !== null && age > eligibility.maxAge
      ? [`it ends at ${eligibility.maxAge}`]
      : []),
  ]
  return why.length === 0 ? null : listed(why)
}

/** The same for a report as its answers stand; age on the day of the hearing, or on `today` before that is known. */
export function servicesForCase(directory: Directory, facts: Case, today: IsoDate): readonly ServiceFit[] {
  const sex = facts.text('person.sex')
  return servicesFor(directory, {
    requirements: facts.rows('proposal.requirements').map((row) => ({
      code: row.text('requirement'),
      programme: row.text('programme') || null,
    })),
    needs: facts.ticked('needs.linked'),
    place: placeOf(facts),
    sex: sex === 'male' || sex === 'female' ? sex : null,
    age: ageOn(facts, facts.date('hearing.date') ?? today),
  })
}
