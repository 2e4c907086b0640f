/**
 * OGRS3: the published numbers.
 *
 * Edition: Howard, Francis, Soothill and Humphreys, OGRS 3: the revised Offender Group Reconviction Scale,
 * Ministry of Justice Research Summary 7/09 (2009). The summary prints no coefficients; these are the
 * nine-decimal figures of the official RSR calculator (NOMS-DIGITAL-STUDIO/rsr-calculator 4519bbb, MIT) [C],
 * the same in M. Neumann's R function after Breiling et al. 2022 [C].
 * `rounded` is the edition of the MoJ risk actuarial API (MIT, Crown copyright; removed there 2026-06-18) [C].
 *
 * Known conflicts:
 * - "Sexual (not against child)": the OASys offence table carries 0.0328, ten times the exact 0.003276327
 *   (under one point on the score). Courtside uses the exact figure.
 * - Girls under 16: the API carries the three figures without their minus sign. Courtside uses the minus.
 * - The calculator's own label file swaps "Drink driving" and "Other motoring"; the R function and the
 *   offence table agree with the labels below.
 * - The calculator caps previous sanctions at 50; the API does not. Courtside caps, and says so.
 */
export type Ogrs3Edition = 'exact' | 'rounded'

// biome-ignore format: laid out like the publication
export const ogrs3Constants = {
  //                  exact         rounded
  oneYear: { exact: 1.402562384, rounded: 1.40256 },
  twoYear: { exact: 2.121705678, rounded: 2.1217 },
  copas: { exact: 1.251124464, rounded: 1.25112 },
  firstSanction: { exact: 0.126142106, rounded: 0.12614 },
  laterSanction: { exact: 0.463062792, rounded: 0.46306 },
} as const

/** Age in completed years at the start of follow-up, descending: the first age reached wins. From 10. */
// biome-ignore format: laid out like the publication
export const ogrs3AgeSex = [
  // from   male: exact       rounded     female: exact      rounded
  { from: 50, male: { exact: -2.025261458, rounded: -2.0253 }, female: { exact: -2.44983716, rounded: -2.4498 } },
  { from: 40, male: { exact: -1.499690953, rounded: -1.4997 }, female: { exact: -1.524652221, rounded: -1.5247 } },
  { from: 35, male: { exact: -1.368045933, rounded: -1.368 }, female: { exact: -1.42187494, rounded: -1.4219 } },
  { from: 30, male: { exact: -1.325976554, rounded: -1.326 }, female: { exact: -1.129127959, rounded: -1.1291 } },
  { from: 25, male: { exact: -1.166679288, rounded: -1.1667 }, female: { exact: -1.052777806, rounded: -1.0528 } },
  { from: 21, male: { exact: -1.051515067, rounded: -1.0515 }, female: { exact: -1.028488454, rounded: -1.0285 } },
  { from: 18, male: { exact: -0.625103618, rounded: -0.6251 }, female: { exact: -0.897480934, rounded: -0.8975 } },
  { from: 16, male: { exact: -0.061594199, rounded: -0.0616 }, female: { exact: -0.959179629, rounded: -0.9592 } },
  { from: 14, male: { exact: 0.075775765, rounded: 0.07578 }, female: { exact: -0.669521331, rounded: 0.66952 } },
  { from: 12, male: { exact: 0.083922902, rounded: 0.08392 }, female: { exact: -0.613852078, rounded: 0.61385 } },
  { from: 10, male: { exact: 0, rounded: 0 }, female: { exact: -0.785038489, rounded: 0.785 } },
] as const

// biome-ignore format: laid out like the publication
export const ogrs3Groups = {
  Violence: { exact: 0, rounded: 0 },
  Robbery: { exact: -0.634795912, rounded: -0.6348 },
  'Public order': { exact: 0.181917975, rounded: 0.1819 },
  'Sexual (not against child)': { exact: 0.003276327, rounded: 0.0033 },
  'Sexual (against child)': { exact: -0.653434071, rounded: -0.6534 },
  'Soliciting or prostitution': { exact: 0.760608858, rounded: 0.7606 },
  'Burglary (domestic)': { exact: -0.12394352, rounded: -0.1239 },
  'Burglary (other)': { exact: 0.240604429, rounded: 0.2406 },
  'Theft (non-motor)': { exact: 0.661244321, rounded: 0.6612 },
  'Handling stolen goods': { exact: 0.351866973, rounded: 0.3519 },
  'Fraud and forgery': { exact: 0.159910192, rounded: 0.1599 },
  'Absconding or bail offences': { exact: 0.733378677, rounded: 0.7334 },
  'Taking & driving away and related offences': { exact: 0.380059431, rounded: 0.3801 },
  'Theft from vehicles': { exact: 0.427225615, rounded: 0.4272 },
  'Other motoring': { exact: 0.262228428, rounded: 0.2622 },
  'Drink driving and related offences': { exact: -0.121439408, rounded: -0.1214 },
  'Criminal damage': { exact: 0.204960477, rounded: 0.205 },
  'Drug import/export/production': { exact: -0.795556373, rounded: -0.7956 },
  'Drug possession/supply': { exact: 0.077165871, rounded: 0.0772 },
  'Other offence': { exact: -0.060667525, rounded: -0.0607 },
} as const

export type Ogrs3Group = keyof typeof ogrs3Groups

/** Years added to the length of the criminal career in the Copas rate. */
export const OGRS3_CAREER_YEARS = 10

/** Earlier sanctions counted at most, as the official calculator does [C]. */
export const OGRS3_SANCTION_CAP = 50
