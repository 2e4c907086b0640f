import type { ReportView } from '../../shared/contract/commands.ts'
import type { Answer } from '../../shared/report/answers.ts'
import type { Client } from '../client/client.ts'
import { steadyNow } from '../client/now.ts'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'

/** A report open in this window: its answers, and the one way they are saved. */
export type OpenReport = {
  readonly id: string
  readonly answers: AnswerStore
  readonly saving: Autosave
  saveState(): SaveState
  onSaveState(listener: () => void): () => void
  answer(question: string, answer: Answer | null): void
  /** The report as the application has it now, where nothing waits here. */
  reload(view: ReportView): void
}

const windowTimers = {
  set: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clear: (handle: number) => window.clearTimeout(handle),
  now: steadyNow,
}

export function openReport(client: Client, view: ReportView): OpenReport {
  const answers = createAnswerStore(view.answers)
  const listeners = new Set<() => void>()
  let state: SaveState = { is: 'saved', at: view.savedAt }
  const saving = (opened: ReportView) =>
    createAutosave({
      rev: opened.rev,
      savedAt: opened.savedAt,
      save: (rev, changes) => client.run('report.save', { id: view.id, rev, changes }),
      timers: windowTimers,
      onState(next) {
        // Said with each key, heard once.
        if (next.is === 'saving' && state.is === 'saving') return
        state = next
        for (const listener of listeners) listener()
      },
    })
  const own = { id: view.id, answers, saving: saving(view) }
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
