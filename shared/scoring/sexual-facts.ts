import { completedYears, type IsoDate, longDate, readDate } from '../lib/dates.ts'
import { fail, succeed } from '../lib/result.ts'
import type { ScoreProblem } from './score-answer.ts'
import { type Fact, problemsOf, readCount, readDateOf, type Timeline, wrong } from './score-facts.ts'
import type { ScoreInput } from './score-input.ts'
import type { SexualHistory } from './sexual-history.ts'

export type DatedSexualHistory = SexualHistory & { readonly mostRecent: IsoDate }

const readYesNo = (value: boolean | null | undefined, field: string, what: string): Fact<boolean> =>
  value === null || value === undefined ? wrong(field, `Say whether ${what}`) : succeed(value)

/**
 * The declared sexual history, or null where there is none. Left out altogether is a problem: a history
 * nobody asked about must not score as no history.
 */
export function readSexual(input: ScoreInput, timeline: Fact<Timeline>): Fact<DatedSexualHistory | null> {
  const { sexual } = input
  if (sexual === null) return succeed(null)
  if (sexual === undefined)
    return wrong('sexual', 'Say whether there is a sexual history: null where there is none')
  const count = (value: number | null | undefined, field: string, what: string) =>
    readCount(value, `sexual.${field}`, `the number of sanctions for ${what}`, 0)
  const current = readYesNo(
    sexual.currentOffenceSexual,
    'sexual.currentOffenceSexual',
    'the present offence is sexual',
  )
  const stranger = readYesNo(sexual.strangerVictim, 'sexual.strangerVictim', 'the victim is a stranger')
  const adult = count(sexual.contactAdult, 'contactAdult', 'contact with an adult victim')
  const child = count(sexual.contactChild, 'contactChild', 'contact with a child victim')
  const images = count(sexual.indecentImages, 'indecentImages', 'indecent images')
  const nonContact = count(sexual.nonContact, 'nonContact', 'other non-contact sexual offences')
  const field = 'sexual.mostRecentDate'
  const recent = readDateOf(sexual.mostRecentDate, field, 'the date of the most recent sexual offence')
  const problems = problemsOf(current, stranger, adult, child, images, nonContact, recent)
  if (recent.ok && timeline.ok && recent.value > timeline.value.assessed)
    problems.push({ field, message: 'Cannot be after the assessment' })
  if (recent.ok && timeline.ok && recent.value < timeline.value.born)
    problems.push({ field, message: 'Cannot be before the date of birth' })
  else if (recent.ok && timeline.ok) problems.push(...beforeTheFirst(input, recent.value, timeline.value))
  if (problems.length > 0 || !timeline.ok) return fail(problems)
  if (!current.ok || !stranger.ok || !adult.ok || !child.ok || !images.ok || !nonContact.ok || !recent.ok)
    return fail(problems)
  return succeed({
    currentOffenceSexual: current.value,
    strangerVictim: stranger.value,
    contactAdult: adult.value,
    contactChild: child.value,
    indecentImages: images.value,
    nonContact: nonContact.value,
    mostRecent: recent.value,
    ageAtMostRecent: completedYears(timeline.value.born, recent.value),
  })
}

/**
 * A sexual offence counts here once there was a sanction for it, so the most recent one is no older than the first
 * sanction of any kind; only where that is the present conviction has its own offence come before it.
 */
function beforeTheFirst(input: ScoreInput, recent: IsoDate, timeline: Timeline): ScoreProblem[] {
  const field = 'sexual.mostRecentDate'
  const first = readDate(input.firstSanctionDate ?? '')
  if (first === null) {
    const [age, earliest] = [completedYears(timeline.born, recent), timeline.ageAtFirstSanction]
    return age < earliest && earliest < timeline.ageAtConviction
      ? [
          {
            field,
            message: `Cannot be before the first sanction: ${longDate(recent)} is at age ${age}, the first sanction at ${earliest}`,
          },
        ]
      : []
  }
  return recent < first && first < timeline.convicted
    ? [
        {
          field,
          message: `Cannot be before the first sanction: ${longDate(recent)} is before ${longDate(first)}. Of an offence dealt with by the first sanction, give the date of that sanction`,
        },
      ]
    : []
}
