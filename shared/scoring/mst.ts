import { z } from 'zod'
import { answerInWords, problemsSchema, yesNoSchema } from './dynamic-items.ts'
import { type Factor, type Sex, totalPoints } from './factor.ts'

/**
 * MST, the Maturity Screening Tool: ten items added up, a flag at ten. For men of 18 to 25.
 * Source: MoJ risk actuarial API 016919c (MIT, Crown copyright) [C]; one source alone. The API scores nine
 * answers of ten; Courtside asks for all ten.
 */
export const MST_FLAG_FROM = 10
export const MST_AGES = { from: 18, to: 25 } as const

/** OASys items of the MST; all are needed. */
export const mstItemsSchema = z.object({
  peerGroupInfluences: yesNoSchema,
  criminalAssociates: problemsSchema,
  recklessness: problemsSchema,
  copingDifficulties: problemsSchema,
  attitudesToSelf: problemsSchema,
  impulsivity: problemsSchema,
  temper: problemsSchema,
  problemSolving: problemsSchema,
  awarenessOfConsequences: problemsSchema,
  understandsOthers: problemsSchema,
})
export type MstItems = Readonly<z.infer<typeof mstItemsSchema>>

export type MstResult = {
  /** 0 to 19. */
  readonly points: number
  /** Whether maturity should be looked at more closely. */
  readonly flag: boolean
  readonly factors: readonly Factor[]
}

/** Whether the tool is meant for this person; age in completed years at the assessment. */
export const mstApplies = (sex: Sex, age: number): boolean =>
  sex === 'male' && age >= MST_AGES.from && age <= MST_AGES.to

const names = {
  criminalAssociates: 'Influence of criminal associates',
  recklessness: 'Recklessness and risk-taking',
  copingDifficulties: 'Difficulties coping',
  attitudesToSelf: 'Attitudes to self',
  impulsivity: 'Impulsivity',
  temper: 'Temper control',
  problemSolving: 'Problem solving',
  awarenessOfConsequences: 'Awareness of consequences',
  understandsOthers: 'Understanding of others',
} as const

/** MST: points of ten items and the flag. Whom it is for is asked of `mstApplies` first. */
export function mst(items: MstItems): MstResult {
  const level = (item: keyof typeof names): Factor => ({
    name: names[item],
    input: answerInWords(items[item]),
    weight: items[item],
  })
  const factors = [
    {
      name: 'Peer group influences',
      input: answerInWords(items.peerGroupInfluences),
      weight: items.peerGroupInfluences ? 1 : 0,
    },
    level('criminalAssociates'),
    level('recklessness'),
    level('copingDifficulties'),
    level('attitudesToSelf'),
    level('impulsivity'),
    level('temper'),
    level('problemSolving'),
    level('awarenessOfConsequences'),
    level('understandsOthers'),
  ]
  const points = totalPoints(factors)
  return { points, flag: points >= MST_FLAG_FROM, factors }
}
