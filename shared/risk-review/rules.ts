import { type AllocationRules, type RuleRow, ruleInForce } from '../allocation/rule-table.ts'
import { instantBusinessDaysAfter } from '../lib/business-days.ts'
import { compareInstants, courtDate, daysBetween, longInstant, readCourtTime } from '../lib/dates.ts'
import { isBlank } from '../lib/is-blank.ts'
import { readNumber } from '../record/case.ts'
import type { Severity } from '../record/severity.ts'
import { isClosed, stateOf } from './lifecycle.ts'
import type { RiskReviewForm, TakenStep } from './record.schema.ts'
import type { RiskReviewSettings } from './settings.schema.ts'

/** What a rule has to say of a risk review, with its source and how sure it is. */
export type RiskReviewFinding = {
  readonly rule: string
  readonly severity: Severity
  /** Where in the form it is cured; null where it is no matter of the form. */
  readonly field: string | null
  readonly says: string
  readonly source: string
  readonly confidence: RuleRow['confidence']
}
type Said = Pick<RiskReviewFinding, 'severity' | 'field' | 'says'>

export type RiskReviewRecord = {
  readonly form: RiskReviewForm
  readonly taken: readonly TakenStep[]
}
/** The rows of the rules with the bank holidays, and the settings of the risk review. */
export type RiskReviewTables = { readonly rules: AllocationRules; readonly settings: RiskReviewSettings }
type Context = RiskReviewRecord & { readonly now: string; readonly tables: RiskReviewTables }
type Rule = (context: Context) => Said | null

/** RE-1: days since the concern, as long as it has not been referred; from the next day on it warns. */
export const referWithoutDelay: Rule = ({ form, taken, now }) => {
  const concern = readCourtTime(form.concernAt)
  if (concern === null || taken.some(({ step }) => step.is === 'refer')) return null
  const days = daysBetween(courtDate(concern), courtDate(now))
  const field = 'concernAt'
  if (days < 1)
    return { severity: 'advise', field, says: 'The concern was identified today: refer it without delay.' }
  const since = days === 1 ? '1 day' : `${days} days`
  return {
    severity: 'warn',
    field,
    says: `The concern was identified ${since} ago and has not been referred: refer it without delay.`,
  }
}

/** RE-2: a risen RSR with no trigger is no ground to refer. */
export const rsrAloneIsNoTrigger: Rule = ({ form }) =>
  form.rsrRose === true && form.triggers.length === 0
    ? {
        severity: 'block',
        field: 'triggers',
        says: 'A higher RSR alone does not move a case: say what has raised the risk of serious harm.',
      }
    : null

/** RE-3: the CRC protects until the transfer is accepted; with no action recorded, that cannot be seen. */
export const protectUntilAccepted: Rule = ({ form, taken }) =>
  readCourtTime(form.concernAt) !== null &&
  !isClosed(stateOf(taken)) &&
  Object.values(form.actions).every(isBlank)
    ? {
        severity: 'warn',
        field: 'actions',
        says: 'No immediate protective action is recorded: the CRC keeps managing the case and protects until the transfer is accepted.',
      }
    : null

/** When the NPS must have answered the last referral, in business days; null where none waits for a decision. */
export function answerDue(taken: readonly TakenStep[], { rules, settings }: RiskReviewTables): string | null {
  const state = stateOf(taken)
  if (state !== 'referred' && state !== 'acknowledged') return null
  const referred = taken.findLast(({ step }) => step.is === 'refer')
  const holidays = new Set(rules.settings.bankHolidays.dates)
  return referred === undefined
    ? null
    : instantBusinessDaysAfter(referred.step.at, settings.answer.businessDays, holidays)
}

/** RE-4: the clock of the answer. That a target existed is inspected [S]; its length is our choice [D]. */
export const answerInTime: Rule = ({ taken, now, tables }) => {
  const due = answerDue(taken, tables)
  if (due === null) return null
  const late = compareInstants(now, due) > 0
  const { businessDays } = tables.settings.answer
  const days = businessDays === 1 ? '1 business day' : `${businessDays} business days`
  return {
    severity: late ? 'warn' : 'advise',
    field: null,
    says: `The NPS ${late ? 'was to answer' : 'answers'} by ${longInstant(due)}: ${days} after the referral. The true target is not established; this one is a setting.`,
  }
}

/** RE-5: a case that the NPS holds stays there on a running sentence. */
export const noReturnOnRunningSentence: Rule = ({ form }) =>
  form.managedBy === 'NPS'
    ? {
        severity: 'block',
        field: 'managedBy',
        says: 'The NPS manages this case: it does not go back to the CRC on a running sentence, although the risk has fallen.',
      }
    : null

/** Two arrests are repeat arrests [D]; the inspection gives no number. */
const REPEAT_ARRESTS = 2

/** RE-6: repeat arrests or a breached restraining order ask for a review, however well the programme goes. */
export const repeatArrestsAskForReview: Rule = ({ form }) => {
  const arrests = readNumber(form.arrests) ?? 0
  const found = [
    ...(arrests >= REPEAT_ARRESTS ? [`${arrests} arrests or charges since the sentence`] : []),
    ...(form.restrainingOrderBreached === true ? ['a breached restraining order'] : []),
  ]
  return found.length === 0
    ? null
    : {
        severity: 'warn',
        field: 'roshProposed.children',
        says: `There ${arrests >= REPEAT_ARRESTS ? 'are' : 'is'} ${found.join(' and ')}: review the risk of serious harm, also where the person complies with a programme.`,
      }
}

const rules: readonly (readonly [string, Rule])[] = [
  ['RE-1', referWithoutDelay],
  ['RE-2', rsrAloneIsNoTrigger],
  ['RE-3', protectUntilAccepted],
  ['RE-4', answerInTime],
  ['RE-5', noReturnOnRunningSentence],
  ['RE-6', repeatArrestsAskForReview],
]

/** What the rules in force today say of a record, in their order. A row out of force says nothing. */
export function riskReviewFindings(
  record: RiskReviewRecord,
  tables: RiskReviewTables,
  now: string,
): RiskReviewFinding[] {
  const context: Context = { ...record, now, tables }
  return rules.flatMap(([id, rule]) => {
    const row = ruleInForce(tables.rules, id, courtDate(now))
    const said = row === undefined ? null : rule(context)
    return row === undefined || said === null
      ? []
      : [{ rule: id, ...said, source: row.source, confidence: row.confidence }]
  })
}
