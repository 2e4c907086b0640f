import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import {
  type AnyLexicalExtensionArgument,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalEditorWithDispose,
  mergeRegister,
  TextNode,
} from 'lexical'
import type { RichText } from '../../shared/record/rich-text.ts'
import { clipboardExtension, NAMESPACE } from './clipboard.ts'
import { $toLexical } from './convert.ts'
import { ALLOWED_FORMATS, TOOLS } from './formatting.ts'
import { forgetHistory } from './own-history.ts'
import { exportText, registerLanguage } from './own-marks.ts'
import { registerRestricting } from './restricting.ts'

const NOT_ENDED = { enter: false, space: false, tab: false }

/** Lexical as a report's editor: our marks and blocks alone, our keys, everything pasted reduced to our subset. */
const reportExtension = defineExtension({
  name: 'courtside/report',
  dependencies: [
    // The formats for case are marks of ours (convert.ts): a space does not end them.
    configExtension(RichTextExtension, {
      escapeFormatTriggers: { lowercase: NOT_ENDED, uppercase: NOT_ENDED, capitalize: NOT_ENDED },
    }),
    // A list that a paragraph interrupts goes on counting.
    configExtension(ListExtension, { shouldPreserveNumbering: true }),
    // Each entry holds a whole editor state; 200 steps reach back an hour of ordinary writing [D].
    configExtension(HistoryExtension, { maxDepth: 200 }),
    clipboardExtension,
  ],
  register: (editor) =>
    mergeRegister(
      registerRestricting(editor),
      registerLanguage(editor),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !ALLOWED_FORMATS.has(format),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!event.ctrlKey || event.metaKey) return false
          const tool = TOOLS.find(
            ({ code, alt, shift }) =>
              code === event.code && event.altKey === (alt === true) && event.shiftKey === (shift === true),
          )
          if (tool === undefined || !editor.isEditable()) return false
          event.preventDefault()
          tool.run(editor)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})

/** An editor holding the document, not yet shown (`setRootElement`). `dispose()` when done. */
export function buildReportEditor(
  document: RichText,
  ...extensions: AnyLexicalExtensionArgument[]
): LexicalEditorWithDispose {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'courtside/editor',
      namespace: NAMESPACE,
      dependencies: [reportExtension, ...extensions],
      $initialEditorState: null,
      html: { export: new Map([[TextNode, exportText]]) },
      theme: {
        text: {
          underline: 'rt-underline',
          highlight: 'rt-restricted',
          strikethrough: 'rt-welsh',
          lowercase: 'rt-person',
          uppercase: 'rt-police',
          capitalize: 'rt-records',
        },
        list: { nested: { listitem: 'rt-nested' } },
      },
      onError: (error) => {
        throw error
      },
    }),
  )
  load(editor, document)
  return editor
}

/** Marks an update that shows a document rather than changes it: it is not saved again. */
export const LOAD_TAG = 'courtside-load'

/** Replaces the whole content at once, as a document that was there before rather than something written. Undo never passes it. */
export function load(editor: LexicalEditor, document: RichText): void {
  editor.update(() => $toLexical(document), { discrete: true, tag: [LOAD_TAG, HISTORY_MERGE_TAG] })
  forgetHistory(editor)
}
