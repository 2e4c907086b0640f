/**
 * OVP, the OASys Violence Predictor (version 1, 100 points). The published numbers.
 * Source: MoJ risk actuarial API (MIT, Crown copyright), OVPTransformationHelper before its removal in 2026 [C];
 * one source alone. Rows descending: the first reached wins. Ages in completed years at the start of follow-up.
 */
export const ovpViolentSanctions = [
  { from: 18, points: 25 },
  { from: 17, points: 24 },
  { from: 16, points: 23 },
  { from: 15, points: 22 },
  { from: 14, points: 21 },
  { from: 13, points: 20 },
  { from: 12, points: 19 },
  { from: 11, points: 18 },
  { from: 10, points: 17 },
  { from: 9, points: 16 },
  { from: 8, points: 15 },
  { from: 7, points: 14 },
  { from: 6, points: 13 },
  { from: 5, points: 12 },
  { from: 4, points: 11 },
  { from: 3, points: 9 },
  { from: 2, points: 7 },
  { from: 1, points: 4 },
  { from: 0, points: 0 },
] as const

/** Sanctions of any kind less the violent ones. */
export const ovpOtherSanctions = [
  { from: 21, points: 5 },
  { from: 11, points: 4 },
  { from: 5, points: 3 },
  { from: 3, points: 2 },
  { from: 0, points: 0 },
] as const

export const ovpAge = [
  { from: 51, points: 0 },
  { from: 46, points: 2 },
  { from: 41, points: 4 },
  { from: 36, points: 6 },
  { from: 31, points: 8 },
  { from: 26, points: 10 },
  { from: 24, points: 12 },
  { from: 22, points: 14 },
  { from: 20, points: 17 },
  { from: 18, points: 20 },
] as const

/** The youngest age the table covers. */
export const OVP_YOUNGEST = 18

export const ovpPoints = {
  /** Given wherever there is any sanction; at a pre-sentence report always. */
  anySanction: 5,
  male: 5,
  impactNotRecognised: 4,
  noFixedAbode: 4,
  unemployed: 4,
  psychiatricTreatment: 4,
  temper: { 0: 0, 1: 3, 2: 6 },
  proCriminalAttitudes: { 0: 0, 1: 3, 2: 6 },
} as const

/** Alcohol use now (9.1) and binge drinking (9.2) together, 0 to 4: 2.5 points each step, rounded up. */
export const ovpAlcohol = [0, 3, 5, 8, 10] as const

export const ovpProbability = { oneYear: -4.5215, twoYear: -3.8773, perPoint: 0.0722 } as const
