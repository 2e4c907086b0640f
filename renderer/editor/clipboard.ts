import {
  $generateNodesFromSerializedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard'
import { $isRangeSelection, type BaseSelection, configExtension } from 'lexical'
import { z } from 'zod'
import { cleanText } from '../../shared/lib/clean-text.ts'
import { fromPlainText, mapSpans, plainText, type RichText } from '../../shared/record/rich-text.ts'
import { $documentOf, $nodesFor } from './convert.ts'
import { richTextFromHtml } from './html-to-rich-text.ts'
import { normalise } from './normalise.ts'
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
  const cleaned = cleanText(text)
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
  const document = richTextFromHtml(html)
  if (plainText(document) === '' && plain.trim() !== '') return $pastePlain(plain, selection, _next, transfer)
  $insertDocument(document, selection)
  return true
}

const $pastePlain: ImportMimeTypeFunction = (text, selection) => {
  $insertPlain(text, selection)
  return true
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
