import { accept } from '../../../shared/contract/refusals.ts'
import { mayRead } from '../report/may-read.ts'
import { refused } from '../report/refused.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What an officer writes for themselves beside a report. It goes to its author's window and nowhere else. */
export const privateNoteCommands = ({ asUser }: CommandContext) =>
  ({
    'note.read': asUser(async ({ id }, { store, by }) => {
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const note = await store.privateNotes.read(by, id)
      if (!note.ok) return refused(note.problem)
      return accept(note.value ?? { text: '', savedAt: null })
    }),

    'note.keep': asUser(async ({ id, text }, { store, by }) => {
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const kept = await store.privateNotes.keep(by, { id, text })
      return kept.ok ? accept(kept.value) : refused(kept.problem)
    }),
  }) satisfies Partial<Handlers>
