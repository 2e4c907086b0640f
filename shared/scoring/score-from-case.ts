import { lowerFirst } from '../lib/words.ts'
import { type Case, mainOffence, unknownOfPerson, wasInterviewed } from '../record/case.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import { type DynamicItemName, previousConvictions, SCREENED_BY } from './dynamic-items.ts'
import type { OffenceTable } from './offence-table.ts'
import { score } from './score.ts'
import { type Refused, refused, type ScoreAnswer, type ScoreProblem } from './score-answer.ts'
import type { PreviousConviction } from './snsv.table.ts'

/** A report's facts as the input of `score`; plain JSON, so that a worksheet can keep it and be scored again. */
export type CaseScoreInput = ReturnType<typeof scoreInputFromCase>

/** A report's scores. Every `field` of a problem is the id of the question that mends it. */
export type CaseScores = {
  readonly input: CaseScoreInput
  readonly answer: ScoreAnswer
  /** The questions whose answers would make the RSR dynamic. */
  readonly missingDynamic: readonly KnownQuestion[]
}

const problemsCode = (text: string): number | null => (/^[012]$/.test(text) ? Number(text) : null)
const orNull = (text: string): string | null => (text === '' ? null : text)

function dynamicOf(facts: Case) {
  if (wasInterviewed(facts) !== true) return null
  return {
    weapon: weaponNow(facts),
    accommodation: problemsCode(facts.text('dynamic.accommodation')),
    unemployed: facts.yesNo('dynamic.unemployed'),
    partnerRelationship: problemsCode(facts.text('dynamic.partnerRelationship')),
    domesticAbusePerpetrator: facts.yesNo('dynamic.domesticAbusePerpetrator'),
    alcohol: problemsCode(facts.text('dynamic.alcohol')),
    bingeDrinking: problemsCode(facts.text('dynamic.bingeDrinking')),
    impulsivity: problemsCode(facts.text('dynamic.impulsivity')),
    temper: problemsCode(facts.text('dynamic.temper')),
    proCriminalAttitudes: problemsCode(facts.text('dynamic.proCriminalAttitudes')),
    previous: earlierConvictions(facts),
  }
}

/** Never convicted of carrying or using one, this conviction included, says that none was in this offence. */
const weaponNow = (facts: Case): boolean | null =>
  seriousKinds(facts).some(({ kind, ever }) => kind === 'weapon' && ever === 'no')
    ? false
    : facts.yesNo('dynamic.weapon')

/** Each serious kind with its answers: ever, this conviction included, and before it. */
function seriousKinds(facts: Case) {
  const screening = facts.yesNoList('rosh.screening')
  const before = facts.yesNoList('dynamic.previous')
  const noneEver = screening.get('R1.2.15') === 'yes'
  return previousConvictions.map((kind) => {
    const ever = noneEver ? 'no' : screening.get(SCREENED_BY[kind])
    return { kind, ever, before: ever === 'no' ? 'no' : before.get(kind) }
  })
}

/** The serious kinds convicted of before this conviction; null while one is open. The present offence is none. */
function earlierConvictions(facts: Case): PreviousConviction[] | null {
  const kinds = seriousKinds(facts)
  if (kinds.some(({ ever, before }) => ever === undefined || before === undefined)) return null
  return kinds.flatMap(({ kind, before }) => (before === 'yes' ? [kind] : []))
}

function sexualOf(facts: Case) {
  const current = facts.yesNo('sexual.current')
  return {
    currentOffenceSexual: current,
    // Asked only of a present sexual offence: without one it has no victim who could be a stranger.
    strangerVictim: current === false ? false : facts.yesNo('sexual.strangerVictim'),
    contactAdult: facts.number('sexual.contactAdult'),
    contactChild: facts.number('sexual.contactChild'),
    indecentImages: facts.number('sexual.indecentImages'),
    nonContact: facts.number('sexual.nonContact'),
    mostRecentDate: facts.date('sexual.mostRecentDate'),
  }
}

/** Time in the community begins with the sentence; not where custody is proposed, of which nobody knows the end. */
const communityFrom = (facts: Case) =>
  facts.text('proposal.order') === 'custody' ? null : facts.date('hearing.date')

/**
 * Maps a report's answers to the input of `score`. What is unanswered or cannot be read is null. An
 * unanswered `history.sexual` maps to an empty history, which refuses the RSR; `scoreCase` says why.
 */
export function scoreInputFromCase(facts: Case) {
  const main = mainOffence(facts)
  return {
    assessmentDate: facts.date('risk.assessmentDate'),
    sex: orNull(facts.text('person.sex')),
    dateOfBirth: facts.date('person.dateOfBirth'),
    offenceCode: main === null ? null : orNull(main.text('code')),
    convictionDate: main === null ? null : main.date('convictedOn'),
    followUpStart: facts.date('risk.followUpStart') ?? communityFrom(facts),
    firstSanctionDate: facts.date('history.firstSanctionDate'),
    ageAtFirstSanction: facts.number('history.ageAtFirstSanction'),
    totalSanctions: facts.number('history.totalSanctions'),
    violentSanctions: facts.number('history.violentSanctions'),
    sexual: facts.yesNo('history.sexual') === false ? null : sexualOf(facts),
    dynamic: dynamicOf(facts),
  }
}

