import { asSentence } from '../lib/words.ts'
import type { ProposalFinding } from '../proposal/finding.ts'
import type { Case } from '../record/case.ts'
import { placeOf, serves } from './place.ts'
import { isStale } from './staleness.ts'
import { type DirectoryToday, waitInWords } from './waits.ts'

/** The rule by which a service that stands people down is named; a check finds it by this. */
export const STOOD_DOWN = 'CB-7-SD'

/**
 * A warning for each proposed requirement or programme whose local services all send people away again: those
 * that serve the place of the case. Where one of them does not stand down, people can be sent there, and
 * nothing is said [D]. Empty where no order is proposed.
 */
export function stoodDownFindings(
  { directory, today }: DirectoryToday,
  facts: Case,
  staleDays: number,
): ProposalFinding[] {
  const place = placeOf(facts)
  const proposed = facts
    .rows('proposal.requirements')
    .filter((row) => row.text('requirement') === 'UPW' || row.text('requirement') === 'PROG')
    .map((row) => ({ code: row.text('requirement'), programme: row.text('programme') || null }))
  return proposed.flatMap(({ code, programme }) => {
    const offered = directory.entries.filter(
      (entry) =>
        serves(entry, place) &&
        (code === 'PROG'
          ? programme !== null && entry.programme === programme
          : entry.requirements.includes('UPW')),
    )
    if (!offered.every(({ wait }) => wait?.is === 'standsDown')) return []
    return offered.flatMap((entry) => {
      if (entry.wait?.is !== 'standsDown') return []
      const doubts = [
        ...(isStale(entry, today, staleDays) ? ['this entry is out of date'] : []),
        ...(directory.sample ? ['from the sample directory'] : []),
      ]
      const doubt = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`
      return [
        {
          rule: STOOD_DOWN,
          severity: 'warn' as const,
          requirement: code,
          measure: null,
          says: asSentence(`${entry.name}${doubt}: ${waitInWords(entry.wait)}`),
          source: entry.source,
          confidence: 'design' as const,
        },
      ]
    })
  })
}
