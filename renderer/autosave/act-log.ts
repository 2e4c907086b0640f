import type { Answer } from '../../shared/record/answers.ts'

/** An answer as it was and as it became; null for none. */
export type AnswerChange = {
  readonly question: string
  readonly before: Answer | null
  readonly after: Answer | null
}
/** One thing an officer did to a report. */
export type Act = AnswerChange & {
  /** Named as the officer would: "Monday ticked". */
  readonly words: string
  /** What else it changed, or what followed from it, in other questions. */
  readonly also?: readonly AnswerChange[]
}

/** Where words are being typed. `pauses`: a pause ends the act, where the field keeps no steps of its own. */
export type Typing = { readonly at: string; readonly pauses: boolean }

export type ActLog = {
  /** Continued typing in one place extends the last act, until `close`. */
  record(act: Act, typing: Typing | null): void
  /** The last act, for the caller to undo; null if none is left. */
  undo(): Act | null
  redo(): Act | null
  /** Another field got the focus: further typing is a new act. */
  close(): void
  /** Other answers were loaded: nothing before that can be undone. */
  clear(): void
}

/** A pause this long in typing starts a new act. */
export const TYPING_PAUSE_MS = 1500
/** About the acts of one day; older ones are dropped, to limit memory [D]. */
const MOST_ACTS = 1000

const same = (one: Answer | null, other: Answer | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** All that an act changed, what it is called after first. */
export const changesOf = (act: Act): readonly AnswerChange[] => [act, ...(act.also ?? [])]

/** Two acts in one place as one: each answer as it was before the first, and as it became with the last. */
function joined(first: Act, last: Act): Act {
  const was = new Map((first.also ?? []).map((change) => [change.question, change]))
  const became = new Map((last.also ?? []).map((change) => [change.question, change]))
  const also = [...new Set([...was.keys(), ...became.keys()])].flatMap(
    (question): readonly AnswerChange[] => {
      const [earlier, later] = [was.get(question), became.get(question)]
      const change = later ?? earlier
      return change === undefined ? [] : [{ ...change, before: (earlier ?? change).before }]
    },
  )
  return { ...last, before: first.before, ...(also.length === 0 ? {} : { also }) }
}

/** The acts on one report, in their order and whatever their kind. `now` is a steady clock in milliseconds. */
export function createActLog(now: () => number): ActLog {
  let done: Act[] = []
  let undone: Act[] = []
  let open: { typing: Typing; since: number } | null = null
  const goesOn = (typing: Typing | null): boolean =>
    open !== null && open.typing.at === typing?.at && !(typing.pauses && now() - open.since > TYPING_PAUSE_MS)
  return {
    record(act, typing) {
      const begun = goesOn(typing) ? done.pop() : undefined
      const whole = begun === undefined ? act : joined(begun, act)
      open = typing === null ? null : { typing, since: now() }
      // Typed and then undone within the editor: nothing remains to undo.
      if (changesOf(whole).every(({ before, after }) => same(before, after))) open = null
      else {
        done = [...done, whole].slice(-MOST_ACTS)
        undone = []
      }
    },
    undo() {
      open = null
      const act = done.pop()
      if (act !== undefined) undone.push(act)
      return act ?? null
    },
    redo() {
      open = null
      const act = undone.pop()
      if (act !== undefined) done.push(act)
      return act ?? null
    },
    close() {
      open = null
    },
    clear() {
      done = []
      undone = []
      open = null
    },
  }
}
