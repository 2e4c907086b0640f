/** An expected outcome that may be a "no": refusals are values, only bugs throw. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export const succeed = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const fail = <Problem>(problem: Problem): Result<never, Problem> => ({ ok: false, problem })

/** One thing wrong with an input: where, and what to do about it, in words an officer understands. */
export type Problem = { readonly path: string; readonly message: string }
