import { earlierChecks } from './against-earlier.ts'
import { allocationChecks } from './allocation.ts'
import type { Check } from './context.ts'
import { datesChecks } from './dates-in-order.ts'
import { deliveryChecks } from './delivery.ts'
import { diversityChecks } from './diversity.ts'
import { exactlyOneChecks } from './exactly-one.ts'
import { formatChecks } from './format-gate.ts'
import { goldenThreadChecks } from './golden-thread.ts'
import { offenceChecks } from './offence.ts'
import { otherNamesChecks } from './other-names.ts'
import { proposalChecks } from './proposal.ts'
import { registersChecks } from './registers.ts'
import { riskChecks } from './risk.ts'
import { safeguardingChecks } from './safeguarding.ts'
import { screeningChecks } from './screening-against-record.ts'
import { sidesChecks } from './sides-that-differ.ts'
import { signOffChecks } from './sign-off.ts'
import { sourcesChecks } from './sources.ts'
import { writingChecks } from './writing.ts'
import { youthChecks } from './youth.ts'

/** Every quality check, by area. Words, severity, stage and source of each: the quality table, by id. */
export const checks: readonly Check[] = [
  ...sourcesChecks,
  ...offenceChecks,
  ...datesChecks,
  ...exactlyOneChecks,
  ...safeguardingChecks,
  ...riskChecks,
  ...goldenThreadChecks,
  ...proposalChecks,
  ...diversityChecks,
  ...allocationChecks,
  ...signOffChecks,
  ...writingChecks,
  ...otherNamesChecks,
  ...deliveryChecks,
  ...screeningChecks,
  ...sidesChecks,
  ...formatChecks,
  ...youthChecks,
  ...earlierChecks,
  ...registersChecks,
]
