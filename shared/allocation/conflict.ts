import type { AllocateAnswer } from './allocate.ts'
import type { AllocateInput } from './allocate-input.ts'
import type { Missing } from './grounds.ts'
import { longestFirst, type Terms } from './terms.ts'

type Settled = Pick<AllocateAnswer, 'decision' | 'grounds'> & { readonly missing: readonly Missing[] }

/**
 * Whether what the officer means to choose goes against the decision, by which rule (AL-30 to AL-32). While
 * nothing can be decided any choice does, by the first fact that is missing.
 */
export function conflictOf(
  input: AllocateInput,
  { decision, grounds, missing }: Settled,
  terms: Terms,
  unspecified: ReadonlySet<string>,
): AllocateAnswer['conflict'] {
  const { choice } = input
  if (choice === null || choice === decision) return null
  switch (decision) {
    case 'CANNOT_DECIDE': {
      const first = missing.find(({ prevents }) => prevents)
      return {
        rule: first?.rule ?? 'AL-01',
        says: `nothing can be decided yet: ${first?.says ?? 'a fact is missing'}`,
      }
    }
    case 'REFER_SPO':
      return { rule: 'MP-7', says: 'the SPO decides first whether consecutive terms count together' }
    case 'NOT_ALLOCATED':
      return { rule: 'AL-00', says: 'the sentence is not supervised: there is nothing to allocate' }
    case 'NPS':
      return {
        rule: 'AL-31',
        says: `a ground for the NPS is met: ${grounds.map(({ says }) => says).join('; ')}`,
      }
    case 'CRC':
      return npsWithoutGround(input, terms, unspecified)
  }
}

/** AL-32 (Michael) where length is the reason and the long term is for an offence that is not specified; else AL-30 (Martin). */
function npsWithoutGround(
  input: AllocateInput,
  terms: Terms,
  unspecified: ReadonlySet<string>,
): AllocateAnswer['conflict'] {
  const onLength = input.choiceBasis === 'mappa' || input.choiceBasis === 'sentenceLength'
  return onLength && longTermIsUnspecified(terms, unspecified)
    ? {
        rule: 'AL-32',
        says: 'a sentence of 12 months or more is no ground where the offence is not in Schedule 15, nor murder, nor within s.327(4A)',
      }
    : { rule: 'AL-30', says: `no ground for the NPS is met${unapproved(input)}` }
}

const unapproved = ({ publicInterest }: AllocateInput): string =>
  publicInterest === null ? '' : ', and the public interest ground has no SPO approval'

/**
 * A total or a term of twelve months, its longest part for an offence that is not specified. Had it been
 * specified the decision would not be the CRC, so whatever reaches twelve months by itself here is not.
 */
function longTermIsUnspecified(terms: Terms, unspecified: ReadonlySet<string>): boolean {
  if (terms.resolved.some((one) => one.reachesTwelveMonths)) return true
  if (terms.effective !== 'indeterminate' && terms.effective.months < 12) return false
  const longest = terms.resolved.toSorted((a, b) => longestFirst(a.length, b.length))[0]
  return longest !== undefined && unspecified.has(longest.id)
}
