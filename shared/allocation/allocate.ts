import { daysBetween, longDate } from '../lib/dates.ts'
import type { AllocateInput, Component } from './allocate-input.ts'
import { conflictOf } from './conflict.ts'
import {
  type AllocationFacts,
  type Ground,
  type Missing,
  missingFacts,
  npsGrounds,
  type Said,
} from './grounds.ts'
import { componentsThatAre, isCustodial, sentenceTerms } from './judged.ts'
import { judgeMappa, type Mappa } from './mappa.ts'
import { type Organisations, organisationFor } from './organisations.ts'
import { type AllocationRules, ruleInForce, weaker } from './rule-table.ts'
import type { Schedule15 } from './schedule15.ts'
import type { Length, TermLength } from './terms.ts'

export type Decision = 'NPS' | 'CRC' | 'CANNOT_DECIDE' | 'REFER_SPO' | 'NOT_ALLOCATED'

export type AllocateAnswer = {
  readonly decision: Decision
  readonly grounds: readonly Ground[]
  readonly missing: readonly { readonly rule: string; readonly says: string }[]
  readonly mappa: Mappa
  readonly terms: {
    readonly effective: TermLength
    readonly arithmeticSum: Length
    readonly trace: readonly { readonly component: string; readonly says: string }[]
  }
  readonly conflict: { readonly rule: string; readonly says: string } | null
}

export type AllocationTables = {
  readonly schedule15: Schedule15
  readonly rules: AllocationRules
  readonly organisations: Organisations
}

/**
 * Who manages the case after sentence, with every ground, its source and how sure we are of it (rules AL-00
 * to AL-33). All NPS grounds are collected. Without one, a missing fact means CANNOT_DECIDE, never the CRC
 * by default; an unsettled point of law means REFER_SPO. The order of the components changes nothing.
 */
export function allocate(input: AllocateInput, tables: AllocationTables): AllocateAnswer {
  const terms = sentenceTerms(input)
  const judged = judgeMappa(input, terms, tables.schedule15)
  const settled = settle({ input, mappa: judged, rsrStale: whyStale(input, tables.rules) }, tables)
  return {
    decision: settled.decision,
    grounds: settled.grounds,
    missing: settled.missing.map(({ rule, says }) => ({ rule, says })),
    mappa: {
      eligible: judged.eligible,
      category: judged.category,
      longestQualifyingTerm: judged.longestQualifyingTerm,
      trace: judged.trace,
    },
    terms: {
      effective: terms.effective,
      arithmeticSum: terms.arithmeticSum,
      trace: terms.resolved.map(({ id, says }) => ({ component: id, says })),
    },
    conflict: conflictOf(input, settled, terms, componentsThatAre('no', input, tables.schedule15)),
  }
}

type Settled = Pick<AllocateAnswer, 'decision' | 'grounds'> & { readonly missing: readonly Missing[] }

function settle(facts: AllocationFacts, { rules, organisations }: AllocationTables): Settled {
  const { input, mappa } = facts
  const ground = ({ rule, says, rests }: Said): Ground[] => {
    const row = ruleInForce(rules, rule, input.sentence.date)
    if (row === undefined) return []
    const under = rests == null ? undefined : ruleInForce(rules, rests, input.sentence.date)
    const confidence = under === undefined ? row.confidence : weaker(row.confidence, under.confidence)
    return [{ rule, says, source: row.source, confidence }]
  }
  const nps = npsGrounds(facts).flatMap(ground)
  // A deferred sentence is supervised by itself, whatever stands beside it.
  if (!input.sentence.components.some(isSupervised) && !nps.some(({ rule }) => rule === 'AL-15'))
    return {
      decision: 'NOT_ALLOCATED',
      grounds: ground({
        rule: 'AL-00',
        says: 'no part of the sentence is supervised: close the court record',
      }),
      missing: [],
    }
  const missing = missingFacts(facts).filter(
    ({ rule }) => ruleInForce(rules, rule, input.sentence.date) !== undefined,
  )
  if (nps.length > 0) return { decision: 'NPS', grounds: nps, missing }
  if (missing.some(({ prevents }) => prevents)) return { decision: 'CANNOT_DECIDE', grounds: [], missing }
  if (mappa.eligible === 'refer') return { decision: 'REFER_SPO', grounds: [], missing }
  return { decision: 'CRC', grounds: crcGround(input, ground, organisations), missing }
}

/** AL-17 in place of AL-20 where a CRC officer already knows the person: continuity, by name. */
function crcGround(
  input: AllocateInput,
  ground: (said: Said) => Ground[],
  organisations: Organisations,
): readonly Ground[] {
  const { current } = input.managedBy
  const [already] =
    current !== null && typeof current === 'object'
      ? ground({
          rule: 'AL-17',
          says: `already with ${current.crc}${officerSpoken(current.officer)}: stays there`,
        })
      : []
  return already === undefined
    ? ground({
        rule: 'AL-20',
        says: `no ground for the NPS is met: ${homeCrc(input.homeDistrict ?? null, organisations)}`,
      })
    : [already]
}

function homeCrc(district: string | null, organisations: Organisations): string {
  const home = organisationFor('CRC', district, organisations)
  return `the CRC of the home area${home === null ? '' : `, ${home.name} (${district})`}`
}

const officerSpoken = (officer: string | null): string =>
  officer === null || officer.trim() === ''
    ? ' (ask who the responsible officer is)'
    : `, responsible officer ${officer}`

const isSupervised = (component: Component): boolean =>
  component.supervised ??
  (isCustodial(component) || component.disposal === 'community' || component.disposal === 'hospitalOrder')

/** [D] Not for this conviction, or older than the setting before the sentence. */
function whyStale({ rsr, sentence }: AllocateInput, { settings }: AllocationRules): string | null {
  if (rsr === null) return 'complete the RSR'
  if (!rsr.forCurrentOffence)
    return `the RSR of ${longDate(rsr.date)} is not for the present conviction: complete a new one`
  return daysBetween(rsr.date, sentence.date) > settings.rsrDays
    ? `the RSR of ${longDate(rsr.date)} is more than ${settings.rsrDays} days before the sentence: complete a new one`
    : null
}
