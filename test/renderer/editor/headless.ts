import { HeadlessExtension } from '@lexical/headless/HeadlessExtension'
import type { LexicalEditorWithDispose } from 'lexical'
import { fromLexical } from '../../../renderer/editor/convert.ts'
import { buildReportEditor } from '../../../renderer/editor/report-editor.ts'
import type { RichText } from '../../../shared/report/rich-text.ts'

/** The report's own editor, whole, without a page. */
export const headlessEditor = (document: RichText): LexicalEditorWithDispose =>
  buildReportEditor(document, HeadlessExtension)

export const written = (editor: LexicalEditorWithDispose): RichText => fromLexical(editor.getEditorState())

/** Runs the change and waits for nothing: the editor has it when this returns. */
export const change = (editor: LexicalEditorWithDispose, what: () => void): void =>
  editor.update(what, { discrete: true })

/** A clipboard or drop with these payloads by type. */
export function transfer(payloads: Record<string, string>): DataTransfer {
  const data = new Map(Object.entries(payloads))
  const fake: Pick<DataTransfer, 'getData'> = { getData: (type) => data.get(type) ?? '' }
  return Object.assign(Object.create(null), fake)
}
