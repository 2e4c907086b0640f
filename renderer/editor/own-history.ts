import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import {
  BLUR_COMMAND,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { askForUndo, type UndoWay } from './undo-request.ts'

/** Empties this editor's undo history; the present text becomes its first state. */
export function forgetHistory(editor: LexicalEditor): void {
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  const { output } = getExtensionDependencyFromEditor(editor, HistoryExtension)
  output.historyState.peek().current = { editor, editorState: editor.getEditorState() }
}

const isOwnPart = (root: HTMLElement | null, other: EventTarget | null): boolean =>
  other instanceof Node && root?.closest('.rt')?.contains(other) === true

/**
 * Within a text, undo goes back to when it got the focus; after that it undoes the report's last act. Redo first
 * redoes what was undone in the report.
 */
export function registerOwnHistory(editor: LexicalEditor): () => void {
  const { output } = getExtensionDependencyFromEditor(editor, HistoryExtension)
  /** Whether the focus only left for another window and will return here. */
  let away = false
  const ask = (way: UndoWay): boolean => {
    const root = editor.getRootElement()
    return root !== null && askForUndo(root, way)
  }
  return mergeRegister(
    editor.registerCommand(
      BLUR_COMMAND,
      ({ relatedTarget }) => {
        away = relatedTarget === null && document.activeElement === editor.getRootElement()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FOCUS_COMMAND,
      ({ relatedTarget }) => {
        if (!away && !isOwnPart(editor.getRootElement(), relatedTarget)) forgetHistory(editor)
        away = false
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(UNDO_COMMAND, () => !output.canUndo.peek() && ask('undo'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REDO_COMMAND, () => ask('redo'), COMMAND_PRIORITY_HIGH),
  )
}
