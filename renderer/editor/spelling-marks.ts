import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { Language } from '../spelling/dictionary.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { type WordAt, wordsIn } from '../spelling/words.ts'

/** Since the last key: nobody is told of a word while writing it. */
const PAUSE_MS = 400
/** What one slice of work may take of a frame, with room for the frame itself. */
const SLICE_MS = 4
/** Marks are painted so far beyond what shows: a turn of the wheel finds them there. */
const NEAR_PX = 300
/** Nobody writes a paragraph as long as this: it is a pasted book, and would hold the window up. */
const LONGEST = 20_000

type Piece = { readonly key: NodeKey; readonly from: number; readonly to: number; readonly welsh: boolean }
type Line = { readonly text: string; readonly pieces: readonly Piece[] }
type Marked = WordAt & { readonly language: Language; readonly range: Range | null }

/** A misspelt word, where it stands in the page. */
export type Misspelt = {
  readonly word: string
  readonly language: Language
  readonly range: Range
  /** Puts other words in its place, as one act of the text's own undo. */
  replace(words: string): void
}

export type SpellingMarks = {
  /** In the order of the text. */
  all(): readonly Misspelt[]
  stop(): void
}

/**
 * One highlight for all texts of the window. It lies over the letters and is no part of the page: no line moves,
 * nothing is in the document, nothing is saved. Where there is none (a test without a browser) nothing is painted.
 */
const painted = typeof Highlight === 'undefined' ? null : new Highlight()
if (painted !== null) CSS.highlights.set('misspelt', painted)

/** A block's own words with where each piece of them stands; null for what holds other blocks. */
function $lineOf(key: NodeKey): Line | null {
  const node = $getNodeByKey(key)
  return $isElementNode(node) && !node.isInline() && holdsWords(node) ? $pieces(node) : null
}

const holdsWords = (node: ElementNode): boolean => {
  const first = node.getFirstChild()
  return $isTextNode(first) || $isLineBreakNode(first)
}

function $pieces(block: ElementNode): Line {
  const pieces: Piece[] = []
  let text = ''
  for (const node of block.getChildren()) {
    if ($isTextNode(node)) {
      const from = text.length
      text += node.getTextContent()
      pieces.push({ key: node.getKey(), from, to: text.length, welsh: node.hasFormat('strikethrough') })
    } else text += '\n'
  }
  return { text, pieces }
}

const pieceAt = ({ pieces }: Line, at: number): Piece | undefined =>
  pieces.find(({ from, to }) => from <= at && at < to)

const languageAt = (line: Line, at: number): Language => (pieceAt(line, at)?.welsh ? 'cy' : 'en')

/** The text of the page that shows this piece: Lexical puts an element or two around it. */
function shownText(editor: LexicalEditor, key: NodeKey): Text | null {
  let node: Node | null = editor.getElementByKey(key)
  while (node !== null && !(node instanceof Text)) node = node.firstChild
  return node
}

