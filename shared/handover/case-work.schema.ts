import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'
import { gradeSchema } from '../record/lifecycle.ts'
import { planSchema } from './plan.schema.ts'

/** Who has a received case: one named officer, and a named manager where the case or the officer asks for one. */
export const assignmentSchema = z.strictObject({
  officer: typedLine(200, 'Name the officer'),
  grade: gradeSchema,
  /** Newly qualified or new to this work. */
  isNew: z.boolean(),
  manager: typedLine(200)
    .transform((name) => (name === '' ? null : name))
    .nullable(),
})
export type Assignment = z.infer<typeof assignmentSchema>

/** A task of a received case that somebody owns. `key` names a task of the handover, or is an id of the team's own. */
export const ownedTaskSchema = z.strictObject({
  key: z.string().min(1).max(200),
  /** In the team's own words; null where the words are those of the handover. */
  says: typedText(500, 'Say what is to be done').nullable(),
  owner: typedLine(200, 'Name who does it'),
  due: isoDateSchema,
  done: z.boolean(),
})
export type OwnedTask = z.infer<typeof ownedTaskSchema>

/** What the receiving team does with a case. It outlives each version, and nothing of it goes back to the sender. */
export const caseWorkSchema = z.strictObject({
  assignment: assignmentSchema.nullable(),
  tasks: z.array(ownedTaskSchema).max(500),
  /** Null until the team begins one. */
  plan: planSchema.nullable().default(null),
})
export type CaseWork = z.infer<typeof caseWorkSchema>

export const NO_WORK: CaseWork = { assignment: null, tasks: [], plan: null }
