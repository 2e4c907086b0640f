import { effect, getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useOneStop } from '../controls/one-stop.ts'
import { isKey } from '../keys/key-name.ts'
import { keyInWords, keysOf } from '../keys/keys.ts'
import {
  $formattingHere,
  type Formatting,
  NO_FORMATTING,
  sameFormatting,
  TOOLS,
  type Tool,
} from './formatting.ts'
import { PopUp } from './PopUp.tsx'

type Props = {
  readonly editor: LexicalEditor | null
  readonly controls: string
  readonly children: ReactNode
}

/** Those that stand together have one button between them. */
const TOLD = TOOLS.filter(({ together }) => together === 'told')
const BUTTONS = TOOLS.filter((tool) => tool.by !== 'key' && (tool.together === undefined || tool === TOLD[0]))

/** Follows the caret. React is asked only when a button changes: asked at each key it would often render to find none. */
function useFormatting(editor: LexicalEditor | null): Formatting {
  const [formatting, setFormatting] = useState(NO_FORMATTING)
  useEffect(() => {
    let shown = NO_FORMATTING
    setFormatting(shown)
    return editor?.registerUpdateListener(({ editorState }) => {
      const now = editorState.read($formattingHere)
      if (sameFormatting(shown, now)) return
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

/**
 * The formatting bar. Alt+F10 leads from the text to it, arrows within, Escape back: as a stop for Tab it would stand
 * before every text of a report.
 */
export function EditorToolbar({ editor, controls, children }: Props) {
  const formatting = useFormatting(editor)
  const history = useHistory(editor)
  const stop = useOneStop(BUTTONS.length)
  const bar = useRef<HTMLDivElement>(null)
  const [toldUnder, setToldUnder] = useState<DOMRect | null>(null)

  useEffect(
    () =>
      editor?.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!isKey(event, 'toolbar')) return false
          bar.current?.querySelectorAll('button')[stop.at]?.focus()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, stop.at],
  )

  const use = (tool: Tool): void => {
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
        aria-keyshortcuts={keysOf('toolbar').join(' ')}
        onFocus={stop.group.onFocus}
        onKeyDown={(event) => {
          if (isKey(event, 'close')) editor?.focus()
          else stop.group.onKeyDown(event)
        }}
      >
        {BUTTONS.map((tool) =>
          tool.together === undefined ? (
            <button
              key={tool.id}
              type="button"
              className={`rt-tool rt-tool--${tool.id}`}
              aria-label={tool.label === tool.words ? undefined : labelOf(tool)}
              aria-pressed={tool.on === null ? undefined : tool.on(formatting)}
              aria-disabled={tool.needs === undefined ? undefined : !history[tool.needs]}
              aria-keyshortcuts={tool.keys.replace('Ctrl', 'Control')}
              title={`${tool.label} (${tool.keys})`}
              tabIndex={-1}
              // The caret and what is selected stay where they are while a button is pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => use(tool)}
            >
              {tool.words}
            </button>
          ) : (
            <button
              key="told"
              type="button"
              className="rt-tool"
              aria-haspopup="menu"
              aria-expanded={toldUnder !== null}
              aria-pressed={TOLD.some(({ on }) => on?.(formatting) === true)}
              title={`Whose words a passage is: said after it on paper (${TOLD.map(({ keys }) => keys).join(', ')})`}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={({ currentTarget }) => setToldUnder(currentTarget.getBoundingClientRect())}
            >
              Told by
            </button>
          ),
        )}
      </div>
      {toldUnder === null ? null : (
        <PopUp
          label="Told by"
          under={toldUnder}
          choices={TOLD.map((tool) => ({
            words: tool.label,
            on: tool.on?.(formatting) === true,
            keys: keyInWords(tool.keys),
            take: () => {
              setToldUnder(null)
              use(tool)
            },
          }))}
          onClose={() => {
            setToldUnder(null)
            editor?.focus()
          }}
        />
      )}
      {children}
    </div>
  )
}

/** The button's name contains the words it shows (WCAG 2.5.3), so that whoever speaks to the window is understood. */
const labelOf = ({ words, label }: Tool): string => (label.startsWith(words) ? label : words)
