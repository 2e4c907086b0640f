import type { Reply } from '../../shared/contract/refusals.ts'
import type { Answer, AnswerChanges, Answers } from '../../shared/record/answers.ts'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { windowTimers } from './window-timers.ts'

/** What is entered on one subject in this window, and the one way it is saved. */
export type OpenEntries = {
  readonly id: string
  readonly answers: AnswerStore
  readonly saving: Autosave
  saveState(): SaveState
  onSaveState(listener: () => void): () => void
  answer(question: string, answer: Answer | null): void
  /** As the application has it now, where nothing waits here. */
  reload(fresh: Kept): void
}

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

/** `save` is given what changed, and everything as it is entered at that moment. */
export function openEntries(opened: Kept, save: Save): OpenEntries {
  const answers = createAnswerStore(opened.answers)
  const listeners = new Set<() => void>()
  let state: SaveState = { is: 'saved', at: opened.savedAt }
  const saving = (kept: Kept) =>
    createAutosave({
      rev: kept.rev,
      savedAt: kept.savedAt,
      save: (rev, changes) => save(rev, changes, answers.all()),
      timers: windowTimers,
      onState(next) {
        // Said with each key, heard once.
        if (next.is === 'saving' && state.is === 'saving') return
        state = next
        for (const listener of listeners) listener()
      },
    })
  const own = { id: opened.id, answers, saving: saving(opened) }
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
    answer(question, answer) {
      answers.set(question, answer)
      own.saving.change(question, answer)
    },
    reload(fresh) {
      own.saving.stop()
      own.saving = saving(fresh)
      answers.replace(fresh.answers)
      state = { is: 'saved', at: fresh.savedAt }
      for (const listener of listeners) listener()
    },
  }
}
