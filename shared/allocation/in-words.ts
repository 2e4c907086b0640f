import { longDate, longInstant } from '../lib/dates.ts'
import { termSpoken } from '../lib/term.ts'
import { listed, lowerFirst } from '../lib/words.ts'
import type { Decision } from './allocate.ts'
import type { Component } from './allocate-input.ts'
import type { DecidedAllocation } from './record.schema.ts'
import type { Schedule15 } from './schedule15.ts'
import { linkSpoken, type TermLength } from './terms.ts'

export const DECISIONS = {
  NPS: 'National Probation Service (NPS)',
  CRC: 'Community Rehabilitation Company (CRC)',
  CANNOT_DECIDE: 'Cannot be decided yet',
  REFER_SPO: 'Refer to the SPO',
  NOT_ALLOCATED: 'Not allocated: close the court record',
} as const satisfies Record<Decision, string>

export const DISPOSALS = {
  community: 'Community order',
  suspended: 'Suspended sentence',
  custody: 'Immediate custody',
  life: 'Life sentence',
  ipp: 'Imprisonment for public protection (IPP)',
  dpp: 'Detention for public protection (DPP)',
  hospitalOrder: 'Hospital or guardianship order',
  fine: 'Fine',
  discharge: 'Discharge',
  other: 'Something else',
} as const satisfies Record<Component['disposal'], string>

const ELIGIBLE = { yes: 'eligible', no: 'not eligible', refer: 'not settled' } as const

/** "8 months and 3 days"; "no custodial term" where there is none; "no fixed end" of life and the like. */
export function lengthSpoken(length: TermLength): string {
  if (length === 'indeterminate') return 'no fixed end'
  const { months, days } = length
  return months === 0 && days === 0 ? 'no custodial term' : termSpoken({ years: 0, months, weeks: 0, days })
}

type Mappa = DecidedAllocation['answer']['mappa']

/** "eligible, category 2". */
export const mappaFound = ({ eligible, category }: Pick<Mappa, 'eligible' | 'category'>): string =>
  `${ELIGIBLE[eligible]}${category === null ? '' : `, category ${category}`}`

/** "MAPPA: eligible, category 2." */
export const mappaSpoken = (mappa: Mappa): string => `MAPPA: ${mappaFound(mappa)}.`

/** One part of the sentence: "a. Affray: suspended sentence, 8 months, operational period 18 months, concurrent with b". */
export function componentSpoken(component: Component): string {
  const { term, operationalMonths, runs, supervised } = component
  return `${component.id}. ${component.offence}: ${[
    lowerFirst(DISPOSALS[component.disposal]),
    ...(term === null ? [] : [termSpoken(term)]),
    ...(operationalMonths === null ? [] : [`operational period ${operationalMonths} months`]),
    ...(runs === null ? [] : [linkSpoken(runs)]),
    ...(supervised === undefined ? [] : [supervised ? 'supervised' : 'not supervised']),
  ].join(', ')}`
}

/** The paragraph of Schedule 15 that the officer relied on. */
export function paragraphSpoken(id: string, { paragraphs }: Schedule15): string {
  const found = paragraphs.find((paragraph) => paragraph.id === id)
  return found === undefined ? id : `Part ${found.part}, para ${found.paragraph}: ${found.title}`
}

/**
 * The decision in plain words, for whoever receives the case: what was decided and by whom, every ground with
 * its source, the sentence in its parts, MAPPA step by step. It goes with the handover,
 * beside the signed report and never in it.
 */
export function allocationInWords(allocation: DecidedAllocation): string {
  return allocationParts(allocation)
    .map(({ title, lines }, at) => [...(at === 0 ? ['Allocation'] : title === null ? [] : [title]), ...lines])
    .map((part) => part.join('\n'))
    .join('\n\n')
}

export type AllocationPart = { readonly title: string | null; readonly lines: readonly string[] }

/** The same, part by part: what was decided first, then each part under its own title. */
export function allocationParts(allocation: DecidedAllocation): readonly AllocationPart[] {
  const { answer, input, by, spoReason } = allocation
  const { terms, mappa } = answer
  return [
    part(null, [
      `Decision: ${DECISIONS[allocation.decision]}.`,
      `Recorded by ${by.name}, ${by.grade}, on ${longInstant(allocation.at)}.`,
      ...(spoReason === null ? [] : [`Settled by the SPO: ${spoReason}`]),
    ]),
    part(
      'Grounds',
      answer.grounds.map(({ says, source }) => `${says} (${source})`),
    ),
    part(
      'Missing when it was decided',
      answer.missing.map(({ says }) => says),
    ),
    part(`Sentence of ${longDate(input.sentence.date)}`, [
      `As passed: ${allocation.result.sentence}`,
      ...input.sentence.components.map(componentSpoken),
      ...(terms.trace.length === 0 ? [] : [`Effective total: ${lengthSpoken(terms.effective)}.`]),
    ]),
    { title: mappaSpoken(mappa), lines: mappa.trace.map(stepSpoken) },
    part('What it rests on', restsOn(input)),
  ].filter(({ title, lines }) => lines.length > 0 || title === mappaSpoken(mappa))
}

const part = (title: string | null, lines: readonly string[]): AllocationPart => ({ title, lines })

/** "Part b: 8 months, concurrent with a: …". */
export const stepSpoken = ({
  component,
  says,
}: DecidedAllocation['answer']['mappa']['trace'][number]): string =>
  component === null ? says : `Part ${component}: ${says}`

const LEVELS = { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very high' } as const
const GROUPS = [
  ['children', 'children'],
  ['public', 'the public'],
  ['knownAdult', 'a known adult'],
  ['staff', 'staff'],
  ['prisoners', 'prisoners'],
] as const

const SCREENING = {
  notNeeded: 'no full analysis asked for',
  done: 'full analysis done',
  declinedWithReason: 'full analysis declined with a reason',
  missing: 'full analysis outstanding',
} as const

function restsOn({ rsr, rosh, roshScreening, managedBy }: DecidedAllocation['input']): readonly string[] {
  const levels = GROUPS.flatMap(([group, words]) => {
    const level = rosh?.[group] ?? null
    return level === null ? [] : [`${LEVELS[level]} to ${words}`]
  })
  const { current } = managedBy
  return [
    rsr === null ? 'No RSR.' : `RSR ${rsr.percent.toFixed(2)}, of ${longDate(rsr.date)}.`,
    roshScreening?.completed === true
      ? `Risk of serious harm screening complete: ${SCREENING[roshScreening.fullAnalysis]}.`
      : 'Risk of serious harm screening not complete.',
    ...(levels.length === 0 ? [] : [`Risk of serious harm: ${listed(levels)}.`]),
    ...(current === null
      ? []
      : [
          typeof current === 'string'
            ? `Managed by ${current === 'NPS' ? 'the NPS' : 'an organisation whose kind is not recorded'} until now.`
            : `Managed by ${current.crc}${current.officer === null ? '' : `, ${current.officer}`} until now.`,
        ]),
  ]
}
