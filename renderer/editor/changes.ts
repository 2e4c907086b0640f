import type { LexicalEditor } from 'lexical'
import type { RichText } from '../../shared/record/rich-text.ts'
import { fromLexical } from './convert.ts'
import { LOAD_TAG } from './report-editor.ts'

/** The editor's share of the 1.5 s within which typed text must be saved; the rest is in renderer/autosave. */
const AT_MOST_EVERY_MS = 250

const openEditors = new Set<Changes>()

/** Reports pending changes of every open editor: call before saving, signing, locking or leaving. */
export function flushOpenEditors(): void {
  for (const changes of openEditors) changes.flush()
}

/** Whether any open editor has changes that it has not reported yet. */
export const isWriting = (): boolean => [...openEditors].some((changes) => changes.isPending())

export type Changes = {
  /** Reports pending changes, if any. */
  flush(): void
  isPending(): boolean
  /** Reports pending changes and stops watching. */
  close(): void
}

/**
 * Reports the document after changes, at most every 250 ms and never within the task of a key: converting a long
 * section takes milliseconds, which would delay the key.
 */
export function watchChanges(editor: LexicalEditor, handOn: (document: RichText) => void): Changes {
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    handOn(fromLexical(editor.getEditorState()))
  }
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(LOAD_TAG) || timer !== null || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
    timer = setTimeout(flush, AT_MOST_EVERY_MS)
  })
  const changes: Changes = {
    flush,
    isPending: () => timer !== null,
    close: () => {
      flush()
      stopListening()
      openEditors.delete(changes)
    },
  }
  openEditors.add(changes)
  return changes
}
