import { derivedOf } from '../../../shared/assessment/assess.ts'
import { acts } from '../../../shared/audit/acts-in-words.ts'
import { withContacts } from '../../../shared/contacts/ready-contacts.ts'
import type { HistoryEntry, ParsedInput } from '../../../shared/contract/commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { startAnswers } from '../../../shared/court-list/start.ts'
import { answersFitForm } from '../../../shared/form/answers-fit.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { fills } from '../../../shared/form/fills.ts'
import { readyAnswers } from '../../../shared/form/ready-rows.ts'
import { courtDate, courtTime } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { sayTyped } from '../../../shared/lib/typed-dates.ts'
import { gateAtStart, goneOnBecause, notOralSays } from '../../../shared/quality/format-gate.ts'
import { type AnswerChanges, type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { labelIn, readCase } from '../../../shared/record/case.ts'
import { courtAnswers } from '../../../shared/record/court.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { FILLED, marksAnswer, marksOf } from '../../../shared/record/marks.ts'
import { cjsTable, codeOfListed } from '../../../shared/scoring/cjs-codes.ts'
import { listedReport } from '../report/listed-report.ts'
import { mayRead } from '../report/may-read.ts'
import { officeQuality } from '../report/office-quality.ts'
import { openDrafts } from '../report/open-drafts.ts'
import { refused } from '../report/refused.ts'
import { viewOf } from '../report/report-view.ts'
import { sealedOn } from '../report/sealed-on.ts'
import type { StoredRow } from '../storage/court-lists.ts'
import { listedFacts } from '../storage/report-rows.ts'
import type { ListedReport, Store } from '../storage/store.ts'
import { formNameOf, formOf, formToBegin } from '../templates/form-of.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

type User = { readonly name: string; readonly grade: Grade }
type TypedCase = Omit<ParsedInput<'report.start'>, 'format' | 'another' | 'because' | 'from'>

/** A report's life as a draft: start, open, save, change of format, discard, and the list of all. */
export const reportCommands = ({ ports, templates, reference, asUser }: CommandContext) => {
  const cjs = cjsTable(reference.synonyms.cjsCodes)
  const today = () => courtDate(ports.clock.now())

  /** What an officer types of a new case. */
  const typedAnswers = ({ name, court, hearingDate, crn, pnc, courtroom, time }: TypedCase): Answers => {
    const given: Answers = {
      'person.name': name,
      'person.crn': crn,
      'person.pnc': pnc,
      ...courtAnswers(court, templates.lists),
      'hearing.courtroom': courtroom,
      'hearing.date': hearingDate,
      'hearing.time': time,
    }
    return Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== ''))
  }
  /** What the court list says of it, marked as from there, and what is filled after that; of a case that was moved, the day that it was moved to. */
  const answersOf = ({ row, state }: StoredRow, form: FormDefinition, by: User): Answers => {
    const listed = startAnswers(
      must(templates.starts.get(form), 'every form has its start'),
      state.is === 'moved' ? { ...row, hearingDate: state.to, adjournedFrom: row.hearingDate } : row,
      form,
      { rowId: ports.ids.uuid, homeOfficeCode: (code) => codeOfListed(cjs, code) },
    )
    const pressed = { now: courtTime(ports.clock.now()), me: by.name }
    const marked = marksAnswer(marksOf(listed, { from: 'list', at: pressed.now, of: '' }))
    const begun: AnswerChanges = { ...listed, [FILLED]: marked }
    const derived = (answers: Answers) => derivedOf({ form, answers, authorGrade: by.grade }, reference)
    return applyChanges(applyChanges({}, begun), fills(form, {}, begun, pressed, derived))
  }

  /** The rows that stand ready, each check with whoever of the office's contacts is there today. */
  const readyFor = async (store: Store, form: FormDefinition): Promise<Answers> => {
    const { contacts } = await store.checkContacts.read()
    return withContacts(readyAnswers(form, ports.ids.uuid), contacts, courtDate(ports.clock.now()))
  }

  return {
    'report.list': asUser(async (_, { store, by }) => {
      const named = (court: string) => labelIn(templates.lists, 'courts', court)
      const listed = await store.reports.list(named)
      return accept(
        listed
          .filter(({ id }) => mayRead(by, { report: id }))
          .map((report) => listedReport(report, by, templates, reference)),
      )
    }),

    'report.start': asUser(
      async ({ format, another, because, from, ...typed }, { store, by, open: { user } }) => {
        const form = formToBegin(templates, format, today())
        if (form === null) return unknownFormat(format)
        const row = from === undefined ? null : await store.courtLists.read(from.list)
        if (row !== null && !row.ok)
          return refuse({ kind: 'notFound', says: 'This case is no longer in the list.' })
        const answers = row === null ? typedAnswers(typed) : answersOf(row.value, form, user)
        const drafts = another === true ? [] : await openDrafts(store, templates.lists, answers)
        const own = drafts.find(({ author }) => author.userId === by.userId)
        const open = own ?? drafts[0]
        if (open !== undefined)
          return refuse({
            kind: 'draftOpen',
            says: draftOpenSays(open, formNameOf(templates, open.format), own !== undefined),
            id: open.id,
            mine: own !== undefined,
          })
        const gate =
          form.is === 'spoken'
            ? gateAtStart(readCase(answers, form.lists), await officeQuality(reference, store))
            : []
        if (gate.length > 0 && because === '')
          return refuse({
            kind: 'notOral',
            says: notOralSays(gate),
            instead: [...new Set(gate.flatMap(({ instead }) => instead))],
          })
        const report = await store.reports.start(by, {
          id: ports.ids.uuid(),
          row: from?.list ?? null,
          format,
          templateVersion: form.version,
          answers: goneOnBecause({ ...(await readyFor(store, form)), ...answers }, gate, because),
        })
        return accept(await viewOf(report, store, by))
      },
    ),

    'report.sealedOn': asUser(async ({ id }, { store, by }) => {
      const draft = await store.reports.read(id)
      if (!draft.ok || !mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const [name, crn] = listedFacts(draft.value.answers)
      const all = await store.reports.list((court) => labelIn(templates.lists, 'courts', court))
      return accept(
        sealedOn(
          { id, name, crn },
          all.filter((report) => mayRead(by, { report: report.id })),
          (format) => formNameOf(templates, format),
        ),
      )
    }),

    'report.open': asUser(async ({ id }, { store, by }) => {
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const report = await store.reports.open(by, id)
      return report.ok ? accept(await viewOf(report.value, store, by)) : refused(report.problem)
    }),

    'report.save': asUser(async ({ id, rev, changes }, { store, by }) => {
      const template = await store.reports.template(id)
      if (!template.ok) return refused(template.problem)
      const fits = whatFits(formOf(templates, template.value), changes)
      if (!fits.ok) return fits
      const saved = await store.reports.save(by, { id, rev, changes })
      if (!saved.ok) return refused(saved.problem)
      return accept(saved.value)
    }),

    'report.visit': asUser(async ({ id, section }, { store, by }) => {
      const template = await store.reports.template(id)
      if (!template.ok) return refused(template.problem)
      if (!formOf(templates, template.value).sections.some((one) => one.id === section))
        return refuse({
          kind: 'badInput',
          says: 'The form has no section of that name.',
          problems: [{ path: 'section', message: `"${section}" is not a section` }],
        })
      const visited = await store.reports.visit(by, { id, section })
      return visited.ok ? accept(null) : refused(visited.problem)
    }),

    'report.keepCourtRun': asUser(async ({ id, run }, { store, by }) => {
      const kept = await store.reports.keepCourtRun(by, { id, run })
      return kept.ok ? accept(null) : refused(kept.problem)
    }),

    'report.changeFormat': asUser(async ({ id, rev, format, reason }, { store, by }) => {
      const form = formToBegin(templates, format, today())
      if (form === null) return unknownFormat(format)
      const report = await store.reports.read(id)
      if (!report.ok) return refused(report.problem)
      const lost = answersFitForm(report.value.answers, form)
      if (lost.length > 0)
        return refuse({
          kind: 'badInput',
          says: `${form.name} has no place for some of the answers, and none is lost: the format stays as it is.`,
          problems: lost,
        })
      const changed = await store.reports.changeFormat(by, {
        id,
        rev,
        format,
        templateVersion: form.version,
        reason,
      })
      if (!changed.ok) return refused(changed.problem)
      return accept(await viewOf(changed.value, store, by))
    }),

    'report.discard': asUser(async ({ id, reason }, { store, by }) => {
      const discarded = await store.reports.discard(by, { id, reason })
      return discarded.ok ? accept(null) : refused(discarded.problem)
    }),

    'report.history': asUser(async ({ id }, { store, by }) => {
      const report = await store.reports.consult(by, id)
      if (!report.ok) return refused(report.problem)
      const entries = (await store.audit.of(id)).map(
        (entry): HistoryEntry => ({
          at: entry.at,
          actor: entry.actorName,
          action: entry.action,
          says: [acts[entry.action], entry.reason, entry.recipient === null ? null : `to ${entry.recipient}`]
            .filter((part) => part !== null)
            .join(': '),
        }),
      )
      return accept(entries.toReversed())
    }),
  } satisfies Partial<Handlers>
}

const unknownFormat = (format: string) =>
  refuse({
    kind: 'badInput',
    says: 'There is no report format of that name.',
    problems: [{ path: 'format', message: `"${format}" is not a format` }],
  })

const draftOpenSays = (draft: ListedReport, formName: string, mine: boolean) => {
  const facts = [formName, draft.court, sayTyped('date', draft.hearingDate) ?? draft.hearingDate]
  const which = `is open (${facts.filter((fact) => fact !== '').join(', ')})`
  return mine
    ? `A draft on ${draft.name} ${which}: continue it.`
    : `A draft on ${draft.name}, by ${draft.author.name}, ${which}.`
}

/** Faulty values pass: a draft always saves. What no form could have sent does not. */
function whatFits(
  form: FormDefinition,
  changes: Readonly<Record<string, Answers[string] | null>>,
): Reply<null> {
  const entered = Object.entries(changes).flatMap(([id, answer]) =>
    answer === null ? [] : [[id, answer] as const],
  )
  const problems = answersFitForm(Object.fromEntries(entered), form)
  return problems.length === 0
    ? accept(null)
    : refuse({ kind: 'badInput', says: 'The window sent an answer that this form does not have.', problems })
}
