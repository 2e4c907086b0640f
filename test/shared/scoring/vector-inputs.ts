import { z } from 'zod'
import { completedMonths, completedYears, isoDateSchema } from '../../../shared/lib/dates.ts'
import type { DynamicItems, Problems } from '../../../shared/scoring/dynamic-items.ts'
import { isKeyOf } from '../../../shared/scoring/keys-of.ts'
import {
  type PreviousConviction,
  type SnsvGroup,
  snsvGroups,
  type VatpGroup,
  vatpGroups,
} from '../../../shared/scoring/snsv.table.ts'
import type { SnsvInput } from '../../../shared/scoring/snsv.ts'
import { offence } from './offences.ts'

/** Readings of the worked examples' own spellings into the predictors' parsed inputs. */
const groupSchema = z.custom<SnsvGroup>((value) => typeof value === 'string' && isKeyOf(snsvGroups, value))
const vatpSchema = z.custom<VatpGroup>((value) => typeof value === 'string' && isKeyOf(vatpGroups, value))

const previousOf = {
  HOMICIDE: 'homicide',
  WOUNDING_GBH: 'woundingGbh',
  KIDNAPPING: 'kidnapping',
  FIREARMS: 'firearms',
  ROBBERY: 'robbery',
  AGGRAVATED_BURGLARY: 'aggravatedBurglary',
  WEAPON: 'weapon',
  CRIMINAL_DAMAGE: 'criminalDamageEndangeringLife',
  ARSON: 'arson',
} as const satisfies Record<string, PreviousConviction>
const previousSchema = z.array(
  z
    .custom<keyof typeof previousOf>((value) => typeof value === 'string' && isKeyOf(previousOf, value))
    .transform((name) => previousOf[name]),
)

const bit = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1)
const coded = z.union([z.literal(0), z.literal(1), z.literal(2)])

const calculatorItems = z
  .object({
    weapon: bit,
    accommodation: coded,
    unemployed: bit,
    partner: coded,
    dv: bit,
    alcohol: coded,
    binge: coded,
    impulsivity: coded,
    temper: coded,
    procriminal: coded,
    prev: previousSchema,
  })
  .transform(
    (row): DynamicItems => ({
      weapon: row.weapon,
      accommodation: row.accommodation,
      unemployed: row.unemployed,
      partnerRelationship: row.partner,
      domesticAbusePerpetrator: row.dv,
      alcohol: row.alcohol,
      bingeDrinking: row.binge,
      impulsivity: row.impulsivity,
      temper: row.temper,
      proCriminalAttitudes: row.procriminal,
      previous: row.prev,
    }),
  )

/** A row of the RSR calculator's spreadsheet: ages, months and groups as they stand there. */
export const calculatorRow = z
  .object({
    sex: z.enum(['M', 'F']),
    age_at_conviction: z.number(),
    age_at_first_sanction: z.number(),
    age_at_start_of_followup: z.number(),
    total_sanctions: z.number(),
    violent_sanctions: z.number(),
    offence_free_months: z.number(),
    snsv_group: groupSchema,
    vatp_subgroup: vatpSchema.nullable(),
    dynamic: calculatorItems.nullish(),
  })
  .transform(
    (row): SnsvInput => ({
      sex: row.sex === 'M' ? 'male' : 'female',
      ageAtFollowUp: row.age_at_start_of_followup,
      ageAtConviction: row.age_at_conviction,
      ageAtFirstSanction: row.age_at_first_sanction,
      totalSanctions: row.total_sanctions,
      violentSanctions: row.violent_sanctions,
      offenceFreeMonths: row.offence_free_months,
      group: row.snsv_group,
      vatp: row.vatp_subgroup,
      dynamic: row.dynamic ?? null,
    }),
  )

const levels = { NO_PROBLEMS: 0, SOME_PROBLEMS: 1, SIGNIFICANT_PROBLEMS: 2 } as const satisfies Record<
  string,
  Problems
>
/** The API's three levels of a problem. */
export const apiLevel = z
  .custom<keyof typeof levels>((value) => typeof value === 'string' && isKeyOf(levels, value))
  .transform((name) => levels[name])

const apiItems = z
  .object({
    didOffenceInvolveCarryingOrUsingWeapon: z.boolean(),
    suitabilityOfAccommodation: apiLevel,
    isUnemployed: z.boolean(),
    currentRelationshipWithPartner: apiLevel,
    evidenceOfDomesticAbuse: z.boolean(),
    domesticAbuseAgainstPartner: z.boolean().optional(),
    currentAlcoholUseProblems: apiLevel,
    excessiveAlcoholUse: apiLevel,
    impulsivityProblems: apiLevel,
    temperControl: apiLevel,
    proCriminalAttitudes: apiLevel,
    previousConvictions: previousSchema,
  })
  .transform(
    (row): DynamicItems => ({
      weapon: row.didOffenceInvolveCarryingOrUsingWeapon,
      accommodation: row.suitabilityOfAccommodation,
      unemployed: row.isUnemployed,
      partnerRelationship: row.currentRelationshipWithPartner,
      domesticAbusePerpetrator: row.evidenceOfDomesticAbuse && row.domesticAbuseAgainstPartner === true,
      alcohol: row.currentAlcoholUseProblems,
      bingeDrinking: row.excessiveAlcoholUse,
      impulsivity: row.impulsivityProblems,
      temper: row.temperControl,
      proCriminalAttitudes: row.proCriminalAttitudes,
      previous: row.previousConvictions,
    }),
  )

const apiPerson = z.object({
  gender: z.enum(['MALE', 'FEMALE']),
  dateOfBirth: isoDateSchema,
  assessmentDate: isoDateSchema,
  dateOfCurrentConviction: isoDateSchema,
  dateAtStartOfFollowupUserInput: isoDateSchema,
  currentOffenceCode: z.string(),
  totalNumberOfSanctionsForAllOffences: z.number(),
  totalNumberOfViolentSanctions: z.number(),
  ageAtFirstSanction: z.number(),
  snsvStaticOrDynamic: z.enum(['STATIC', 'DYNAMIC']).optional(),
})

/** A row of the MoJ API: dates, codes and its own spellings. Static where it asks for it or items are missing. */
export function apiRow(inputs: unknown): SnsvInput {
  const row = apiPerson.parse(inputs)
  const items = apiItems.safeParse(inputs)
  const { snsvGroup, vatpGroup } = offence(row.currentOffenceCode)
  const months = completedMonths(row.dateAtStartOfFollowupUserInput, row.assessmentDate)
  return {
    sex: row.gender === 'MALE' ? 'male' : 'female',
    ageAtFollowUp: completedYears(row.dateOfBirth, row.dateAtStartOfFollowupUserInput),
    ageAtConviction: completedYears(row.dateOfBirth, row.dateOfCurrentConviction),
    ageAtFirstSanction: row.ageAtFirstSanction,
    totalSanctions: row.totalNumberOfSanctionsForAllOffences,
    violentSanctions: row.totalNumberOfViolentSanctions,
    offenceFreeMonths: Math.max(0, months),
    group: groupSchema.parse(snsvGroup),
    vatp: vatpGroup,
    dynamic: items.success && row.snsvStaticOrDynamic !== 'STATIC' ? items.data : null,
  }
}
