import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AllocationRecord } from '../../../shared/allocation/record.schema.ts'
import type { PersonKnown } from '../../../shared/earlier/same-person.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import {
  type AnswerChanges,
  type Answers,
  answersSchema,
  applyChanges,
} from '../../../shared/record/answers.ts'
import { type Delivery, deliverySchema } from '../../../shared/record/delivery.ts'
import { mayAct, type ReportAct, type ReportState } from '../../../shared/record/lifecycle.ts'
import {
  allocationRow,
  deliveryRow,
  listedColumns,
  listedFacts,
  listedRow,
  reportColumns,
  reportRow,
  resultRow,
  revisionRow,
} from './report-rows.ts'
import { execute, jsonColumn, query, StoreDamaged } from './rows.ts'
import type { Conflict, NotAllowed, NotFound, StoredReport, TemplateUsed } from './store.ts'

/** Every so many revisions the answers are kept whole; between them a revision keeps what changed. */
const WHOLE_EVERY = 50

export const notFound: Result<never, NotFound> = fail({ kind: 'notFound' })
export const notAllowed = (because: NotAllowed['because']): Result<never, NotAllowed> =>
  fail({ kind: 'notAllowed', because })
export const conflict = (rev: number): Result<never, Conflict> => fail({ kind: 'conflict', rev })

