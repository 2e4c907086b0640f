import type { Reply } from '../../shared/contract/refusals.ts'
import type { Answer, AnswerChanges, Answers } from '../../shared/record/answers.ts'
import { type Act, type AnswerChange, changesOf, createActLog, type Typing } from './act-log.ts'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { windowTimers } from './window-timers.ts'

/** The answers of one report or risk review open in this window, and how they are saved. */
export type OpenEntries = {
  readonly id: string
  readonly answers: AnswerStore
  readonly saving: Autosave
  saveState(): SaveState
  onSaveState(listener: () => void): () => void
  /** `said` names the act, for undo. */
  answer(question: string, answer: Answer | null, said: { words: string; typing: Typing | null }): void
  /** The same for several answers that are changed, and undone, as one. */
  answerAll(changes: AnswerChanges, words: string): void
  /** Undoes the last act; the result is saved like any change. null if there is nothing to undo. */
  undo(): Act | null
  redo(): Act | null
  /** Call when another field gets the focus: what is typed next is a new act. */
  closeAct(): void
  /** Takes over what the application has now; call it only when nothing here is unsaved. */
  reload(fresh: Kept): void
}

/** What follows from a change, to be saved and undone with it (shared/form/fills.ts). */
export type Follow = (before: Answers, change: AnswerChanges) => AnswerChanges
const nothingFollows: Follow = () => ({})

/** As the application keeps it. */
export type Kept = {
  readonly id: string
  readonly rev: number
  readonly savedAt: string
  readonly answers: Answers
}
type Save = (
  rev: number,
  changes: AnswerChanges,
  all: Answers,
) => Promise<Reply<{ rev: number; savedAt: string }>>

/** `save` receives the changes, and all answers as they are at that moment. */
export function openEntries(opened: Kept, save: Save, follow: Follow = nothingFollows): OpenEntries {
  const answers = createAnswerStore(opened.answers)
  const acts = createActLog(windowTimers.now)
  // Undo never goes back past a load.
  answers.subscribe((changed) => {
    if (changed === null) acts.clear()
  })
  const listeners = new Set<() => void>()
  let state: SaveState = { is: 'saved', at: opened.savedAt }
  const saving = (kept: Kept) =>
    createAutosave<Answer, number>({
      rev: kept.rev,
      save: (rev, changes) => save(rev, changes, answers.all()),
      timers: windowTimers,
      onState(next) {
        // Every keystroke reports "saving"; tell listeners only the first time.
        if (next.is === 'saving' && state.is === 'saving') return
        state = next
        for (const listener of listeners) listener()
      },
    })
  const own = { id: opened.id, answers, saving: saving(opened) }
  const put = (question: string, answer: Answer | null): void => {
    answers.set(question, answer)
    own.saving.change(question, answer)
  }
  const enter = (changes: AnswerChanges, words: string, typing: Typing | null): void => {
    const before = answers.all()
    const [first, ...also] = Object.entries({ ...changes, ...follow(before, changes) }).map(
      ([question, after]): AnswerChange => ({ question, before: before[question] ?? null, after }),
    )
    if (first === undefined) return
    acts.record({ ...first, words, ...(also.length === 0 ? {} : { also }) }, typing)
    for (const { question, after } of [first, ...also]) put(question, after)
  }
  /** A copy, because an editor ignores a document object that came from itself. */
  const putBack = (act: Act | null, side: 'before' | 'after'): Act | null => {
    for (const change of act === null ? [] : changesOf(act))
      put(change.question, structuredClone(change[side]))
    return act
  }
  return {
    ...own,
    get saving() {
      return own.saving
    },
    saveState: () => state,
    onSaveState(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    answer: (question, answer, { words, typing }) => enter({ [question]: answer }, words, typing),
    answerAll: (changes, words) => enter(changes, words, null),
    undo: () => putBack(acts.undo(), 'before'),
    redo: () => putBack(acts.redo(), 'after'),
    closeAct: acts.close,
    reload(fresh) {
      own.saving.stop()
      own.saving = saving(fresh)
      answers.replace(fresh.answers)
      state = { is: 'saved', at: fresh.savedAt }
      for (const listener of listeners) listener()
    },
  }
}
