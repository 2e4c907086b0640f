import { longInstant } from '../../../shared/lib/dates.ts'
import { sameName } from '../../../shared/lib/fold-name.ts'
import { isSealed } from '../../../shared/record/lifecycle.ts'
import { reportNamed } from '../../../shared/record/report-named.ts'
import type { ListedReport } from '../storage/store.ts'

type Named = Pick<ListedReport, 'id' | 'name' | 'crn'>

/** Known by one CRN, or by name where one of the two has none: whoever chooses sees both. */
const sameOne = (one: Named, other: Named): boolean =>
  one.crn !== '' && other.crn !== ''
    ? one.crn === other.crn
    : one.name !== '' && sameName(one.name, other.name)

/** The sealed reports on the person of a draft, newest first, as an answer names each. */
export const sealedOn = (
  draft: Named,
  all: readonly ListedReport[],
  nameOfFormat: (format: string) => string,
): string[] =>
  all
    .filter((report) => report.id !== draft.id && isSealed(report.state) && sameOne(draft, report))
    .map(({ id, format, name, crn, author, state }) => {
      const when = 'at' in state ? ` of ${longInstant(state.at)}` : ''
      const whose = [name, crn].filter((part) => part !== '').join(', ')
      return reportNamed(id, `${nameOfFormat(format)}${when} by ${author.name} on ${whose}`)
    })
