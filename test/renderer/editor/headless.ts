import { HeadlessExtension } from '@lexical/headless/HeadlessExtension'
import { HistoryExtension } from '@lexical/history'
import { configExtension, type LexicalEditorWithDispose } from 'lexical'
import { fromLexical } from '../../../renderer/editor/convert.ts'
import { buildReportEditor } from '../../../renderer/editor/report-editor.ts'
import type { RichText } from '../../../shared/record/rich-text.ts'

/** The report's own editor, whole, without a page. */
export const headlessEditor = (document: RichText): LexicalEditorWithDispose =>
  buildReportEditor(
    document,
    HeadlessExtension,
    // Lexical keeps no history outside a browser unless it is asked to.
    configExtension(HistoryExtension, { disabled: false }),
  )

export const written = (editor: Pick<LexicalEditorWithDispose, 'getEditorState'>): RichText =>
  fromLexical(editor.getEditorState())

/** Runs the change and waits for nothing: the editor has it when this returns. */
export const change = (editor: LexicalEditorWithDispose, what: () => void): void =>
  editor.update(what, { discrete: true })

/** A clipboard or drop with these payloads by type. */
export function transfer(payloads: Record<string, string>): DataTransfer {
  const data = new Map(Object.entries(payloads))
  const fake = { getData: (type: string) => data.get(type) ?? '', types: [...data.keys()], files: [] }
  return Object.assign(Object.create(null), fake)
}
