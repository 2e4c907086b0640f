import {
  $generateNodesFromSerializedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard'
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  configExtension,
  createCommand,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical'
import { z } from 'zod'
import { cleanText } from '../../shared/lib/clean-text.ts'
import { fromPlainText, mapSpans, plainText, type RichText } from '../../shared/record/rich-text.ts'
import { $documentOf, $nodesFor } from './convert.ts'
import { readHtml } from './html-to-rich-text.ts'
import { leftOutWords } from './left-out.ts'
import { normalise } from './normalise.ts'
import { joinedLines } from './pasted-lines.ts'
import { signsOf } from './pasted-signs.ts'
import { $goOnRestricted, $restrictWhatComes } from './restricting.ts'

/**
 * HTML longer than this is pasted as its plain text, where the clipboard has it: markup of 5 MB takes 1.7 s
 * to read on two slow cores, and nobody pastes that much for its bold [D].
 */
const LONGEST_HTML = 4_000_000

/** Tells our editors' clipboard from other programmes' that use Lexical too. */
export const NAMESPACE = 'courtside'

type OwnNode = { type: string; children?: OwnNode[] }

/** What Lexical puts on the clipboard when text is copied in one of our own editors; a forgery may claim anything. */
const ownNodeSchema: z.ZodType<OwnNode> = z.looseObject({
  type: z.enum(['paragraph', 'heading', 'quote', 'list', 'listitem', 'text', 'linebreak', 'tab']),
  children: z.array(z.lazy(() => ownNodeSchema)).exactOptional(),
})
const ownClipboardSchema = z.object({ namespace: z.literal(NAMESPACE), nodes: z.array(ownNodeSchema) })

/** Puts the document in place of the selection. A single paragraph joins the one it is pasted into. */
export function $insertDocument(document: RichText, selection: BaseSelection): void {
  const restricted = $restrictWhatComes(selection)
  const made = $nodesFor(
    normalise(
      mapSpans(document, (span) => ({
        ...span,
        text: cleanText(span.text),
        ...(restricted ? { restricted } : {}),
      })),
    ),
  )
  selection.insertNodes('inline' in made ? made.inline : made.blocks)
  if (restricted) $goOnRestricted()
}

/** Plain text on one line wears the marks of the place it is put; lines become paragraphs. */
export function $insertPlain(text: string, selection: BaseSelection): void {
  const cleaned = cleanText(signsOf(text, undefined))
  if ($isRangeSelection(selection) && !cleaned.includes('\n')) {
    $restrictWhatComes(selection)
    selection.insertText(cleaned)
  } else $insertDocument(fromPlainText(cleaned.replace(/\n+$/, '')), selection)
}

const $pasteOwn: ImportMimeTypeFunction = (data, selection) => {
  const own = readOwn(data)
  if (own === null) return false
  const document = $documentOf($generateNodesFromSerializedNodes(own))
  $insertDocument(document, selection)
  return true
}

function readOwn(data: string): OwnNode[] | null {
  try {
    const parsed = ownClipboardSchema.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data.nodes : null
  } catch {
    return null
  }
}

const $pasteHtml: ImportMimeTypeFunction = (html, selection, _next, transfer) => {
  const plain = transfer.getData('text/plain')
  if (html.length > LONGEST_HTML && plain !== '') return $pastePlain(plain, selection, _next, transfer)
  const { document, leftOut } = readHtml(html)
  const says = leftOutWords(leftOut)
  if (plainText(document) === '' && plain.trim() !== '' && says === '') {
    return $pastePlain(plain, selection, _next, transfer)
  }
  $insertDocument(document, selection)
  const whole = says === '' ? document : readHtml(html, true).document
  const more = plainText(whole) !== plainText(document)
  $say(
    says === ''
      ? null
      : {
          says: `${says}.`,
          offer: more ? { words: 'Undo: include what was left out', document: whole } : null,
        },
  )
  return true
}

const $pastePlain: ImportMimeTypeFunction = (text, selection) => {
  const cleaned = cleanText(text)
  $insertPlain(cleaned, selection)
  const joined = joinedLines(cleaned)
  $say(
    joined === null
      ? null
      : {
          says: 'Each line was pasted as a separate paragraph.',
          offer: { words: 'Join lines', document: fromPlainText(joined) },
        },
  )
  return true
}

/** What the officer should know about a paste, and what can replace it. */
export type PasteNotice = {
  readonly says: string
  readonly offer: { readonly words: string; readonly document: RichText } | null
}

/** Sent with each paste; null if there is nothing to say. */
export const PASTE_NOTICE_COMMAND = createCommand<PasteNotice | null>('PASTE_NOTICE')

const $say = (notice: PasteNotice | null): void => {
  $getEditor().dispatchCommand(PASTE_NOTICE_COMMAND, notice)
}

/** Replaces the paste with this document. Only valid while the paste is the last change: it is undone first. */
export function putInstead(editor: LexicalEditor, document: RichText): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  editor.update(
    () => {
      const selection = $getSelection()
      if (selection !== null) $insertDocument(document, selection)
    },
    { tag: PASTE_TAG },
  )
}

/**
 * Every way into the editor (paste, drop, a browser's replacement) goes through our own subset, so that
 * no clipboard can bring a node, an attribute or a mark that the report model does not have.
 */
export const clipboardExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'application/x-lexical-editor': [$pasteOwn],
    'text/html': [$pasteHtml],
    'text/plain': [$pastePlain],
    'text/uri-list': [$pastePlain],
  },
})
