import { askedQuestion, optionLabel } from '../form/asked-question.ts'
import { daysBetween, type IsoDate, longDate, readDate } from '../lib/dates.ts'
import { type Case, mainOffence, nameOfOffence } from '../record/case.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { sentenceCase } from './in-words.ts'

/** One date of a report, or one date and time: what it is of, and where it was entered. */
type Dated = {
  readonly what: string
  readonly field: KnownQuestion
  readonly row?: string
  /** "2016-10-11" or "2016-10-11T14:02". */
  readonly on: string
}

/** The first may not lie after the second; `unusual` where it may, and yet hardly ever does. */
type Neighbours = { readonly first: Dated; readonly second: Dated; readonly unusual: boolean }

const dayOf = ({ on }: Dated): IsoDate | null => readDate(on.slice(0, 10))
/** A date beside a date and time is compared by the day. */
const isAfter = (one: Dated, other: Dated): boolean => {
  const length = Math.min(one.on.length, other.on.length)
  return one.on.slice(0, length) > other.on.slice(0, length)
}

/** Every date of a report, each read once, and which may not lie after which. */
function datesOf({ facts, form }: QualityContext) {
  const one = (field: Parameters<Case['date']>[0], what: string): Dated[] => {
    const on = facts.date(field)
    return on === null ? [] : [{ what, field, on }]
  }
  const born = one('person.dateOfBirth', 'the date of birth')
  const first = one('history.firstSanctionDate', 'the first sanction')
  const sexual = one('sexual.mostRecentDate', 'the most recent sexual offence')
  const followUp = one('risk.followUpStart', 'the start of time in the community')
  const assessments = [...one('risk.assessmentDate', 'the assessment'), ...one('sara.date', 'the SARA')]
  const adjourned = one('hearing.adjournedFrom', 'the adjournment')
  const hearing = one('hearing.date', 'the hearing')
  const planned = one('proposal.rarToPlanBy', 'the day by which activity days are planned')
  const meeting = one('children.meeting', 'the next meeting about the children')
  const inRow = (field: KnownQuestion, row: string, what: string, on: string | null): Dated[] =>
    on === null || on === '' ? [] : [{ what, field, row, on }]
  const offences = facts.rows('offences').map((row) => {
    const title = nameOfOffence(row) === '' ? '' : ` “${nameOfOffence(row)}”`
    return {
      committed: inRow('offences', row.id, `the offence${title}`, row.date('date')),
      convicted: inRow(
        'offences',
        row.id,
        `the conviction for${title || ' an offence'}`,
        row.date('convictedOn'),
      ),
      main: row.id === mainOffence(facts)?.id,
    }
  })
  const checks = facts.rows('checks').map((row) => ({
    requested: inRow('checks', row.id, 'the request of a check', row.text('requestedAt')),
    answered: inRow('checks', row.id, 'the answer to a check', row.text('answeredAt')),
  }))
  const news = facts
    .rows('risk.newInformation')
    .flatMap((row) => [
      ...inRow('risk.newInformation', row.id, 'new information', row.date('learnedOn')),
      ...inRow('risk.newInformation', row.id, 'the review of new information', row.date('reviewedOn')),
    ])
  const registers = facts.rows('registers').map((row) => {
    const which = optionLabel(form, 'registers', row.text('which')) || 'a register or order'
    return {
      began: inRow('registers', row.id, `the start of “${which}”`, row.date('since')),
      ends: inRow('registers', row.id, `the end of “${which}”`, row.date('ends')),
    }
  })
  const provided = facts
    .rows('proposal.requirements')
    .flatMap((row) =>
      inRow('proposal.requirements', row.id, 'the provider’s assessment', row.date('providerDate')),
    )
  const main = offences.filter((offence) => offence.main)
  const convicted = main.flatMap((offence) => offence.convicted)
  // A first sanction that is the present conviction comes after its offence, as it must.
  const earlier = first.filter((sanction) => convicted.some((conviction) => isAfter(conviction, sanction)))
  // A record of a sentence without a report is written after the hearing.
  const before = askedQuestion(form, 'proposal.order') === null ? [] : assessments
  const happened = [
    ...[...first, ...sexual, ...assessments, ...adjourned, ...news, ...provided],
    ...offences.flatMap(({ committed, convicted }) => [...committed, ...convicted]),
    ...checks.flatMap(({ requested, answered }) => [...requested, ...answered]),
    ...registers.flatMap(({ began }) => began),
  ]
  const neighbours = [
    ...pairs(born, [...happened, ...followUp, ...hearing]),
    ...pairs(first, convicted),
    ...pairs(
      earlier,
      main.flatMap(({ committed }) => committed),
      true,
    ),
    ...pairs(earlier, sexual, true),
    ...offences.flatMap(({ committed, convicted }) => pairs(committed, [...convicted, ...hearing])),
    ...offences.flatMap(({ convicted }) => pairs(convicted, hearing)),
    ...pairs(convicted, followUp),
    ...pairs([...before, ...adjourned, ...sexual], hearing),
    ...pairs(hearing, planned),
    ...pairs(hearing, meeting, true),
    ...checks.flatMap(({ requested, answered }) => pairs(requested, answered)),
    ...registers.flatMap(({ began, ends }) => pairs(began, ends)),
  ]
  return { happened: [...born, ...happened], hearing, neighbours }
}

