import { effect, getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import type { LexicalEditor } from 'lexical'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { $formattingHere, type Formatting, NO_FORMATTING, TOOLS, type Tool } from './formatting.ts'

type Props = {
  readonly editor: LexicalEditor | null
  readonly controls: string
  readonly children: ReactNode
}

const same = (one: Formatting, other: Formatting): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.restricted === other.restricted &&
  one.block === other.block

/** Follows the caret. React is asked only when a button changes: asked at each key it would often render to find none. */
function useFormatting(editor: LexicalEditor | null): Formatting {
  const [formatting, setFormatting] = useState(NO_FORMATTING)
  useEffect(() => {
    let shown = NO_FORMATTING
    setFormatting(shown)
    return editor?.registerUpdateListener(({ editorState }) => {
      const now = editorState.read($formattingHere)
      if (same(shown, now)) return
      shown = now
      setFormatting(now)
    })
  }, [editor])
  return formatting
}

function useHistory(editor: LexicalEditor | null): { undo: boolean; redo: boolean } {
  const [history, setHistory] = useState({ undo: false, redo: false })
  useEffect(() => {
    if (editor === null) return
    const { output } = getExtensionDependencyFromEditor(editor, HistoryExtension)
    return effect(() => setHistory({ undo: output.canUndo.value, redo: output.canRedo.value }))
  }, [editor])
  return history
}

/** The formatting bar: one stop for Tab, arrows within (WAI-ARIA toolbar pattern). */
export function EditorToolbar({ editor, controls, children }: Props) {
  const formatting = useFormatting(editor)
  const history = useHistory(editor)
  const [stop, setStop] = useState(0)
  const bar = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent): void => {
    const to = {
      ArrowRight: (stop + 1) % TOOLS.length,
      ArrowLeft: (stop + TOOLS.length - 1) % TOOLS.length,
      Home: 0,
      End: TOOLS.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setStop(to)
    bar.current?.querySelectorAll<HTMLElement>('button')[to]?.focus()
  }

  const use = (tool: Tool, index: number): void => {
    setStop(index)
    if (editor === null || (tool.needs !== undefined && !history[tool.needs])) return
    tool.run(editor)
    editor.focus()
  }

  return (
    <div className="rt-bar">
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatting"
        aria-controls={controls}
        className="rt-tools"
        onKeyDown={move}
      >
        {TOOLS.map((tool, index) => (
          <button
            key={tool.id}
            type="button"
            className={`rt-tool rt-tool--${tool.id}`}
            aria-label={tool.label === tool.words ? undefined : labelOf(tool)}
            aria-pressed={tool.on === null ? undefined : tool.on(formatting)}
            aria-disabled={tool.needs === undefined ? undefined : !history[tool.needs]}
            aria-keyshortcuts={tool.keys.replace('Ctrl', 'Control')}
            title={`${tool.label} (${tool.keys})`}
            tabIndex={index === stop ? 0 : -1}
            // The caret and what is selected stay where they are while a button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => use(tool, index)}
          >
            {tool.words}
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}

/** The button's name contains the words it shows (WCAG 2.5.3), so that whoever speaks to the window is understood. */
const labelOf = ({ words, label }: Tool): string => (label.startsWith(words) ? label : words)