/** Marks what is misspelt, paragraph by paragraph and only those that changed, when nobody is writing. */
export function markSpelling(editor: LexicalEditor, spelling: Spelling): SpellingMarks {
  const marks = new Map<NodeKey, readonly Marked[]>()
  const changed = new Set<NodeKey>()
  /** Blocks with a word that is still being written, looked at again when the caret has left it. */
  const unfinished = new Set<NodeKey>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false

  const rangeOf = (line: Line, { from, to }: WordAt): Range | null => {
    const [first, last] = [pieceAt(line, from), pieceAt(line, to - 1)]
    if (first === undefined || last === undefined) return null
    const [start, end] = [shownText(editor, first.key), shownText(editor, last.key)]
    if (start === null || end === null || to - last.from > end.length) return null
    const range = new Range()
    range.setStart(start, from - first.from)
    range.setEnd(end, to - last.from)
    return range
  }
  /**
   * The marked blocks in sight. Chromium reckons every range that is painted anew at each key, wherever it stands:
   * fifty of a long section cost a key as much again.
   */
  const inSight = new Set<NodeKey>()
  const blocks = new Map<Element, NodeKey>()
  const sight =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) {
              const key = blocks.get(target)
              if (key === undefined) continue
              if (isIntersecting) inSight.add(key)
              else inSight.delete(key)
              paint(key)
            }
          },
          { rootMargin: `${NEAR_PX}px` },
        )
  const paint = (key: NodeKey): void => {
    for (const { range } of marks.get(key) ?? []) {
      if (range === null) continue
      if (inSight.has(key)) painted?.add(range)
      else painted?.delete(range)
    }
  }
  const watch = (key: NodeKey): void => {
    const element = editor.getElementByKey(key)
    if (element === null || blocks.has(element)) return
    blocks.set(element, key)
    sight?.observe(element)
  }
  const unmark = (key: NodeKey): void => {
    for (const { range } of marks.get(key) ?? []) if (range !== null) painted?.delete(range)
    marks.delete(key)
  }
  const mark = (key: NodeKey, line: Line, wrong: readonly WordAt[]): void => {
    unmark(key)
    if (wrong.length === 0) return
    const made = wrong.map((each) => ({
      ...each,
      language: languageAt(line, each.from),
      range: rangeOf(line, each),
    }))
    marks.set(key, made)
    watch(key)
    paint(key)
  }

  /** Where the caret ends a word that is being written, within its block; null elsewhere. */
  const $writingAt = (key: NodeKey, line: Line): number | null => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
    if (document.activeElement !== editor.getRootElement()) return null
    const { anchor } = selection
    const piece = line.pieces.find((each) => each.key === anchor.key)
    return piece === undefined || anchor.getNode().getParent()?.getKey() !== key
      ? null
      : piece.from + anchor.offset
  }
  const byLanguage = (line: Line, words: readonly WordAt[]): Record<Language, string[]> => {
    const sorted: Record<Language, string[]> = { en: [], cy: [] }
    for (const { word, from } of words) sorted[languageAt(line, from)].push(word)
    return sorted
  }
  const wrongIn = (
    line: Line,
    words: readonly WordAt[],
    wrong: Readonly<Record<Language, ReadonlySet<string>>>,
  ): WordAt[] => words.filter(({ word, from }) => wrong[languageAt(line, from)].has(word))

  const look = async (key: NodeKey): Promise<void> => {
    const line = editor.getEditorState().read(() => $lineOf(key))
    if (line === null || line.text.length > LONGEST) return unmark(key)
    const words = wordsIn(line.text)
    const sorted = byLanguage(line, words)
    const [en, cy] = await Promise.all([
      spelling.wrong(sorted.en, 'en'),
      sorted.cy.length === 0 ? new Set<string>() : spelling.wrong(sorted.cy, 'cy'),
    ])
    if (stopped) return
    const { now, writing } = editor.getEditorState().read(() => {
      const present = $lineOf(key)
      return { now: present, writing: present === null ? null : $writingAt(key, present) }
    })
    // Written on meanwhile: it is among the changed again.
    if (now === null || now.text !== line.text) return
    const wrong = wrongIn(now, words, { en, cy })
    const finished = wrong.filter(({ to }) => to !== writing)
    if (finished.length < wrong.length) unfinished.add(key)
    mark(key, now, finished)
  }

  const work = (): void => {
    timer = null
    const until = performance.now() + SLICE_MS
    for (const key of changed) {
      changed.delete(key)
      void look(key)
      if (performance.now() > until) break
    }
    if (changed.size > 0) later(0)
  }
  const later = (pause: number): void => {
    if (stopped) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(work, pause)
  }

  /** Lexical may write a whole text anew, which takes the marks off it: what is known is painted again at once. */
  const paintAgain = (key: NodeKey, state: EditorState): void => {
    const lost = marks.get(key)?.some(({ range, word }) => range !== null && range.toString() !== word)
    if (lost !== true) return
    const line = state.read(() => $lineOf(key))
    if (line === null) {
      unmark(key)
      return
    }
    const had = new Set(marks.get(key)?.map(({ word }) => word))
    mark(
      key,
      line,
      wordsIn(line.text).filter(({ word }) => had.has(word)),
    )
  }

  const lookAtAll = (): void => {
    for (const key of marks.keys()) changed.add(key)
    editor.getEditorState().read(() => {
      for (const text of $getRoot().getAllTextNodes()) changed.add(text.getParentOrThrow().getKey())
    })
    later(PAUSE_MS)
  }

  const lookAtUnfinished = (): void => {
    for (const key of unfinished) changed.add(key)
    unfinished.clear()
    if (changed.size > 0) later(PAUSE_MS)
  }
  const stopListening = editor.registerUpdateListener(({ editorState, dirtyElements, tags }) => {
    // Undo puts a whole state in place of another and does not say what is another.
    if (tags.has(HISTORIC_TAG)) {
      lookAtAll()
      return
    }
    for (const key of dirtyElements.keys()) {
      changed.add(key)
      paintAgain(key, editorState)
    }
    lookAtUnfinished()
  })
  const stopBlur = editor.registerCommand(
    BLUR_COMMAND,
    () => {
      lookAtUnfinished()
      return false
    },
    COMMAND_PRIORITY_LOW,
  )
  const stopHearing = spelling.onChange(lookAtAll)
  lookAtAll()

  const replaceIn = (key: NodeKey, at: WordAt, words: string): void =>
    editor.update(
      () => {
        const line = $lineOf(key)
        if (line === null || line.text.slice(at.from, at.to) !== at.word) return
        const [first, last] = [pieceAt(line, at.from), pieceAt(line, at.to - 1)]
        if (first === undefined || last === undefined) return
        const selection = $createRangeSelection()
        selection.anchor.set(first.key, at.from - first.from, 'text')
        selection.focus.set(last.key, at.to - last.from, 'text')
        const begins = $getNodeByKey(first.key)
        if ($isTextNode(begins)) selection.format = begins.getFormat()
        $setSelection(selection)
        selection.insertText(words)
      },
      { tag: HISTORY_PUSH_TAG },
    )

  return {
    all: () =>
      [...marks]
        .flatMap(([key, words]) =>
          words.flatMap(({ range, ...at }) =>
            range === null
              ? []
              : [
                  {
                    word: at.word,
                    language: at.language,
                    range,
                    replace: (other: string) => replaceIn(key, at, other),
                  },
                ],
          ),
        )
        .toSorted((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range)),
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      stopListening()
      stopBlur()
      stopHearing()
      for (const key of [...marks.keys()]) unmark(key)
      sight?.disconnect()
    },
  }
}
