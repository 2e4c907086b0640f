/**
 * OSP, the OASys Sexual reoffending Predictor, as the RSR of June 2014 contained it. The published numbers.
 * Source: engine of the official RSR calculator (NOMS-DIGITAL-STUDIO/rsr-calculator 4519bbb, MIT) [C].
 * Superseded by osp-2021.table.ts in March 2021 [M].
 * Men only; women with a sexual history get a fixed contribution. Rows descending: the first reached wins.
 */

/** Sanctions, the present one included. */
export const osp2014Sanctions = {
  contactAdult: [
    { from: 3, points: 8 },
    { from: 2, points: 5 },
    { from: 1, points: 3 },
    { from: 0, points: 0 },
  ],
  contactChild: [
    { from: 3, points: 4 },
    { from: 2, points: 3 },
    { from: 1, points: 2 },
    { from: 0, points: 0 },
  ],
  nonContact: [
    { from: 3, points: 3 },
    { from: 2, points: 2 },
    { from: 1, points: 1 },
    { from: 0, points: 0 },
  ],
  allOffences: [
    { from: 2, points: 3 },
    { from: 1, points: 0 },
  ],
} as const

export const OSP_2014_STRANGER_POINTS = 2

/** Completed years of age at the most recent sexual offence. Printed from 10. */
export const osp2014AgeAtLast = [
  { from: 18, points: 5 },
  { from: 16, points: 3 },
  { from: 0, points: 0 },
] as const

/** Completed years of age at the start of follow-up. */
export const osp2014AgeAtFollowUp = [
  { from: 60, points: 0 },
  { from: 54, points: 1 },
  { from: 48, points: 2 },
  { from: 42, points: 3 },
  { from: 36, points: 4 },
  { from: 30, points: 5 },
  { from: 24, points: 6 },
  { from: 0, points: 7 },
] as const

export const osp2014Contact = {
  oneYear: -8.817398615,
  twoYear: -8.216503478,
  perPoint: 0.2545385404,
} as const

/** Women with a sexual history, one and two years, in place of both parts. */
export const OSP_2014_WOMEN = 1 / 193

/** Images: the first row that holds wins. Counts are sanctions, the present one included. */
export const osp2014Images = {
  noSexualSanction: { oneYear: 0.000098, twoYear: 0.000152, says: 'no sexual sanction' },
  imagesTwoOrMore: {
    oneYear: 0.038087,
    twoYear: 0.057949,
    says: 'two or more sanctions for indecent images',
  },
  imagesOne: { oneYear: 0.018237, twoYear: 0.02805, says: 'one sanction for indecent images' },
  childTwoOrMore: {
    oneYear: 0.004615,
    twoYear: 0.007151,
    says: 'two or more contact sanctions, child victim',
  },
  childOne: { oneYear: 0.00224, twoYear: 0.003476, says: 'one contact sanction, child victim' },
  otherSexual: { oneYear: 0.000683, twoYear: 0.001061, says: 'other sexual sanctions only' },
} as const