/** Reading and writing of reports and their revisions, within the transactions of the callers. */
export function reportTable(db: Database) {
  const one = query(
    db,
    `SELECT ${reportColumns} FROM reports JOIN users ON users.user_id = author_id WHERE id = ?`,
    reportRow,
    'reports',
  )
  const templateOf = query(
    db,
    'SELECT format, template_version AS templateVersion FROM reports WHERE id = ?',
    z.strictObject({
      format: z.string(),
      templateVersion: z.int(),
    }),
    'reports',
  )
  const listed = query(
    db,
    `SELECT ${listedColumns} FROM reports JOIN users ON users.user_id = author_id
     WHERE state_is <> 'discarded' ORDER BY changed_at DESC, id DESC`,
    listedRow,
    'reports',
  )
  const listedOne = query(
    db,
    `SELECT ${listedColumns} FROM reports JOIN users ON users.user_id = author_id
     WHERE id = ? AND state_is <> 'discarded'`,
    listedRow,
    'reports',
  )
  const count = query(
    db,
    "SELECT count(*) AS reports FROM reports WHERE state_is <> 'discarded'",
    z.strictObject({ reports: z.int() }),
    'reports',
  )
  const after = query(
    db,
    "SELECT id FROM reports WHERE id > ? AND state_is <> 'discarded' ORDER BY id LIMIT ?",
    z.strictObject({ id: z.string() }),
    'reports',
  )
  const heard = query(
    db,
    `SELECT ${listedColumns}, template_version AS templateVersion,
       (SELECT delivery FROM deliveries WHERE report_id = reports.id ORDER BY delivery_id DESC LIMIT 1) AS delivery
     FROM reports JOIN users ON users.user_id = author_id
     WHERE hearing_date = ? AND state_is <> 'discarded' ORDER BY changed_at DESC, id DESC`,
    listedRow.extend({
      templateVersion: z.int(),
      delivery: jsonColumn(deliverySchema.nullable()).nullable(),
    }),
    'reports',
  )
  const onPerson = query(
    db,
    `SELECT id, name, crn, json_extract(answers, '$."person.dateOfBirth"') AS dateOfBirth,
       json_extract(answers, '$."person.pnc"') AS pnc FROM reports
     WHERE state_is IN ('sealed', 'handedOver') AND ((crn <> '' AND crn = ?) OR (name <> '' AND name = ? COLLATE NOCASE)
       OR json_extract(answers, '$."person.pnc"') = ? OR json_extract(answers, '$."person.dateOfBirth"') = ?)`,
    z.strictObject({
      id: z.string(),
      name: z.string(),
      crn: z.string(),
      dateOfBirth: z.string().nullable(),
      pnc: z.string().nullable(),
    }),
    'reports',
  )
  const unfinished = query(
    db,
    `SELECT ${listedColumns} FROM reports JOIN users ON users.user_id = author_id
     WHERE state_is IN ('draft', 'signed', 'sealed') ORDER BY changed_at DESC, id DESC`,
    listedRow,
    'reports',
  )
  const lastResult = query(
    db,
    `SELECT result, first_appointment AS firstAppointment FROM results
     WHERE report_id = ? ORDER BY result_id DESC LIMIT 1`,
    resultRow,
    'results',
  )
  const lastDelivery = query(
    db,
    'SELECT delivery FROM deliveries WHERE report_id = ? ORDER BY delivery_id DESC LIMIT 1',
    deliveryRow,
    'deliveries',
  )
  const lastAllocation = query(
    db,
    'SELECT allocation FROM allocations WHERE report_id = ? ORDER BY allocation_id DESC LIMIT 1',
    allocationRow,
    'allocations',
  )
  const revisions = query(
    db,
    'SELECT rev, at, user_id AS "by", changes FROM revisions WHERE report_id = ? AND rev BETWEEN ? AND ? ORDER BY rev',
    revisionRow,
    'revisions',
  )
  const wholeBefore = query(
    db,
    `SELECT rev, whole FROM revisions
     WHERE report_id = ? AND rev <= ? AND whole IS NOT NULL ORDER BY rev DESC LIMIT 1`,
    z.strictObject({ rev: z.int(), whole: jsonColumn(answersSchema) }),
    'revisions',
  )
  const insert = execute(
    db,
    `INSERT INTO reports (id, format, template_version, author_id, rev, state_is, state, name, crn, court,
       hearing_date, started_at, saved_at, changed_at, answers)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertRevision = execute(
    db,
    'INSERT INTO revisions (report_id, rev, at, user_id, changes, whole) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const writeAnswers = execute(
    db,
    `UPDATE reports SET rev = ?, name = ?, crn = ?, court = ?, hearing_date = ?, saved_at = ?, changed_at = ?,
       answers = ? WHERE id = ?`,
  )
  const writeState = execute(
    db,
    'UPDATE reports SET state_is = ?, state = ?, rev = ?, changed_at = ? WHERE id = ?',
  )
  const writeFormat = execute(db, 'UPDATE reports SET format = ?, template_version = ? WHERE id = ?')
  const insertResult = execute(
    db,
    'INSERT INTO results (report_id, user_id, at, result, first_appointment) VALUES (?, ?, ?, ?, ?)',
  )

  const insertDelivery = execute(
    db,
    'INSERT INTO deliveries (report_id, user_id, at, delivery) VALUES (?, ?, ?, ?)',
  )
  const insertAllocation = execute(
    db,
    'INSERT INTO allocations (report_id, user_id, at, stands, allocation) VALUES (?, ?, ?, ?, ?)',
  )

  const read = (id: string): Result<StoredReport, NotFound> => {
    const row = one.first(id)
    if (row === null) return notFound
    const { userId, name, grade, office, phone, ...report } = row
    const after = lastResult.first(id) ?? { result: null, firstAppointment: null }
    const delivery = lastDelivery.first(id)?.delivery ?? null
    const allocation = lastAllocation.first(id)?.allocation ?? null
    return succeed({
      ...report,
      author: { userId, name, grade, office, phone },
      delivery,
      ...after,
      allocation,
    })
  }

  /** The report, where the lifecycle allows the act in the state it is in. */
  const readFor = (act: ReportAct, id: string): Result<StoredReport, NotFound | NotAllowed> => {
    const report = read(id)
    return !report.ok || mayAct(act, report.value.state) ? report : notAllowed('state')
  }

  return {
    read,
    template: (id: string): Result<TemplateUsed, NotFound> => {
      const row = templateOf.first(id)
      return row === null ? notFound : succeed(row)
    },
    list: () => listed.all(),
    listed: (id: string) => listedOne.first(id),
    count: () => count.first()?.reports ?? 0,
    after: (id: string, most: number) => after.all(id, most).map((row) => row.id),
    onDay: (day: string) => heard.all(day),
    unfinished: () => unfinished.all(),
    onPerson: ({ name, crn, pnc, dateOfBirth }: PersonKnown) => onPerson.all(crn, name, pnc, dateOfBirth),

    readFor,

    /** The same, where `rev` is also what the caller has seen. */
    readAtRev: (
      act: ReportAct,
      id: string,
      rev: number,
    ): Result<StoredReport, NotFound | NotAllowed | Conflict> => {
      const report = readFor(act, id)
      return !report.ok || report.value.rev === rev ? report : conflict(report.value.rev)
    },

    start: (
      report: { id: string; format: string; templateVersion: number; answers: Answers },
      userId: string,
      now: string,
    ): void => {
      const state: ReportState = { is: 'draft', returned: null }
      const answers = JSON.stringify(report.answers)
      insert(
        report.id,
        report.format,
        report.templateVersion,
        userId,
        state.is,
        JSON.stringify(state),
        ...listedFacts(report.answers),
        now,
        now,
        now,
        answers,
      )
      insertRevision(report.id, 0, now, userId, answers, answers)
    },

    /** Writes the next revision and answers its number. */
    writeChanges: (report: StoredReport, changes: AnswerChanges, userId: string, now: string): number => {
      const rev = report.rev + 1
      const answers = applyChanges(report.answers, changes)
      const text = JSON.stringify(answers)
      writeAnswers(rev, ...listedFacts(answers), now, now, text, report.id)
      insertRevision(
        report.id,
        rev,
        now,
        userId,
        JSON.stringify(changes),
        rev % WHOLE_EVERY === 0 ? text : null,
      )
      return rev
    },

    writeFormat: (report: StoredReport, format: string, templateVersion: number): void =>
      writeFormat(format, templateVersion, report.id),

    writeState: (report: StoredReport, state: ReportState, now: string, rev: number = report.rev): void =>
      writeState(state.is, JSON.stringify(state), rev, now, report.id),

    writeDelivery: (id: string, userId: string, now: string, delivery: Delivery | null): void =>
      insertDelivery(id, userId, now, JSON.stringify(delivery)),

    writeResult: (
      id: string,
      userId: string,
      now: string,
      result: unknown,
      firstAppointment: unknown,
    ): void => insertResult(id, userId, now, JSON.stringify(result), JSON.stringify(firstAppointment)),

    writeAllocation: (id: string, allocation: AllocationRecord): void =>
      insertAllocation(id, allocation.by.userId, allocation.at, allocation.is, JSON.stringify(allocation)),

    revisions: (id: string, from = 0, to = Number.MAX_SAFE_INTEGER) => revisions.all(id, from, to),

    answersAt: (id: string, rev: number): Answers | null => {
      const whole = wholeBefore.first(id, rev)
      if (whole === null) return null
      const steps = revisions.all(id, whole.rev + 1, rev)
      if (steps.length !== rev - whole.rev) {
        const known = one.first(id)
        if (known === null || rev > known.rev) return null
        throw new StoreDamaged('revisions')
      }
      return steps.reduce((answers, step) => applyChanges(answers, step.changes), whole.whole)
    },
  }
}

export type ReportTable = ReturnType<typeof reportTable>