const pairs = (firsts: readonly Dated[], seconds: readonly Dated[], unusual = false): Neighbours[] =>
  firsts.flatMap((first) => seconds.map((second) => ({ first, second, unusual })))

/** Of the dates at odds the one that contradicts most, with what it contradicts, until none is left: a slip is said once. */
function culprits(wrong: readonly Neighbours[]): Neighbours[] {
  const count = (date: Dated) => wrong.filter(({ first, second }) => first === date || second === date).length
  const [worst] = wrong
    .flatMap(({ first, second }) => [second, first])
    .toSorted((one, other) => count(other) - count(one))
  const pair = wrong.find(({ first, second }) => first === worst || second === worst)
  return pair === undefined
    ? []
    : [pair, ...culprits(wrong.filter(({ first, second }) => first !== worst && second !== worst))]
}

const spoken = (date: Dated): string => {
  const day = dayOf(date)
  return day === null ? date.on : `${longDate(day)}${date.on.length > 10 ? `, ${date.on.slice(11)}` : ''}`
}

const at = ({ field, row }: Dated) => ({ field, ...(row === undefined ? {} : { row }) })

const outOfOrder =
  (unusual: boolean) =>
  (context: QualityContext): readonly Hit[] => {
    const wrong = datesOf(context).neighbours.filter(({ first, second }) => isAfter(first, second))
    return culprits(wrong.filter((pair) => pair.unusual === unusual)).map(({ first, second }) => ({
      ...at(second),
      fill: {
        Second: sentenceCase(second.what),
        secondDate: spoken(second),
        first: first.what,
        firstDate: spoken(first),
      },
    }))
  }

/** QC50: what has happened lies no later than today. */
const notAhead = (context: QualityContext): readonly Hit[] =>
  datesOf(context)
    .happened.filter((date) => date.on.slice(0, 10) > context.today)
    .map((date) => ({ ...at(date), fill: { What: sentenceCase(date.what), date: spoken(date) } }))

/** QC51: a hearing is seldom more than a year ahead. */
const hearingIsNear = (context: QualityContext): readonly Hit[] =>
  datesOf(context).hearing.flatMap((hearing) => {
    const day = dayOf(hearing)
    return day !== null && daysBetween(context.today, day) > 366
      ? [{ ...at(hearing), fill: { date: longDate(day) } }]
      : []
  })

export const datesChecks: readonly Check[] = [
  { id: 'QC48', find: outOfOrder(false) },
  { id: 'QC49', find: outOfOrder(true) },
  { id: 'QC50', find: notAhead },
  { id: 'QC51', find: hearingIsNear },
]
