import { waitingFor } from '../../../shared/allocation/waiting.ts'
import type { DayCase, DayReport } from '../../../shared/day/case-of-day.ts'
import { offencesInWords } from '../../../shared/day/offence-in-words.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { foldName, sameName } from '../../../shared/lib/fold-name.ts'
import { labelIn } from '../../../shared/record/case.ts'
import type { StoredRow } from '../storage/court-lists.ts'
import type { Actor, HeardReport } from '../storage/store.ts'
import { formNameOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'
import type { DayFacts } from './day-facts.ts'

type Known = {
  readonly templates: Templates
  readonly reference: Reference
  readonly by: Actor
  readonly nameOf: (userId: string) => string
}

type Read = { readonly report: HeardReport; readonly facts: DayFacts }

/**
 * The cases of a day: each row of its lists with the report that was begun from it, or else with one on the same person,
 * and then the reports of nobody in the lists.
 */
export function dayCases(
  day: IsoDate,
  rows: readonly StoredRow[],
  read: readonly Read[],
  known: Known,
): DayCase[] {
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
function isOf({ row }: StoredRow, { report, facts }: Read, { lists }: Templates): boolean {
  const court = foldName(labelIn(lists, 'courts', row.court))
  return (
    sameName(row.defendantName, report.name) &&
    ['', court].includes(foldName(report.court)) &&
    (row.dateOfBirth === '' || ['', row.dateOfBirth].includes(facts.dateOfBirth))
  )
}

function caseOf(day: IsoDate, stored: StoredRow | null, read: Read | null, known: Known): DayCase {
  const { lists } = known.templates
  const row = stored?.row ?? null
  const report = read?.report ?? null
  const facts = read?.facts
  const said = (answered: string | undefined, listed: string | undefined): string =>
    answered === undefined || answered === '' ? (listed ?? '') : answered
  const offences = row?.offences.map(({ offenceTitle }) => offenceTitle) ?? []
  return {
    key: stored?.id ?? report?.id ?? '',
    name: said(report?.name, row?.defendantName),
    dateOfBirth: said(facts?.dateOfBirth, row?.dateOfBirth),
    crn: said(report?.crn, row?.crn),
    offence: said(facts?.offence, offencesInWords(offences)),
    court: said(report?.court, row === null ? '' : labelIn(lists, 'courts', row.court)),
    courtroom: said(facts?.courtroom, row?.courtroom),
    time: said(facts?.time, row?.time),
    row:
      stored === null
        ? null
        : {
            id: stored.id,
            state: stored.state,
            movedFrom: stored.row.hearingDate === day ? null : stored.row.hearingDate,
          },
    report: read === null ? null : reportOfDay(read, known),
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

function reportOfDay({ report, facts }: Read, known: Known): DayReport {
  const { sections, check, interviewed } = facts
  const { id, format, state, result } = report
  return {
    id,
    formatName: formNameOf(known.templates, format),
    state,
    sections,
    check,
    interviewed,
    delivered: report.delivery === null ? null : (report.delivery.time ?? ''),
    resultRecorded: result !== null,
    waiting: waitingFor(report, known.reference.allocation.rules),
  }
}
