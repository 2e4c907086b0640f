import { fail, succeed } from '../lib/result.ts'
import { type DynamicItemName, type DynamicItems, dynamicItemNames, type Problems } from './dynamic-items.ts'
import { isKeyOf } from './keys-of.ts'
import type { ScoreProblem } from './score-answer.ts'
import type { Fact } from './score-facts.ts'
import type { ScoreInput } from './score-input.ts'
import { type PreviousConviction, snsvPrevious } from './snsv.table.ts'

/** The interview's items where all are answered; else null, and which are missing. None held: nothing is missing. */
export type DynamicReading = {
  readonly items: DynamicItems | null
  readonly missing: readonly DynamicItemName[]
}

const isProblems = (value: number): value is Problems => value === 0 || value === 1 || value === 2
const isPrevious = (value: string): value is PreviousConviction => isKeyOf(snsvPrevious, value)

/** Items out of range are problems; missing ones are not, they make the score a static one. */
export function readDynamic(input: ScoreInput): Fact<DynamicReading> {
  const dynamic = input.dynamic ?? null
  if (dynamic === null) return succeed({ items: null, missing: [] })
  const problems: ScoreProblem[] = []
  const coded = (name: keyof typeof dynamic, value: number | null | undefined): Problems | null => {
    if (value === null || value === undefined) return null
    if (isProblems(value)) return value
    problems.push({ field: `dynamic.${name}`, message: 'Must be 0, 1 or 2' })
    return null
  }
  const yesNo = (value: boolean | null | undefined): boolean | null => value ?? null
  const unknown = dynamic.previous?.filter((name) => !isPrevious(name)) ?? []
  for (const name of unknown)
    problems.push({ field: 'dynamic.previous', message: `"${name}" is not one of the listed convictions` })
  const read = {
    weapon: yesNo(dynamic.weapon),
    accommodation: coded('accommodation', dynamic.accommodation),
    unemployed: yesNo(dynamic.unemployed),
    partnerRelationship: coded('partnerRelationship', dynamic.partnerRelationship),
    domesticAbusePerpetrator: yesNo(dynamic.domesticAbusePerpetrator),
    alcohol: coded('alcohol', dynamic.alcohol),
    bingeDrinking: coded('bingeDrinking', dynamic.bingeDrinking),
    impulsivity: coded('impulsivity', dynamic.impulsivity),
    temper: coded('temper', dynamic.temper),
    proCriminalAttitudes: coded('proCriminalAttitudes', dynamic.proCriminalAttitudes),
    previous: dynamic.previous == null ? null : [...new Set(dynamic.previous.filter(isPrevious))],
  }
  if (problems.length > 0) return fail(problems)
  const items = whole(read)
  return succeed({ items, missing: dynamicItemNames.filter((name) => read[name] === null) })
}

type Partly = { readonly [Name in keyof DynamicItems]: DynamicItems[Name] | null }

function whole(read: Partly): DynamicItems | null {
  const { weapon, accommodation, unemployed, partnerRelationship, domesticAbusePerpetrator } = read
  const { alcohol, bingeDrinking, impulsivity, temper, proCriminalAttitudes, previous } = read
  if (weapon === null || accommodation === null || unemployed === null) return null
  if (partnerRelationship === null || domesticAbusePerpetrator === null || alcohol === null) return null
  if (bingeDrinking === null || impulsivity === null || temper === null) return null
  if (proCriminalAttitudes === null || previous === null) return null
  return {
    weapon,
    accommodation,
    unemployed,
    partnerRelationship,
    domesticAbusePerpetrator,
    alcohol,
    bingeDrinking,
    impulsivity,
    temper,
    proCriminalAttitudes,
    previous,
  }
}
