import { $insertList, $isListNode, $removeList } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical'
import { SAID_BY } from '../../shared/document/said-by.ts'
import { asSentence } from '../../shared/lib/words.ts'
import type { SaidBy } from '../../shared/record/rich-text.ts'
import { FORMAT_OF, HEADING_TAG, type Mark } from './convert.ts'
import { joinLines } from './join-lines.ts'
import { RESTRICTED_MEANING } from './restricted.ts'

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'bullets' | 'numbers'
export type Formatting = Readonly<Record<Mark, boolean>> & { readonly block: BlockKind }

/** The text formats that our subset has; any other that a key or a programme asks for is refused. */
export const ALLOWED_FORMATS: ReadonlySet<TextFormatType> = new Set(Object.values(FORMAT_OF))

const marksWhere = (on: (mark: Mark) => boolean): Readonly<Record<Mark, boolean>> => ({
  bold: on('bold'),
  italic: on('italic'),
  underline: on('underline'),
  restricted: on('restricted'),
  welsh: on('welsh'),
  person: on('person'),
  police: on('police'),
  records: on('records'),
})

export const NO_FORMATTING: Formatting = { ...marksWhere(() => false), block: 'paragraph' }

export const sameFormatting = (one: Formatting, other: Formatting): boolean =>
  TOOLS.every(({ on }) => on === null || on(one) === on(other))

/** The marks and the kind of block where the caret stands. */
export function $formattingHere(): Formatting {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NO_FORMATTING
  const anchor = selection.anchor.getNode()
  const block = anchor.getKey() === 'root' ? null : anchor.getTopLevelElement()
  return {
    ...marksWhere((mark) => selection.hasFormat(FORMAT_OF[mark])),
    block: $isHeadingNode(block)
      ? 'heading'
      : $isQuoteNode(block)
        ? 'quote'
        : $isListNode(block)
          ? block.getListType() === 'number'
            ? 'numbers'
            : 'bullets'
          : 'paragraph',
  }
}

const isList = (kind: BlockKind): boolean => kind === 'bullets' || kind === 'numbers'

function $setBlock(kind: BlockKind): void {
  if (kind === 'bullets') $insertList('bullet')
  else if (kind === 'numbers') $insertList('number')
  else {
    if (isList($formattingHere().block)) $removeList()
    $setBlocksType($getSelection(), () =>
      kind === 'heading'
        ? $createHeadingNode(HEADING_TAG)
        : kind === 'quote'
          ? $createQuoteNode()
          : $createParagraphNode(),
    )
  }
}

export const toggleMark = (editor: LexicalEditor, mark: Mark): void => {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMAT_OF[mark])
}

/** Makes the selected blocks of this kind, or paragraphs where they already are. */
export const toggleBlock = (editor: LexicalEditor, kind: BlockKind): void => {
  editor.update(() => {
    const now = $formattingHere().block
    if (now !== kind) $setBlock(kind)
    else if (isList(kind)) $removeList()
    else $setBlock('paragraph')
  })
}

/** A tool of the bar and its key. `code` is the key's place on the keyboard: with Shift or AltGr its character changes. */
export type Tool = {
  readonly id: string
  readonly words: string
  readonly label: string
  readonly keys: string
  readonly code: string
  readonly alt?: true
  readonly shift?: true
  readonly run: (editor: LexicalEditor) => void
  /** Whether it is on; null for a tool that is not a switch. */
  readonly on: ((now: Formatting) => boolean) | null
  readonly needs?: 'undo' | 'redo'
  /** One of the tools that stand together behind the first of them. */
  readonly together?: 'told'
  /** It has no button: what it is for comes with a button of its own (PasteNotice.tsx). */
  readonly by?: 'key'
}

const mark = (id: Mark, words: string, label: string, keys: string, code: string, shift?: true): Tool => ({
  id,
  words,
  label,
  keys,
  code,
  ...(shift ? { shift } : {}),
  run: (editor) => toggleMark(editor, id),
  on: (now) => now[id],
})

/** Whose words a passage is: on paper it is said after it. */
const told = (id: SaidBy, keys: string, code: string): Tool => ({
  ...mark(id, asSentence(SAID_BY[id]).slice(0, -1), asSentence(SAID_BY[id]).slice(0, -1), keys, code, true),
  together: 'told',
})

const block = (
  id: BlockKind,
  words: string,
  label: string,
  keys: string,
  code: string,
  held: { alt?: true; shift?: true },
): Tool => ({
  id,
  words,
  label,
  keys,
  code,
  ...held,
  run: (editor) => toggleBlock(editor, id),
  on: (now) => now.block === id,
})

export const TOOLS: readonly Tool[] = [
  mark('bold', 'B', 'Bold', 'Ctrl+B', 'KeyB'),
  mark('italic', 'I', 'Italic', 'Ctrl+I', 'KeyI'),
  mark('underline', 'U', 'Underline', 'Ctrl+U', 'KeyU'),
  block('heading', 'Heading', 'Heading', 'Ctrl+Alt+1', 'Digit1', { alt: true }),
  block('bullets', '• List', 'Bulleted list', 'Ctrl+Shift+8', 'Digit8', { shift: true }),
  block('numbers', '1. List', 'Numbered list', 'Ctrl+Shift+7', 'Digit7', { shift: true }),
  // Not Ctrl+Shift+Q: that closes Chromium on Linux before a page sees it.
  block('quote', '“ Quote', 'Quote', 'Ctrl+Shift+9', 'Digit9', { shift: true }),
  mark('restricted', 'Restricted', RESTRICTED_MEANING, 'Ctrl+Shift+X', 'KeyX', true),
  told('person', 'Ctrl+Shift+1', 'Digit1'),
  told('police', 'Ctrl+Shift+2', 'Digit2'),
  told('records', 'Ctrl+Shift+3', 'Digit3'),
  mark('welsh', 'Welsh', 'Welsh: its spelling is checked in Welsh', 'Ctrl+Shift+6', 'Digit6', true),
  {
    id: 'join',
    words: 'Join lines',
    label: 'Join lines: the selected lines become one paragraph',
    keys: 'Ctrl+J',
    code: 'KeyJ',
    run: joinLines,
    on: null,
    by: 'key',
  },
  {
    id: 'undo',
    words: 'Undo',
    label: 'Undo',
    keys: 'Ctrl+Z',
    code: 'KeyZ',
    run: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    on: null,
    needs: 'undo',
  },
  {
    id: 'redo',
    words: 'Redo',
    label: 'Redo',
    keys: 'Ctrl+Y',
    code: 'KeyY',
    run: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
    on: null,
    needs: 'redo',
  },
]
