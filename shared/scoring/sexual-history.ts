import { counted, type Factor, personOf } from './factor.ts'
import { type PointRows, pointsFor } from './points.ts'

/** A sexual history or a current sexual motivation. Counts are sanctions, the present one included. */
export type SexualHistory = {
  readonly currentOffenceSexual: boolean
  readonly strangerVictim: boolean
  readonly contactAdult: number
  readonly contactChild: number
  readonly indecentImages: number
  readonly nonContact: number
  /** Completed years of age at the most recent sexual offence. */
  readonly ageAtMostRecent: number
}

/** A man with a sexual history, as the points of both editions of the OSP read him. */
export type SexualPointsInput = {
  readonly ageAtFollowUp: number
  readonly totalSanctions: number
  readonly history: SexualHistory
}

/** One edition's points. */
export type SexualPointsTable = {
  readonly sanctions: {
    readonly contactAdult: PointRows
    readonly contactChild: PointRows
    readonly nonContact: PointRows
    readonly allOffences: PointRows
  }
  readonly stranger: number
  readonly ageAtLast: PointRows
  readonly ageAtFollowUp: PointRows
}

/** The points of each item, worded; `weight` is points. The stranger's points need no sexual present offence: both sources count them as answered. */
export function sexualPoints(input: SexualPointsInput, table: SexualPointsTable): Factor[] {
  const { history, ageAtFollowUp, totalSanctions } = input
  const { sanctions } = table
  return [
    {
      name: 'Sexual contact, adult victim',
      input: counted(history.contactAdult, 'sanction'),
      weight: pointsFor(sanctions.contactAdult, history.contactAdult),
    },
    {
      name: 'Sexual contact, child victim',
      input: counted(history.contactChild, 'sanction'),
      weight: pointsFor(sanctions.contactChild, history.contactChild),
    },
    {
      name: 'Sexual offences without contact, images apart',
      input: counted(history.nonContact, 'sanction'),
      weight: pointsFor(sanctions.nonContact, history.nonContact),
    },
    {
      name: 'Victim of the present sexual offence a stranger',
      input: history.strangerVictim ? 'yes' : 'no',
      weight: history.strangerVictim ? table.stranger : 0,
    },
    {
      name: 'Age at the most recent sexual offence',
      input: `${history.ageAtMostRecent}`,
      weight: pointsFor(table.ageAtLast, history.ageAtMostRecent),
    },
    {
      name: 'Age at the start of follow-up',
      input: personOf('male', ageAtFollowUp),
      weight: pointsFor(table.ageAtFollowUp, ageAtFollowUp),
    },
    {
      name: 'Sanctions of any kind',
      input: totalSanctions === 1 ? 'the first' : `${counted(totalSanctions, 'sanction')} in all`,
      weight: pointsFor(sanctions.allOffences, totalSanctions),
    },
  ]
}

/** Factors in points turned into log-odds, so that they weigh on one scale with the rest of a combined score. */
export const inLogOdds = (factors: readonly Factor[], perPoint: number): Factor[] =>
  factors.map((factor) => ({ ...factor, weight: factor.weight * perPoint }))

/** The steps of the images part, in the published order; the first that holds. */
export function imagesStep(history: SexualHistory) {
  const { contactAdult, contactChild, indecentImages, nonContact } = history
  if (contactAdult + contactChild + indecentImages + nonContact === 0) return 'noSexualSanction'
  if (indecentImages >= 2) return 'imagesTwoOrMore'
  if (indecentImages === 1) return 'imagesOne'
  if (contactChild >= 2) return 'childTwoOrMore'
  if (contactChild === 1) return 'childOne'
  return 'otherSexual'
}
