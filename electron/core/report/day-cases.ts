import { waitingFor } from '../../../shared/allocation/waiting.ts'
import { derivedOf } from '../../../shared/assessment/assess.ts'
import type { DayCase, DayReport } from '../../../shared/day/case-of-day.ts'
import { offencesInWords } from '../../../shared/day/offence-in-words.ts'
import { progress } from '../../../shared/form/progress.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { foldName, sameName } from '../../../shared/lib/fold-name.ts'
import { readTyped } from '../../../shared/lib/typed-dates.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { type Case, isMain, labelIn, readCase, wasInterviewed } from '../../../shared/record/case.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { OUTSTANDING_STATUSES } from '../../../shared/record/outstanding.ts'
import type { StoredRow } from '../storage/court-lists.ts'
import type { Actor, HeardReport, TemplateUsed } from '../storage/store.ts'
import { formNameOf, formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'

type Known = {
  readonly templates: Templates
  readonly reference: Reference
  readonly by: Actor
  readonly nameOf: (userId: string) => string
  readonly gradeOf: (userId: string) => Grade
}

/**
 * The cases of a day: each row of its lists with the report that was begun from it, or else with one on the same person,
 * and then the reports of nobody in the lists.
 */
export function dayCases(
  day: IsoDate,
  rows: readonly StoredRow[],
  reports: readonly HeardReport[],
  known: Known,
): DayCase[] {
  const read = reports.map((report) => ({ report, facts: readCase(report.answers, known.templates.lists) }))
  type Read = (typeof read)[number]
  const linked = new Set(rows.map(({ report }) => report))
  const loose = new Set(read.filter(({ report }) => !linked.has(report.id)))
  const reportOf = (row: StoredRow): Read | null => {
    const begun = read.find(({ report }) => report.id === row.report)
    if (begun !== undefined) return begun
    const found = [...loose].find((one) => isOf(row, one, known.templates)) ?? null
    if (found !== null) loose.delete(found)
    return found
  }
  const cases = [
    ...rows.map((row) => caseOf(day, row, reportOf(row), known)),
    ...[...loose].map((report) => caseOf(day, null, report, known)),
  ]
  return withTogether(cases, rows)
}

/** Rows with one case number are of people charged together. */
function withTogether(cases: readonly DayCase[], rows: readonly StoredRow[]): DayCase[] {
  const numbers = new Map(rows.map(({ id, row }) => [id, row.caseNumber]))
  const numberOf = ({ key }: DayCase): string => numbers.get(key) ?? ''
  const charged = Map.groupBy(cases, numberOf)
  return cases.map((one) => ({
    ...one,
    together:
      numberOf(one) === ''
        ? []
        : (charged.get(numberOf(one)) ?? []).flatMap(({ key, name }) =>
            key === one.key ? [] : [{ key, name }],
          ),
  }))
}

/** Begun by hand on somebody who then stood in the list: the same name at the same court, born on no other day. */
function isOf(
  { row }: StoredRow,
  { report, facts }: { report: HeardReport; facts: Case },
  { lists }: Templates,
): boolean {
  const born = facts.date('person.dateOfBirth') ?? ''
  const court = foldName(labelIn(lists, 'courts', row.court))
  return (
    sameName(row.defendantName, report.name) &&
    ['', court].includes(foldName(report.court)) &&
    (row.dateOfBirth === '' || ['', row.dateOfBirth].includes(born))
  )
}

function caseOf(
  day: IsoDate,
  stored: StoredRow | null,
  read: { report: HeardReport; facts: Case } | null,
  known: Known,
): DayCase {
  const { lists } = known.templates
  const row = stored?.row ?? null
  const report = read?.report ?? null
  const facts = read?.facts ?? readCase({}, lists)
  const said = (answered: string, listed: string | undefined): string =>
    answered === '' ? (listed ?? '') : answered
  const charged = facts.rows('offences').toSorted((one, other) => Number(isMain(other)) - Number(isMain(one)))
  const titles = offencesInWords(charged.map((offence) => offence.text('title')))
  const offences = row?.offences.map(({ offenceTitle }) => offenceTitle) ?? []
  return {
    key: stored?.id ?? report?.id ?? '',
    name: said(report?.name ?? '', row?.defendantName),
    dateOfBirth: said(facts.date('person.dateOfBirth') ?? '', row?.dateOfBirth),
    crn: said(report?.crn ?? '', row?.crn),
    offence: said(titles, offencesInWords(offences)),
    court: said(report?.court ?? '', row === null ? '' : labelIn(lists, 'courts', row.court)),
    courtroom: said(facts.text('hearing.courtroom'), row?.courtroom),
    time: said(readTyped('time', facts.text('hearing.time')).stored, row?.time),
    row:
      stored === null
        ? null
        : {
            id: stored.id,
            state: stored.state,
            movedFrom: stored.row.hearingDate === day ? null : stored.row.hearingDate,
          },
    report: report === null ? null : reportOfDay(report, facts, known),
    together: [],
    holder: holderOf(stored, report, known),
  }
}

/** Whoever writes the report has the case; before there is one, whoever said so. */
function holderOf(
  row: StoredRow | null,
  report: HeardReport | null,
  { by, nameOf }: Known,
): DayCase['holder'] {
  const userId = report?.author.userId ?? row?.heldBy ?? null
  return userId === null ? null : { name: nameOf(userId), mine: userId === by.userId }
}

/** How many sections of a draft are done, of those that its form has. */
export function sectionsDone(
  { answers, grade, ...used }: TemplateUsed & { readonly answers: Answers; readonly grade: Grade },
  { templates, reference }: Pick<Known, 'templates' | 'reference'>,
): { readonly done: number; readonly of: number } {
  const form = formOf(templates, used)
  const sections = progress(form, answers, derivedOf({ form, answers, authorGrade: grade }, reference))
  return { done: sections.filter(({ state }) => state === 'done').length, of: sections.length }
}

function reportOfDay(report: HeardReport, facts: Case, known: Known): DayReport {
  const { templates, reference } = known
  const { id, format, state, result } = report
  const grade = known.gradeOf(report.author.userId)
  const check = facts.rows('checks').find((row) => OUTSTANDING_STATUSES.includes(row.text('status')))
  return {
    id,
    formatName: formNameOf(templates, format),
    state,
    sections: state.is === 'draft' ? sectionsDone({ ...report, grade }, known) : null,
    check:
      check === undefined
        ? null
        : {
            what: labelIn(templates.lists, 'checks', check.text('check')),
            askedAt: check.text('requestedAt'),
          },
    interviewed: wasInterviewed(facts) !== null,
    delivered: report.delivery === null ? null : (report.delivery.time ?? ''),
    resultRecorded: result !== null,
    waiting: waitingFor(report, reference.allocation.rules),
  }
}
