/**
 * OGP, the OASys General reoffending Predictor (version 1, 100 points). The published numbers.
 * Source: MoJ risk actuarial API (MIT, Crown copyright), OGPTransformationHelper before its removal in 2026 [C];
 * one source alone. The OASys numbers of the drug and thinking items are from memory [M].
 */
export const ogpPoints = {
  noFixedAbode: 5,
  unemployed: 5,
  activitiesEncourageOffending: { 0: 0, 1: 3, 2: 5 },
  proCriminalAttitudes: { 0: 0, 1: 3, 2: 5 },
} as const

/** Points for each per cent of the two-year OGRS3, rounded half up. */
export const OGP_PER_OGRS3_PERCENT = 0.6

/** Current drug use and motivation to tackle it together, 0 to 4: 3.75 points each step, rounded half up. */
export const ogpDrugs = [0, 4, 8, 11, 15] as const

/** Problem solving, awareness of consequences and understanding others together, 0 to 6: five sixths each, rounded half up. */
export const ogpThinking = [0, 1, 2, 3, 3, 4, 5] as const

export const ogpProbability = { oneYear: -3.6832, twoYear: -3.0795, perPoint: 0.0616 } as const
