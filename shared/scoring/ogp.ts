import { z } from 'zod'
import { answerInWords, problemsSchema, yesNoSchema } from './dynamic-items.ts'
import type { Factor } from './factor.ts'
import { OGP_PER_OGRS3_PERCENT, ogpDrugs, ogpPoints, ogpProbability, ogpThinking } from './ogp.table.ts'
import { type PointsResult, pointsResult, stepOf } from './points.ts'

/** OASys items of the OGP; all are needed. */
export const ogpItemsSchema = z.object({
  noFixedAbode: yesNoSchema,
  unemployed: yesNoSchema,
  activitiesEncourageOffending: problemsSchema,
  drugUse: problemsSchema,
  drugMotivation: problemsSchema,
  problemSolving: problemsSchema,
  awarenessOfConsequences: problemsSchema,
  understandsOthers: problemsSchema,
  proCriminalAttitudes: problemsSchema,
})

export type OgpInput = {
  /** The two-year OGRS3 as printed, 1 to 99. */
  readonly ogrs3TwoYearPercent: number
  readonly items: Readonly<z.infer<typeof ogpItemsSchema>>
}

function ogpFactors({ ogrs3TwoYearPercent, items }: OgpInput): Factor[] {
  const { problemSolving, awarenessOfConsequences, understandsOthers } = items
  return [
    {
      name: 'OGRS3',
      input: `${ogrs3TwoYearPercent} per cent within two years`,
      weight: Math.floor(OGP_PER_OGRS3_PERCENT * ogrs3TwoYearPercent + 0.5),
    },
    {
      name: 'No fixed abode or transient',
      input: answerInWords(items.noFixedAbode),
      weight: items.noFixedAbode ? ogpPoints.noFixedAbode : 0,
    },
    {
      name: 'Unemployed',
      input: answerInWords(items.unemployed),
      weight: items.unemployed ? ogpPoints.unemployed : 0,
    },
    {
      name: 'Regular activities encourage offending',
      input: answerInWords(items.activitiesEncourageOffending),
      weight: ogpPoints.activitiesEncourageOffending[items.activitiesEncourageOffending],
    },
    {
      name: 'Drug use now, and motivation to tackle it',
      input: `${answerInWords(items.drugUse)}; ${answerInWords(items.drugMotivation)}`,
      weight: stepOf(ogpDrugs, items.drugUse + items.drugMotivation),
    },
    {
      name: 'Problem solving, awareness of consequences, understanding of others',
      input: [problemSolving, awarenessOfConsequences, understandsOthers].map(answerInWords).join('; '),
      weight: stepOf(ogpThinking, problemSolving + awarenessOfConsequences + understandsOthers),
    },
    {
      name: 'Pro-criminal attitudes',
      input: answerInWords(items.proCriminalAttitudes),
      weight: ogpPoints.proCriminalAttitudes[items.proCriminalAttitudes],
    },
  ]
}

/** OGP: proven reoffending of any kind within one and two years, on top of OGRS3; weights are points. Sources: ogp.table.ts. */
export const ogp = (input: OgpInput): PointsResult => pointsResult('OGP', ogpFactors(input), ogpProbability)
