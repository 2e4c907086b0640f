import { completedYears } from '../lib/dates.ts'
import type { ScoresForChecks } from '../quality/context.ts'
import { nothingPunishes, rarDays } from '../quality/proposal.ts'
import type { QualityTable } from '../quality/quality-table.ts'
import { differences } from '../quality/risk.ts'
import { childConcern } from '../quality/safeguarding.ts'
import { managerExpectedBecause } from '../quality/sign-off.ts'
import { type Case, hasEarlierSanctions } from '../record/case.ts'
import type { DerivedFact, DerivedFacts } from '../record/derived-fact.ts'
import { derivedFacts } from '../record/derived-fact.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import type { Grade } from '../record/lifecycle.ts'
import { officialDiffers } from '../scoring/official-figures.ts'
import type { ScoreAnswer } from '../scoring/score-answer.ts'

/** What derived facts are reckoned from: every answer given, asked now or not, so that no condition rests on itself. */
export type Reckoned = {
  readonly facts: Case
  readonly answer: ScoreAnswer
  readonly scores: ScoresForChecks
  readonly authorGrade: Grade
  readonly settings: QualityTable['settings']
}

const HOLDS: Readonly<Record<DerivedFact, (known: Reckoned) => boolean>> = {
  earlierSanctions: ({ facts }) => hasEarlierSanctions(facts),
  domesticAbuse: ({ facts }) => domesticAbuseIndicated(facts),
  levelsDiffer: ({ facts, scores }) => differences(facts, scores).length > 0,
  officialDiffers: ({ facts, answer }) => officialDiffers(facts, answer),
  childConcern: ({ facts }) => childConcern(facts),
  manyDays: ({ facts, settings }) => rarDays(facts) > settings.rarDaysToExplain,
  nothingPunishes: ({ facts }) => nothingPunishes(facts),
  under26: ({ facts }) => isUnder26(facts),
  managerExpected: ({ facts, authorGrade }) => managerExpectedBecause(facts, authorGrade).length > 0,
}

/** Whoever sentences is asked to think of maturity up to 25 (HMI Probation, Sentencing Council: age and lack of maturity) [M]. */
const MATURE_FROM = 26

const isUnder26 = (facts: Case): boolean => {
  const [born, hearing] = [facts.date('person.dateOfBirth'), facts.date('hearing.date')]
  return born === null || hearing === null || hearing < born || completedYears(born, hearing) < MATURE_FROM
}

/** The facts that hold of a report, by which its form asks or does not (form/condition.ts). Total. */
export const derivedFrom = (known: Reckoned): DerivedFacts =>
  new Set(derivedFacts.filter((fact) => HOLDS[fact](known)))
