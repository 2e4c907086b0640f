import { derivedOf } from '../../../shared/assessment/assess.ts'
import type { DayReport } from '../../../shared/day/case-of-day.ts'
import { offencesInWords } from '../../../shared/day/offence-in-words.ts'
import { progress } from '../../../shared/form/progress.ts'
import { readTyped } from '../../../shared/lib/typed-dates.ts'
import { isMain, labelIn, readCase, wasInterviewed } from '../../../shared/record/case.ts'
import { OUTSTANDING_STATUSES } from '../../../shared/record/outstanding.ts'
import type { ListedReport, Store, StoredReport } from '../storage/store.ts'
import { formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'

/** What the day says of a report by its answers. */
export type DayFacts = Pick<DayReport, 'sections' | 'check' | 'interviewed'> & {
  readonly dateOfBirth: string
  readonly offence: string
  readonly courtroom: string
  readonly time: string
}

/** Reads the answers of a report once for each time that it changes: of the two hundred of a day it was one. */
export type DayFactsReader = {
  read(report: Pick<ListedReport, 'id' | 'changedAt'>, store: Store): Promise<DayFacts>
  /** At the lock. */
  forget(): void
}

export function readDayFacts(templates: Templates, reference: Reference): DayFactsReader {
  const known = new Map<string, { readonly changedAt: string; readonly facts: DayFacts }>()
  return {
    read: async ({ id, changedAt }, store) => {
      const before = known.get(id)
      if (before?.changedAt === changedAt) return before.facts
      const report = await store.reports.read(id)
      const facts = report.ok ? factsOf(report.value, templates, reference) : NOTHING
      known.set(id, { changedAt, facts })
      return facts
    },
    forget: () => known.clear(),
  }
}

/** Of a report that is gone by the time it is read. */
const NOTHING: DayFacts = {
  dateOfBirth: '',
  offence: '',
  courtroom: '',
  time: '',
  sections: null,
  check: null,
  interviewed: false,
}

function factsOf(report: StoredReport, templates: Templates, reference: Reference): DayFacts {
  const { lists } = templates
  const facts = readCase(report.answers, lists)
  const charged = facts.rows('offences').toSorted((one, other) => Number(isMain(other)) - Number(isMain(one)))
  const check = facts.rows('checks').find((row) => OUTSTANDING_STATUSES.includes(row.text('status')))
  return {
    dateOfBirth: facts.date('person.dateOfBirth') ?? '',
    offence: offencesInWords(charged.map((offence) => offence.text('title'))),
    courtroom: facts.text('hearing.courtroom'),
    time: readTyped('time', facts.text('hearing.time')).stored,
    sections: report.state.is === 'draft' ? sectionsDone(report, templates, reference) : null,
    check:
      check === undefined
        ? null
        : { what: labelIn(lists, 'checks', check.text('check')), askedAt: check.text('requestedAt') },
    interviewed: wasInterviewed(facts) !== null,
  }
}

/** How many sections of a draft are done, of those that its form has. */
function sectionsDone(
  report: StoredReport,
  templates: Templates,
  reference: Reference,
): { readonly done: number; readonly of: number } {
  const { answers, author } = report
  const form = formOf(templates, report)
  const sections = progress(form, answers, derivedOf({ form, answers, authorGrade: author.grade }, reference))
  return { done: sections.filter(({ state }) => state === 'done').length, of: sections.length }
}
