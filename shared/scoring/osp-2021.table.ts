/**
 * OSP/DC and OSP/IIC (first named OSP/C and OSP/I): the sexual parts of the RSR from March 2021 [M], and the
 * DC-SRP and IIC-SRP of 2026. The published numbers.
 * Sources: MoJ risk actuarial API (MIT, Crown copyright), OASys test calculator (oasys-cypress-test 884260a,
 * MIT, Crown copyright) [C].
 * Known conflict: a sexual history without any sexual sanction: 0.062 % in the API, 0 in the OASys test
 * calculator. Courtside uses 0.062 %.
 * Men only; women with a sexual history get a fixed contribution. Rows descending: the first reached wins.
 */

/** Sanctions, the present one included. */
export const osp2021Sanctions = {
  contactAdult: [
    { from: 3, points: 15 },
    { from: 2, points: 10 },
    { from: 1, points: 5 },
    { from: 0, points: 0 },
  ],
  contactChild: [
    { from: 3, points: 9 },
    { from: 2, points: 6 },
    { from: 1, points: 3 },
    { from: 0, points: 0 },
  ],
  nonContact: [
    { from: 3, points: 6 },
    { from: 2, points: 4 },
    { from: 1, points: 2 },
    { from: 0, points: 0 },
  ],
  allOffences: [
    { from: 2, points: 6 },
    { from: 1, points: 0 },
  ],
} as const

export const OSP_2021_STRANGER_POINTS = 4

/** Completed years of age at the most recent sexual sanction. Printed from 10. */
export const osp2021AgeAtLast = [
  { from: 18, points: 10 },
  { from: 16, points: 5 },
  { from: 0, points: 0 },
] as const

/** Completed years of age at the start of follow-up: 14 points to 20, one less every three years, none from 60. */
export const osp2021AgeAtFollowUp = [
  { from: 60, points: 0 },
  { from: 57, points: 1 },
  { from: 54, points: 2 },
  { from: 51, points: 3 },
  { from: 48, points: 4 },
  { from: 45, points: 5 },
  { from: 42, points: 6 },
  { from: 39, points: 7 },
  { from: 36, points: 8 },
  { from: 33, points: 9 },
  { from: 30, points: 10 },
  { from: 27, points: 11 },
  { from: 24, points: 12 },
  { from: 21, points: 13 },
  { from: 0, points: 14 },
] as const

/** Two years. No points at all is no probability at all. */
export const osp2021Contact = { twoYear: -8.633, perPoint: 0.1598 } as const

/** Women with a sexual history, two years, in place of both parts. */
export const OSP_2021_WOMEN = 0.0038314176245211

/** Completed years without an offence in the community before the direct contact band is lowered by one. */
export const OSP_2021_YEARS_TO_LOWER = 5

/** Images and indirect contact: the first row that holds wins. Two years. */
export const osp2021Images = {
  noSexualSanction: { twoYear: 0.00062, says: 'no sexual sanction' },
  imagesTwoOrMore: { twoYear: 0.1031, says: 'two or more sanctions for indecent images' },
  imagesOne: { twoYear: 0.03328, says: 'one sanction for indecent images' },
  childTwoOrMore: { twoYear: 0.00926, says: 'two or more contact sanctions, child victim' },
  childOne: { twoYear: 0.00634, says: 'one contact sanction, child victim' },
  otherSexual: { twoYear: 0.00281, says: 'other sexual sanctions only' },
} as const
