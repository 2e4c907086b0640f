/**
 * SNSV, Serious Non-Sexual Violence: the violent part of the RSR. The published numbers.
 *
 * Edition: Risk of Serious Recidivism, June 2014, in full
 * precision as the official RSR calculator carries them (NOMS-DIGITAL-STUDIO/rsr-calculator 4519bbb, MIT) [C];
 * the same in ministryofjustice/rsr-calculator-service 41da272 (MIT) and in the MoJ risk actuarial API
 * (MIT, Crown copyright, removed there 2026-06-24 to 2026-07-08) [C], but for one column.
 *
 * Known conflicts:
 * - Dynamic offence weights: 13 of the 20 sit on other groups in the API's table (exported from OASys),
 *   e.g. "Drink driving" has the figure of "Criminal damage". The calculator's pairing reproduces 695 of 700
 *   of the analysts' results and is the one Courtside uses (`calculator`); OASys may print the other
 *   (`mojApi`), up to about 0.6 percentage points apart.
 * - The calculator caps total sanctions at 51 (50 earlier ones); the API does not. Courtside caps, and says so.
 * - Months offence-free: the calculator subtracts calendar months, the API counts completed ones. Courtside
 *   counts completed months.
 * - The one-year intercepts are in the calculator alone; OASys prints two years.
 */
export type SnsvBasis = 'static' | 'dynamic'

/** Which pairing of the dynamic offence weights. The static column agrees in all sources. */
export type SnsvPairing = 'calculator' | 'mojApi'

// biome-ignore format: laid out like the publication
export const snsvConstants = {
  //                     static (brief)      dynamic (extended)
  oneYear: { static: 2.9979555825474, dynamic: 1.78331927182645 },
  twoYear: { static: 3.60407707356772, dynamic: 2.39022796091603 },
  perSanction: { static: -0.0147495874606046, dynamic: -0.0182592921752245 },
  firstSanction: { static: -2.09447596484765, dynamic: -1.89458617745666 },
  secondSanction: { static: -1.67613460779912, dynamic: -1.51763151836726 },
  onceViolent: { static: -0.0633592949212861, dynamic: -0.101514048705338 },
  perViolentSanction: { static: 0.0188685880078656, dynamic: 0.021160895925655 },
  violentRate: { static: 0.207442427665471, dynamic: 0.0549319831836878 },
} as const

/** The terms that differ for men and women. */
// biome-ignore format: laid out like the publication
export const snsvBySex = {
  male: {
    yearsToSecondSanction: { static: -0.0292205730647305, dynamic: -0.0271828619470523 },
    rateOfThreeOrMore: { static: 0.769213898314811, dynamic: 0.689153313085879 },
    neverViolent: { static: -0.942816163300621, dynamic: -0.35940007303088 },
  },
  female: {
    yearsToSecondSanction: { static: -0.0841673003341906, dynamic: -0.0960719132524968 },
    rateOfThreeOrMore: { static: 0.793186572461819, dynamic: 0.76704149890481 },
    neverViolent: { static: -2.32321324569237, dynamic: -1.7513536371131 },
  },
} as const

/** Age in completed years at the start of follow-up: powers 0 to 4. Power 0 is the shift for women. */
// biome-ignore format: laid out like the publication
export const snsvAge = {
  male: {
    static: [0, -0.546062410902905, 0.0170043887737295, -0.000232716989498981, 1.094922933981e-06],
    dynamic: [0, -0.508802063507919, 0.0153890192629454, -0.000208800171123703, 9.83824143383739e-07],
  },
  female: {
    static: [-16.6220270089011, 1.09365106131567, -0.042733609488121, 0.000697583963826421, -4.04895085233227e-06],
    dynamic: [-16.6927292697847, 1.1436499550056, -0.0448159815299769, 0.000731812620052307, -4.24504210770651e-06],
  },
} as const

/** Completed months offence-free, 0 to 36: powers 1 to 4. */
// biome-ignore format: laid out like the publication
export const snsvOffenceFree = {
  static: [-0.038382727965819, 0.000548515180678996, 6.62558757635182e-05, -1.59636460181398e-06],
  dynamic: [-0.0368447371150021, 0.000557887384281899, 6.15531052486415e-05, -1.49652694510477e-06],
} as const

