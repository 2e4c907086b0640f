import { plainText } from '../../../shared/record/rich-text.ts'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'

/** The entries in which every word typed stands somewhere: name, provider, area, who it is for, leaflet. In order of name. */
export function matchingEntries(entries: readonly ServiceEntry[], typed: string): readonly ServiceEntry[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return entries
    .filter((entry) => {
      const text = textOf(entry)
      return words.every((word) => text.includes(word))
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

const textOf = ({ name, provider, areas, venue, eligibility, programme, leaflet }: ServiceEntry): string =>
  [
    name,
    provider ?? '',
    ...areas,
    venue ?? '',
    eligibility.says ?? '',
    programme ?? '',
    leaflet === null ? '' : plainText(leaflet),
  ]
    .join('\n')
    .toLowerCase()
