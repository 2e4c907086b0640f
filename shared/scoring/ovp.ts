import { z } from 'zod'
import { answerInWords, problemsSchema, yesNoSchema } from './dynamic-items.ts'
import { counted, type Factor, personOf, type Sex } from './factor.ts'
import {
  ovpAge,
  ovpAlcohol,
  ovpOtherSanctions,
  ovpPoints,
  ovpProbability,
  ovpViolentSanctions,
} from './ovp.table.ts'
import { type PointsResult, pointsFor, pointsResult, stepOf } from './points.ts'

/** OASys items of the OVP; all are needed. */
export const ovpItemsSchema = z.object({
  recognisesImpact: yesNoSchema,
  noFixedAbode: yesNoSchema,
  unemployed: yesNoSchema,
  alcohol: problemsSchema,
  bingeDrinking: problemsSchema,
  psychiatricTreatment: yesNoSchema,
  temper: problemsSchema,
  proCriminalAttitudes: problemsSchema,
})

/** Age in completed years, 18 or more; counts include the present sanction. */
export type OvpInput = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly totalSanctions: number
  readonly violentSanctions: number
  readonly items: Readonly<z.infer<typeof ovpItemsSchema>>
}

function ovpFactors({ sex, ageAtFollowUp, totalSanctions, violentSanctions, items }: OvpInput): Factor[] {
  const other = totalSanctions - violentSanctions
  const when = (holds: boolean, points: number) => (holds ? points : 0)
  return [
    { name: 'Sanctioned at all', input: 'yes', weight: ovpPoints.anySanction },
    {
      name: 'Violent sanctions',
      input: counted(violentSanctions, 'violent sanction'),
      weight: pointsFor(ovpViolentSanctions, violentSanctions),
    },
    {
      name: 'Other sanctions',
      input: counted(other, 'other sanction'),
      weight: pointsFor(ovpOtherSanctions, other),
    },
    { name: 'Age', input: personOf(sex, ageAtFollowUp), weight: pointsFor(ovpAge, ageAtFollowUp) },
    { name: 'Sex', input: sex, weight: when(sex === 'male', ovpPoints.male) },
    {
      name: 'Recognises the impact of the offending',
      input: answerInWords(items.recognisesImpact),
      weight: when(!items.recognisesImpact, ovpPoints.impactNotRecognised),
    },
    {
      name: 'No fixed abode or transient',
      input: answerInWords(items.noFixedAbode),
      weight: when(items.noFixedAbode, ovpPoints.noFixedAbode),
    },
    {
      name: 'Unemployed',
      input: answerInWords(items.unemployed),
      weight: when(items.unemployed, ovpPoints.unemployed),
    },
    {
      name: 'Alcohol use now, and binge drinking',
      input: `${answerInWords(items.alcohol)}; ${answerInWords(items.bingeDrinking)}`,
      weight: stepOf(ovpAlcohol, items.alcohol + items.bingeDrinking),
    },
    {
      name: 'In psychiatric treatment',
      input: answerInWords(items.psychiatricTreatment),
      weight: when(items.psychiatricTreatment, ovpPoints.psychiatricTreatment),
    },
    { name: 'Temper control', input: answerInWords(items.temper), weight: ovpPoints.temper[items.temper] },
    {
      name: 'Pro-criminal attitudes',
      input: answerInWords(items.proCriminalAttitudes),
      weight: ovpPoints.proCriminalAttitudes[items.proCriminalAttitudes],
    },
  ]
}

/** OVP: proven violent reoffending within one and two years; `weight` of a factor is points. Sources: ovp.table.ts. */
export const ovp = (input: OvpInput): PointsResult => pointsResult('OVP', ovpFactors(input), ovpProbability)
