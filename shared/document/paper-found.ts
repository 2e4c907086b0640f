import type { IsoDate } from '../lib/dates.ts'
import type { ReportDocument } from './document.schema.ts'

/**
 * What is known of a paper where it is looked up. That a report of its fingerprint was sealed says nothing of the paper
 * itself: name, day and sentence are shown as they were sealed, for somebody to compare with what is printed.
 */
export type PaperFound =
  | { readonly is: 'unreadable' }
  | { readonly is: 'notHere' }
  | {
      readonly is: 'here'
      readonly name: string
      readonly court: string
      readonly hearingDate: IsoDate | null
      /** As proposed; null where no order was. */
      readonly sentence: string | null
      readonly revision: number
      /** Signed and, where it had to be, countersigned. */
      readonly sealed: boolean
      /** Nothing of the report was signed since; null where that cannot be known. */
      readonly newest: boolean | null
    }

/** What of a signed report somebody compares with a paper. */
export const toCompare = (
  { heading, proposedSentence, revision }: ReportDocument,
  { sealed, newest }: { readonly sealed: boolean; readonly newest: boolean | null },
): PaperFound => ({
  is: 'here',
  name: heading.name,
  court: heading.court,
  hearingDate: heading.hearingDate,
  sentence: proposedSentence,
  revision,
  sealed,
  newest,
})
