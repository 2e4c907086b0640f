import { z } from 'zod'
import type { DocumentEntry, ReportDocument } from '../document/document.schema.ts'
import { readNumber } from '../record/case.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { entriesAsked, signedRows } from './signed-rows.ts'

/** A check that had no answer at the date of the report: a task for whoever receives it. */
const checkTaskSchema = z.strictObject({
  check: z.string().meta({ 'x-codes': 'checks' }),
  about: z.string(),
  from: z.string(),
  status: z.string().meta({ 'x-codes': 'checkStatuses' }),
  requestedAt: z.string(),
  reference: z.string(),
  says: z.string(),
})
/** One part of what probation does about the children, by its code; `due`: the next meeting (YYYY-MM-DD), or empty. */
const partTaskSchema = z.strictObject({
  part: z.string().meta({ 'x-codes': 'childrenParts' }),
  due: z.string(),
  says: z.string(),
})

/** Rehabilitation days that were not planned at court: at most so many, by a day (YYYY-MM-DD). */
const daysTaskSchema = z.strictObject({ days: z.number(), due: z.string(), says: z.string() })

export const taskSchema = z.union([checkTaskSchema, partTaskSchema, daysTaskSchema])
type Task = z.infer<typeof taskSchema>

/** What the signed report leaves to whoever receives it: by code for machines, in the report's words for people. */
export function tasksOf(report: ReportDocument): Task[] {
  const asked = entriesAsked(report)
  return [
    ...checksOut(asked.get('checks')),
    ...partsForChildren(asked.get('children.part'), asked.get('children.meeting')),
    ...daysToPlan(asked.get('proposal.rarToPlan'), asked.get('proposal.rarToPlanBy')),
  ]
}

/** The checks that are still out. */
const checksOut = (entry: DocumentEntry | undefined): Task[] =>
  signedRows(entry)
    .filter(({ cell }) => OUTSTANDING_STATUSES.includes(cell('status')))
    .map(({ cell, says }) => ({
      check: cell('check'),
      about: cell('about'),
      from: cell('from'),
      status: cell('status'),
      requestedAt: cell('requestedAt'),
      reference: cell('reference'),
      says,
    }))

/** Each part that was ticked, but for the code that says none is needed; all of them with the next meeting. */
function partsForChildren(parts: DocumentEntry | undefined, meeting: DocumentEntry | undefined): Task[] {
  const ticked = parts?.answer
  if (parts?.shown.as !== 'list' || typeof ticked !== 'object' || ticked === null || !('ticked' in ticked))
    return []
  const { items } = parts.shown
  const due = typeof meeting?.answer === 'string' ? meeting.answer : ''
  const when = meeting?.shown.as === 'text' && due !== '' ? `; ${meeting.label}: ${meeting.shown.text}` : ''
  return ticked.ticked.flatMap((part, index) =>
    part === 'none' ? [] : [{ part, due, says: `${parts.label}: ${items[index] ?? part}${when}` }],
  )
}

function daysToPlan(days: DocumentEntry | undefined, by: DocumentEntry | undefined): Task[] {
  const number = typeof days?.answer === 'string' ? readNumber(days.answer) : null
  if (days === undefined || number === null || number === 0) return []
  const words = [days, by].flatMap((entry) =>
    entry?.shown.as === 'text' ? [`${entry.label}: ${entry.shown.text}`] : [],
  )
  return [{ days: number, due: typeof by?.answer === 'string' ? by.answer : '', says: words.join('; ') }]
}