// biome-ignore format: laid out like the publication
export const snsvGroups = {
  //                              static (all)        dynamic: calculator   dynamic: MoJ API
  'Absconding/bail': { static: 0.304896300301182, calculator: 0.271350568105055, mojApi: 0.271350568105055 },
  'Acquisitive violence': { static: 0.326858080852591, calculator: 0.264445840395185, mojApi: 0.194487131847261 },
  'Burglary (domestic)': { static: 0.151649692548355, calculator: 0.123617390798186, mojApi: -0.226808217378264 },
  'Burglary (other)': { static: -0.194200416367268, calculator: -0.225990540250696, mojApi: -0.225990540250696 },
  'Criminal damage': { static: 0.186977546333514, calculator: 0.156493599418026, mojApi: 0.00778028771796321 },
  'Drink driving': { static: -0.212258595209629, calculator: -0.210828726274969, mojApi: 0.156493599418026 },
  'Drug import/export/production': { static: 0.0818982459627011, calculator: 0.130461601097636, mojApi: -0.0883945245425247 },
  'Drug possession/supply': { static: 0.0694507822486554, calculator: 0.081753216630546, mojApi: 0.081753216630546 },
  Drunkenness: { static: 0.0841789642942883, calculator: 0.0923765737156082, mojApi: 0.0819545573517356 },
  'Fraud, forgery & misrepresentation': { static: -0.136811424047985, calculator: -0.0883945245425247, mojApi: -0.210828726274969 },
  'Handling stolen goods': { static: -0.2245058213129, calculator: -0.211172350332101, mojApi: 0.0923765737156082 },
  'Motoring (not drink driving)': { static: -0.0286442357674878, calculator: 0.00778028771796321, mojApi: 0.130461601097636 },
  'Other offence': { static: -0.215779995107354, calculator: -0.226808217378264, mojApi: 0.123617390798186 },
  'Public order, harassment': { static: 0.0446132016665715, calculator: 0.0206396832377319, mojApi: 0.0206396832377319 },
  'Sexual (against children)': { static: -0.442179128494551, calculator: -0.407005679932105, mojApi: -0.407005679932105 },
  'Sexual (not against children)': { static: -0.0455228893277184, calculator: -0.067383107093799, mojApi: -0.211172350332101 },
  'Theft (not vehicle-related)': { static: 0.0202407984946185, calculator: 0.0187611938936452, mojApi: 0.0187611938936452 },
  'Vehicle-related theft': { static: 0.226781312933932, calculator: 0.194487131847261, mojApi: 0.264445840395185 },
  'Violence against the person': { static: 0.0192703822415124, calculator: -0.00653849840412098, mojApi: -0.006538498404 },
  'Welfare fraud': { static: -0.0169128022430282, calculator: 0.0819545573517356, mojApi: -0.0673831070937991 },
} as const

export type SnsvGroup = keyof typeof snsvGroups

/** Added where the group is Violence against the person. */
// biome-ignore format: laid out like the publication
export const vatpGroups = {
  'Summary violence / sub-ABH': { static: 0, dynamic: 0 },
  'Actual or threatened use of firearms (OASys: Firearms most serious)': { static: 0.503126183131338, dynamic: 0.41315945136753 },
  'Possession or supply of firearms (OASys: Firearms other)': { static: 0.296194351653227, dynamic: 0.261448353627646 },
  'Other statutory weapon offences (OASys: Weapons non-firearm)': { static: 0.331898861349699, dynamic: 0.200143106218146 },
  'Other indictable violence (OASys: VATP ABH+)': { static: 0.238802610774108, dynamic: 0.204895023669854 },
} as const

export type VatpGroup = keyof typeof vatpGroups

/** Dynamic items, by OASys question. Yes counts 1 (unemployed 2), problems 0, 1, 2. */
// biome-ignore format: laid out like the publication
export const snsvItems = {
  weapon: { oasys: '2.2', name: 'Weapon carried or used in the offence', weight: 0.15071282416667, yes: 1 },
  accommodation: { oasys: '3.4', name: 'Suitability of accommodation', weight: 0.0619710049121293, yes: 1 },
  unemployed: { oasys: '4.2', name: 'Unemployed', weight: 0.0389109699626767, yes: 2 },
  partnerRelationship: { oasys: '6.4', name: 'Relationship with partner', weight: 0.0259107268767618, yes: 1 },
  domesticAbusePerpetrator: { oasys: '6.7', name: 'Domestic abuse of a partner (perpetrator)', weight: 0.0847839330659903, yes: 1 },
  alcohol: { oasys: '9.1', name: 'Alcohol use now', weight: 0.0935672441515258, yes: 1 },
  bingeDrinking: { oasys: '9.2', name: 'Binge drinking', weight: 0.0567127896345591, yes: 1 },
  impulsivity: { oasys: '11.2', name: 'Impulsivity', weight: 0.077212834605957, yes: 1 },
  temper: { oasys: '11.4', name: 'Temper control', weight: 0.0482892034688302, yes: 1 },
  proCriminalAttitudes: { oasys: '12.1', name: 'Pro-criminal attitudes', weight: 0.130830533773332, yes: 1 },
} as const

/** Earlier convictions, RoSH question R1.2, each 0 or 1. */
// biome-ignore format: laid out like the publication
export const snsvPrevious = {
  homicide: { name: 'homicide', weight: 0.399463399258737 },
  woundingGbh: { name: 'wounding or grievous bodily harm', weight: 0.451029720739399 },
  kidnapping: { name: 'kidnapping or false imprisonment', weight: 0.0749101406070305 },
  firearms: { name: 'firearms', weight: 0.218055028351022 },
  robbery: { name: 'robbery', weight: 0.163248217650296 },
  aggravatedBurglary: { name: 'aggravated burglary', weight: 0.506616685297771 },
  weapon: { name: 'another weapon', weight: 0.184104582611966 },
  criminalDamageEndangeringLife: { name: 'criminal damage endangering life', weight: 0.357345708081477 },
  arson: { name: 'arson', weight: 0.12261588608151 },
} as const

export type PreviousConviction = keyof typeof snsvPrevious

/** Years added to the length of the criminal career, in the rate of all and of violent sanctions. */
export const SNSV_CAREER_YEARS = 12
export const SNSV_VIOLENT_CAREER_YEARS = 30

/** Months offence-free counted at most. */
export const SNSV_MONTHS_CAP = 36

/** Total sanctions counted at most, the present one included, as the official calculator does [C]. */
export const SNSV_SANCTION_CAP = 51