const questionOf = {
  assessmentDate: 'risk.assessmentDate',
  sex: 'person.sex',
  dateOfBirth: 'person.dateOfBirth',
  offenceCode: 'offences',
  convictionDate: 'offences',
  followUpStart: 'risk.followUpStart',
  firstSanctionDate: 'history.firstSanctionDate',
  ageAtFirstSanction: 'history.ageAtFirstSanction',
  totalSanctions: 'history.totalSanctions',
  violentSanctions: 'history.violentSanctions',
  'sexual.currentOffenceSexual': 'sexual.current',
  // Only an assessment before the RSR existed leaves its version open.
  rsrVersion: 'risk.assessmentDate',
} as const satisfies Record<string, KnownQuestion>
const questions = new Map<string, KnownQuestion>(Object.entries(questionOf))

/** Items that rest on the screening can be asked only once it says whether there ever was such a conviction. */
const questionOfItem = (item: DynamicItemName, facts: Case): KnownQuestion => {
  const unscreened = seriousKinds(facts).filter(({ ever }) => ever === undefined)
  const waits =
    (item === 'previous' && unscreened.length > 0) ||
    (item === 'weapon' && unscreened.some(({ kind }) => kind === 'weapon'))
  return waits ? 'rosh.screening' : `dynamic.${item}`
}

/** What each predictor reads of dates and numbers: an answer that was given and reads as nothing refuses it. */
const dates = {
  ogrs3: ['person.dateOfBirth', 'risk.assessmentDate', 'risk.followUpStart', 'history.firstSanctionDate'],
  rsr: ['sexual.mostRecentDate'],
} as const
const numbers = {
  ogrs3: ['history.totalSanctions', 'history.ageAtFirstSanction'],
  rsr: [
    'history.violentSanctions',
    'sexual.contactAdult',
    'sexual.contactChild',
    'sexual.indecentImages',
    'sexual.nonContact',
  ],
} as const

/** A date that is none, a number in words: said as such, and never passed over as if left out. */
function unreadable(facts: Case, predictor: 'ogrs3' | 'rsr'): ScoreProblem[] {
  const asked = (id: KnownQuestion) => facts.yesNo('history.sexual') !== false || !id.startsWith('sexual.')
  return [
    ...dates[predictor]
      .filter((id) => facts.date(id) === null)
      .map((field) => ({ field, message: 'What is entered is not a real date' })),
    ...numbers[predictor]
      .filter((id) => facts.number(id) === null)
      .map((field) => ({ field, message: 'What is entered is not a number' })),
  ].filter(({ field }) => facts.answered(field) && asked(field))
}

/** The problems by question, each in the words that fit what the officer sees. */
function toQuestions(
  answer: { readonly status: 'scored' } | Refused,
  facts: Case,
  typed: readonly ScoreProblem[],
): ScoreProblem[] {
  const noMain = mainOffence(facts) === null
  const unknown = unknownOfPerson(facts)
  const sexualOpen = facts.yesNo('history.sexual') === null
  const problems = answer.status === 'refused' ? answer.problems : []
  // Where no other day is given, time in the community begins with the hearing.
  const asked = (question: string) =>
    question === 'risk.followUpStart' && !facts.answered(question) ? 'hearing.date' : question
  const mapped = problems.flatMap(({ field, message }): ScoreProblem[] => {
    const question = asked(questions.get(field) ?? field)
    if (typed.some((problem) => problem.field === question)) return []
    if (question === 'offences' && noMain)
      return [{ field: question, message: 'Add the offence, or say which one is the main offence' }]
    if (field === 'sex' && unknown.includes('the sex'))
      return [{ field: question, message: 'The sex is not known' }]
    if (field === 'dateOfBirth' && unknown.includes('the date of birth'))
      return [{ field: question, message: 'The date of birth is not known' }]
    // The officer sees the table, not which of its dates is meant.
    if (field === 'convictionDate' && message.startsWith('Cannot'))
      return [{ field: question, message: `The conviction ${lowerFirst(message)}` }]
    if (field.startsWith('sexual.') && sexualOpen)
      return [{ field: 'history.sexual', message: 'Say whether any offence has been sexual' }]
    return [{ field: question, message }]
  })
  return [...typed, ...mapped]
}

/**
 * The scores of a report as it stands. Pure: the same facts always give the same scores. Refusals carry
 * question ids, so that the window can lead to what is missing.
 */
export function scoreCase(facts: Case, offences: OffenceTable): CaseScores {
  const input = scoreInputFromCase(facts)
  const { ogrs3, rsr } = score(input, offences)
  const badlyTyped = unreadable(facts, 'ogrs3')
  const ogrs3Problems = toQuestions(ogrs3, facts, badlyTyped)
  const rsrProblems = toQuestions(rsr, facts, [...badlyTyped, ...unreadable(facts, 'rsr')])
  const missing = rsr.status === 'scored' ? rsr.missingDynamic : []
  return {
    input,
    answer: {
      ogrs3: ogrs3Problems.length === 0 ? ogrs3 : refused(ogrs3Problems),
      rsr: rsrProblems.length === 0 ? rsr : refused(rsrProblems),
    },
    missingDynamic:
      wasInterviewed(facts) === null
        ? ['interview.how']
        : [...new Set(missing.map((item) => questionOfItem(item, facts)))],
  }
}
