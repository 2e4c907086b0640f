import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { must } from '../../../shared/lib/must.ts'
import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import { isClosed, mayEdit, stateOf, takeStep } from '../../../shared/risk-review/lifecycle.ts'
import {
  emptyForm,
  type RiskReviewForm,
  type RiskReviewStep,
  type TakenStep,
  takenStepSchema,
} from '../../../shared/risk-review/record.schema.ts'
import { type StepDraft, stepDraftSchema } from '../../../shared/risk-review/step-draft.ts'
import type { Change } from './change.ts'
import { draftsTable } from './drafts.ts'
import { storedFormSchema } from './risk-review-form.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor, Conflict, NotAllowed, NotFound } from './store.ts'

export type StoredEscalation = {
  readonly id: string
  readonly rev: number
  /** By name. */
  readonly startedBy: string
  readonly startedAt: string
  readonly savedAt: string
  readonly form: RiskReviewForm
  readonly taken: readonly TakenStep[]
}
export type StepNotNow = { readonly kind: 'notNow'; readonly problems: readonly Problem[] }

export type RiskReviews = {
  start(by: Actor, id: string): Promise<StoredEscalation>
  /** A consultation of the record, in the log. */
  open(by: Actor, id: string): Promise<Result<StoredEscalation, NotFound>>
  /** Newest change first. */
  list(): Promise<StoredEscalation[]>
  save(
    by: Actor,
    save: { id: string; rev: number; form: RiskReviewForm },
  ): Promise<Result<{ rev: number; savedAt: string }, NotFound | NotAllowed | Conflict>>
  /**
   * What an officer has typed for the next step, for that officer alone. `steps` were taken when it was typed: where
   * another was taken since, it is refused, and so it never comes back as the draft of a later step.
   */
  keepStep(
    by: Actor,
    kept: { id: string; steps: number; draft: StepDraft },
  ): Promise<Result<{ savedAt: string }, NotFound | Conflict | StepNotNow>>
  stepDraft(by: Actor, id: string): Promise<StepDraft | null>
  /** Drafts of it are gone. Kept with what was entered at that moment; `rev` is what the person had read. */
  step(
    by: Actor,
    act: { id: string; rev: number; step: RiskReviewStep },
  ): Promise<Result<StoredEscalation, NotFound | Conflict | StepNotNow>>
}

const columns = `escalation_id AS id, rev, (SELECT name FROM users WHERE user_id = started_by) AS startedBy,
  started_at AS startedAt, saved_at AS savedAt, form`
const row = z.strictObject({
  id: z.string(),
  rev: z.int(),
  startedBy: z.string(),
  startedAt: z.string(),
  savedAt: z.string(),
  form: jsonColumn(storedFormSchema),
})

/** Risk reviews, restart-safe: what is acknowledged is in the file, with its line in the log. */
export function riskReviewsStore(db: Database, change: Change): RiskReviews {
  const one = query(db, `SELECT ${columns} FROM escalations WHERE escalation_id = ?`, row, 'escalations')
  const every = query(
    db,
    `SELECT ${columns} FROM escalations ORDER BY saved_at DESC, escalation_id`,
    row,
    'escalations',
  )
  const steps = query(
    db,
    'SELECT taken FROM escalation_steps WHERE escalation_id = ? ORDER BY step_id',
    z.strictObject({ taken: jsonColumn(takenStepSchema) }),
    'escalation_steps',
  )
  const person = query(
    db,
    'SELECT name FROM users WHERE user_id = ?',
    z.strictObject({ name: z.string() }),
    'users',
  )
  const insert = execute(
    db,
    'INSERT INTO escalations (escalation_id, started_by, started_at, rev, saved_at, form) VALUES (?, ?, ?, 0, ?, ?)',
  )
  const update = execute(db, 'UPDATE escalations SET rev = ?, saved_at = ?, form = ? WHERE escalation_id = ?')
  const insertStep = execute(db, 'INSERT INTO escalation_steps (escalation_id, taken, form) VALUES (?, ?, ?)')
  const drafts = draftsTable(db, 'escalation_drafts', stepDraftSchema)
  const whole = (found: z.output<typeof row>): StoredEscalation => ({
    ...found,
    taken: steps.all(found.id).map(({ taken }) => taken),
  })
  const read = (id: string): Result<StoredEscalation, NotFound> => {
    const found = one.first(id)
    return found === null ? fail({ kind: 'notFound' }) : succeed(whole(found))
  }
  const kept = (id: string): StoredEscalation =>
    whole(must(one.first(id), 'it was written in this transaction'))

  return {
    list: async () => every.all().map(whole),
    start: (by, id) =>
      change.always(by, (now) => {
        insert(id, by.userId, now, now, JSON.stringify(emptyForm))
        return { value: kept(id), auditEntry: { action: 'escalation.started', subject: id } }
      }),
    open: (by, id) =>
      change.orRefuse<StoredEscalation, NotFound>(by, () => {
        const found = read(id)
        return found.ok
          ? succeed({ value: found.value, auditEntry: { action: 'escalation.opened', subject: id } })
          : found
      }),
    save: (by, { id, rev, form }) =>
      change.orRefuse<{ rev: number; savedAt: string }, NotFound | NotAllowed | Conflict>(by, (now) => {
        const found = read(id)
        if (!found.ok) return found
        if (found.value.rev !== rev) return fail({ kind: 'conflict', rev: found.value.rev })
        if (!mayEdit(stateOf(found.value.taken))) return fail({ kind: 'notAllowed', because: 'state' })
        update(rev + 1, now, JSON.stringify(form), id)
        return succeed({
          value: { rev: rev + 1, savedAt: now },
          auditEntry: { action: 'escalation.saved', subject: id, detail: { rev: rev + 1 } },
        })
      }),
    keepStep: (by, { id, steps: seen, draft }) =>
      change.orRefuse<{ savedAt: string }, NotFound | Conflict | StepNotNow>(by, (now) => {
        const found = read(id)
        if (!found.ok) return found
        const { rev, taken } = found.value
        if (taken.length !== seen) return fail({ kind: 'conflict', rev })
        if (isClosed(stateOf(taken)))
          return fail({ kind: 'notNow', problems: [{ path: 'is', message: 'The risk review is closed.' }] })
        drafts.keep(id, by.userId, now, draft)
        return succeed({
          value: { savedAt: now },
          auditEntry: { action: 'escalation.stepKept', subject: id },
        })
      }),
    stepDraft: async (by, id) => drafts.read(id, by.userId),
    step: (by, { id, rev, step }) =>
      change.orRefuse<StoredEscalation, NotFound | Conflict | StepNotNow>(by, (now) => {
        const found = read(id)
        if (!found.ok) return found
        if (found.value.rev !== rev) return fail({ kind: 'conflict', rev: found.value.rev })
        const { name } = must(person.first(by.userId), 'who is signed in is a user of this office')
        const outcome = takeStep(found.value, step, { userId: by.userId, name, grade: by.grade }, now)
        if (!outcome.ok) return fail({ kind: 'notNow', problems: outcome.problem })
        const form = JSON.stringify(found.value.form)
        insertStep(id, JSON.stringify(must(outcome.value.at(-1), 'a step was added')), form)
        update(rev + 1, now, form, id)
        drafts.drop(id)
        return succeed({
          value: kept(id),
          auditEntry: { action: 'escalation.stepTaken', subject: id, detail: { step: step.is } },
        })
      }),
  }
}
