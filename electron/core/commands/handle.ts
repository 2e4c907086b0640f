import type { z } from 'zod'
import {
  type CommandName,
  inputSchemas,
  type OutputOf,
  type ParsedInput,
} from '../../../shared/contract/commands.ts'
import { type Reply, refuse } from '../../../shared/contract/refusals.ts'

/** A command ready for any door: the name it answers to, and a function that takes what came over the wire. */
export type Handled = { readonly name: CommandName; run(input: unknown): Promise<Reply<unknown>> }

type Handler<Name extends CommandName> = (
  input: ParsedInput<Name>,
) => Reply<OutputOf<Name>> | Promise<Reply<OutputOf<Name>>>

/** Joins a command's schema to the function that does it: what reaches `handler` has been parsed, once, here. */
export function handle<Name extends CommandName>(name: Name, handler: Handler<Name>): Handled {
  return {
    name,
    run: async (input) => {
      const parsed = parse(inputSchemas[name].input, input)
      return parsed.ok ? handler(parsed.value) : parsed
    },
  }
}

function parse<Input>(schema: z.ZodType<Input>, input: unknown): Reply<Input> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  return refuse({ kind: 'badInput', says: problems.map((problem) => problem.message).join('. '), problems })
}
