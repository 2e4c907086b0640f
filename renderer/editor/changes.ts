import type { LexicalEditor } from 'lexical'
import type { RichText } from '../../shared/record/rich-text.ts'
import { fromLexical } from './convert.ts'
import { LOAD_TAG } from './report-editor.ts'

/** Half of what saving may lag behind typing (1.5 s) is the page's; this is ours, with room to spare. */
const AT_MOST_EVERY_MS = 250

const openEditors = new Set<Changes>()

/** Hands on what is written in every open editor, at once: before saving, signing, locking or leaving. */
export function flushOpenEditors(): void {
  for (const changes of openEditors) changes.flush()
}

/** Whether someone is writing: an editor holds something that it has not handed on yet. */
export const isWriting = (): boolean => [...openEditors].some((changes) => changes.isPending())

export type Changes = {
  /** Hands on what has not been handed on yet; nothing happens where there is none. */
  flush(): void
  isPending(): boolean
  /** Hands on what is left and stops watching. */
  close(): void
}

/**
 * Hands the document on after changes, at most every quarter of a second and never within the task of a
 * key: turning a long section into a document costs milliseconds, which a key may not wait for.
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
