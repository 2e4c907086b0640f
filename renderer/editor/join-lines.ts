import {
  $createTextNode,
  $getSelection,
  $isLineBreakNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical'

/** Words that a line end parted, the hyphen of a divided word before it kept: whether it is the word's own is not ours to say. */
function $space(after: LexicalNode | null): LexicalNode[] {
  const text = after?.getTextContent() ?? ''
  if (text === '' || /\s$|\p{L}-$/u.test(text)) return []
  return [$createTextNode(' ').setFormat($isTextNode(after) ? after.getFormat() : 0)]
}

function $joinBreaks(paragraph: ParagraphNode): void {
  for (const node of paragraph.getChildren()) {
    if (!$isLineBreakNode(node)) continue
    for (const space of $space(node.getPreviousSibling())) node.insertBefore(space)
    node.remove()
  }
}

/** The paragraphs that are selected, those beside each other together; an empty one parts them. */
function $selectedRuns(): ParagraphNode[][] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const tops = new Set(
    selection.getNodes().map((node) => (node.getKey() === 'root' ? null : node.getTopLevelElement())),
  )
  const runs: ParagraphNode[][] = []
  for (const paragraph of [...tops].filter($isParagraphNode)) {
    const run = runs.at(-1)
    const goesOn = run?.at(-1)?.getNextSibling()?.is(paragraph) === true
    if (paragraph.isEmpty()) runs.push([])
    else if (goesOn && run !== undefined) run.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}

/** Makes one paragraph of the selected lines, as text that was copied from a page of paper needs it. One act of undo. */
export function joinLines(editor: LexicalEditor): void {
  editor.update(
    () => {
      for (const run of $selectedRuns()) {
        for (const paragraph of run) $joinBreaks(paragraph)
        const [first, ...others] = run
        for (const other of others) {
          first?.append(...$space(first.getLastChild()), ...other.getChildren())
          other.remove()
        }
      }
    },
    { tag: HISTORY_PUSH_TAG },
  )
}
