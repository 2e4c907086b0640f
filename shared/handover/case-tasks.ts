import type { DocumentEntry, ReportDocument } from '../document/document.schema.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import { readDate } from '../lib/dates.ts'
import { counted, listed, lowerFirst } from '../lib/words.ts'
import { readCase } from '../record/case.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import type { HandoverDocument } from './document.schema.ts'
import { entriesAsked, type SignedRow, signedRows } from './signed-rows.ts'

/** One thing that a handover leaves to its receiver. `key` is the same in every version of the case. */
export type CaseTask = {
  readonly key: string
  /** Of facts and fixed words alone: nothing restricted is in it. */
  readonly says: string
  /** YYYY-MM-DD, or null where the handover names no day. */
  readonly due: string | null
  /** A check that had no answer when the report was signed. */
  readonly wasOut: boolean
}

type TaskSource = Pick<HandoverDocument, 'firstAppointment' | 'result' | 'passed'>

/** What is to be done first, in the order in which it is: to see the person, to keep others safe, then the sentence. */
export function caseTasks(document: TaskSource, report: ReportDocument): CaseTask[] {
  const { firstAppointment } = document
  const inCustody = document.result?.inCustody
  const asked = entriesAsked(report)
  const facts = readCase(signedAnswers(report), {})
  const day = readDate(firstAppointment?.at.slice(0, 10) ?? '')
  const task = (key: string, says: string, due: string | null = null, wasOut = false): CaseTask => ({
    key,
    says,
    due,
    wasOut,
  })
  const victims = facts.rows('victims').length
  const meeting = facts.date('children.meeting')
  const part = asked.get('children.part')
  const adjust = itemsOf(asked.get('diversity.adjust'))
  return [
    firstAppointment !== null
      ? task('appointment', 'See them at the first appointment', day)
      : inCustody === undefined
        ? task('appointment', 'Give a first appointment: none was given')
        : task('appointment', `See them in custody, at ${inCustody.prison}`),
    ...(inCustody?.release == null ? [] : [task('release', 'Be ready for their release', inCustody.release)]),
    ...signedRows(asked.get('checks'))
      .filter(({ cell }) => OUTSTANDING_STATUSES.includes(cell('status')))
      .map((row) =>
        task(`check ${row.id}`, `Get the answer: ${lowerFirst(openIn(row).join(', '))}`, null, true),
      ),
    ...(victims === 0
      ? []
      : [
          task(
            'victims',
            `Put in hand what keeps ${counted(victims, 'victim')} safe, as the sheet says`,
            day,
          ),
        ]),
    ...tickedIn(part).flatMap((code, at) =>
      code === 'none'
        ? []
        : [task(`children ${code}`, `For the children: ${itemsOf(part)[at] ?? code}`, meeting)],
    ),
    ...toBegin(document, asked.get('proposal.requirements')).map(({ key, says }) =>
      task(`requirement ${key}`, `Begin: ${lowerFirst(says)}`),
    ),
    ...daysToPlan(facts.number('proposal.rarToPlan'), facts.date('proposal.rarToPlanBy'), task),
    ...(adjust.length === 0
      ? []
      : [task('adjust', `Adjust for them: ${listed(adjust.map(lowerFirst))}`, day)]),
  ]
}

/** The requirements as passed; where the result is in words alone, as proposed, if that is what was passed. */
const toBegin = (
  { passed, result }: TaskSource,
  proposed: DocumentEntry | undefined,
): readonly { readonly key: string; readonly says: string }[] => {
  if (passed !== null) return passed.requirements.map(({ code, says }) => ({ key: code, says }))
  if (result?.outcome !== 'asProposed') return []
  return signedRows(proposed).map((row) => ({ key: row.id, says: openIn(row).slice(0, 3).join(', ') }))
}

type MakeTask = (key: string, says: string, due?: string | null) => CaseTask

const daysToPlan = (days: number | null, by: string | null, task: MakeTask): CaseTask[] =>
  days === null || days === 0 ? [] : [task('rarDays', `Plan ${counted(days, 'rehabilitation day')}`, by)]

/** What a row shows to anybody. */
const openIn = ({ cells }: SignedRow): readonly string[] =>
  cells.flatMap(({ text, restricted }) => (restricted ? [] : [text]))

const tickedIn = (entry: DocumentEntry | undefined): readonly string[] => {
  const answer = entry?.answer
  return typeof answer === 'object' && answer !== null && 'ticked' in answer ? answer.ticked : []
}
const itemsOf = (entry: DocumentEntry | undefined): readonly string[] =>
  entry?.shown.as === 'list' && !entry.restricted ? entry.shown.items : []
