import { z } from 'zod'

/** How heavy a finding is, heaviest first: it stops a stage, is acknowledged with a reason, or is a hint. */
export const severitySchema = z.enum(['block', 'warn', 'advise'])
export type Severity = z.infer<typeof severitySchema>

/**
 * What the officer is to do about a finding: answer what is not answered yet, look again at what was entered and does
 * not agree or is doubtful, or undo what forbids the act. Only the last is ever red.
 */
export const kindSchema = z.enum(['toDo', 'lookAgain', 'stop'])
export type Kind = z.infer<typeof kindSchema>

/** The step of a report that a finding belongs to. */
export const stageSchema = z.enum(['sign', 'countersign', 'allocate', 'handover', 'after'])
export type Stage = z.infer<typeof stageSchema>

/** Heaviest first, and else in the order given. */
export const heaviestFirst = <Found extends { readonly severity: Severity }>(
  found: readonly Found[],
): Found[] =>
  found.toSorted(
    (one, other) =>
      severitySchema.options.indexOf(one.severity) - severitySchema.options.indexOf(other.severity),
  )
