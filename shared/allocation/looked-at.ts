import { longDate } from '../lib/dates.ts'
import { listed } from '../lib/words.ts'
import type { AllocateAnswer } from './allocate.ts'
import type { AllocateInput } from './allocate-input.ts'
import { mappaFound } from './in-words.ts'
import { goesToPrison } from './judged.ts'

/** One thing that the allocation looked at: what stands there, and what follows from it. */
export type LookedAt = { readonly what: string; readonly found: string; readonly so: string }

const NAMES = { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very high' } as const
const GROUPS = {
  children: 'children',
  public: 'the public',
  knownAdult: 'known adults',
  staff: 'staff',
} as const

/**
 * What was looked at before a case went where it goes, in the order of the rules. What follows is read from the rules
 * that the answer names (AL-10 to AL-20), never from its words.
 */
export function lookedAt(input: AllocateInput, answer: AllocateAnswer): readonly LookedAt[] {
  const grounds = new Set(answer.grounds.map(({ rule }) => rule))
  const missing = new Set(answer.missing.map(({ rule }) => rule))
  const so = (rules: readonly string[], without: readonly string[] = []): string =>
    rules.some((rule) => grounds.has(rule))
      ? 'the NPS'
      : without.some((rule) => missing.has(rule))
        ? 'still open'
        : 'not the NPS'
  const yesNo = (yes: boolean) => (yes ? 'yes' : 'no')
  const { rsr, deportation, deferredSentence, publicInterest } = input
  return [
    {
      what: 'Risk of serious harm',
      found: harmFound(input),
      so: so(['AL-11'], ['AL-02', 'AL-03', 'AL-11']),
    },
    {
      what: 'RSR',
      found:
        rsr === null
          ? 'none'
          : `${rsr.percent.toFixed(2)} %, of ${longDate(rsr.date)}; the NPS begins at 6.90 %`,
      so: so(['AL-10'], ['AL-01']),
    },
    { what: 'MAPPA', found: mappaFound(answer.mappa), so: so(['AL-12']) },
    {
      what: 'Deportation, deferred sentence, public interest',
      found: `${yesNo(deportation)}, ${yesNo(deferredSentence)}, ${publicInterest?.ground ?? 'none claimed'}`,
      so: so(['AL-13', 'AL-14', 'AL-15'], ['AL-14']),
    },
    ...(grounds.has('AL-18') ? [{ what: 'End of the sentence', found: 'none', so: 'the NPS' }] : []),
    {
      what: 'Who has the person now',
      found: nowFound(input),
      so: grounds.has('AL-17') ? 'stays there' : so(['AL-16'], ['AL-16']),
    },
  ]
}

/** "low to every group", "high to children, low to the public, known adults and staff". */
function harmFound({ rosh, sentence }: AllocateInput): string {
  const groups = {
    ...GROUPS,
    ...(sentence.components.some(goesToPrison) && rosh?.prisoners != null ? { prisoners: 'prisoners' } : {}),
  }
  const levels = (['children', 'public', 'knownAdult', 'staff', 'prisoners'] as const).flatMap((group) => {
    const words = { prisoners: null, ...groups }[group]
    return words === null ? [] : [{ words, level: rosh?.[group] ?? null }]
  })
  const byLevel = Map.groupBy(levels, ({ level }) => level)
  const spoken = [...byLevel].map(([level, those]) =>
    level === null
      ? `no level for ${listed(those.map(({ words }) => words))}`
      : `${NAMES[level]} to ${byLevel.size === 1 ? 'every group' : listed(those.map(({ words }) => words))}`,
  )
  return byLevel.size === 1 && byLevel.has(null) ? 'no level given' : spoken.join('; ')
}

function nowFound({ managedBy: { current } }: AllocateInput): string {
  if (current === null) return 'nobody'
  if (current === 'NPS') return 'the NPS'
  if (current === 'notSaid') return 'an organisation whose kind is not recorded'
  return [current.crc, ...(current.officer === null ? [] : [current.officer])].join(', ')
}
