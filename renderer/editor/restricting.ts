import {
  $addUpdateTag,
  $getSelection,
  $hasUpdateTag,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  IS_HIGHLIGHT,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical'

/** A drop moves the selection, but the selection keeps the format of its old place. */
const DROP_TAG = 'courtside-drop'

const isRestricted = (node: LexicalNode | null): boolean => $isTextNode(node) && node.hasFormat('highlight')

function $holdsRestricted(selection: RangeSelection): boolean {
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  return selection.getNodes().some((node) => {
    if (!isRestricted(node)) return false
    const start = node.is(from.getNode()) ? from.offset : 0
    const end = node.is(to.getNode()) ? to.offset : node.getTextContentSize()
    return end > start
  })
}

/** The words before and after the caret within its block; null where there are none. */
function $besideCaret({ anchor }: RangeSelection): [LexicalNode | null, LexicalNode | null] {
  const node = anchor.getNode()
  if ($isElementNode(node)) {
    return [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
  }
  return [
    anchor.offset === 0 ? node.getPreviousSibling() : node,
    anchor.offset === node.getTextContentSize() ? node.getNextSibling() : node,
  ]
}

function $isRestrictedAt(selection: RangeSelection): boolean {
  if (!selection.isCollapsed()) return $holdsRestricted(selection)
  const [before, after] = $besideCaret(selection)
  return (
    selection.hasFormat('highlight') ||
    (isRestricted(before) && isRestricted(after)) ||
    ($hasUpdateTag(DROP_TAG) && isRestricted(before ?? after))
  )
}

/**
 * Whether what is about to stand here must be restricted: the caret is, or some of the words it replaces.
 * The whole selection is then made restricted, because text that replaces a selection takes its first word's format.
 */
export function $restrictWhatComes(selection: BaseSelection | null): boolean {
  if (!$isRangeSelection(selection) || !$isRestrictedAt(selection)) return false
  if (selection.isCollapsed()) selection.setFormat(selection.format | IS_HIGHLIGHT)
  else selection.formatText('highlight', IS_HIGHLIGHT)
  return true
}

/** Typing goes on restricted after restricted words were inserted, and the toolbar shows it. */
export function $goOnRestricted(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  selection.setFormat(selection.format | IS_HIGHLIGHT)
  const node = selection.anchor.getNode()
  if ($isElementNode(node) && node.isEmpty()) node.setTextFormat(selection.format)
}

/** Handles typing over a partly restricted selection, and drops. Pasting: clipboard.ts. */
export const registerRestricting = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (typed) => {
        if (typeof typed !== 'string' && typed.inputType === 'insertFromDrop') $addUpdateTag(DROP_TAG)
        $restrictWhatComes($getSelection())
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        $restrictWhatComes($getSelection())
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      () => {
        $addUpdateTag(DROP_TAG)
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
