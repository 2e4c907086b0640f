import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, type LexicalEditorWithDispose } from 'lexical'
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import type { RichText } from '../../shared/record/rich-text.ts'
import { isKey } from '../keys/key-name.ts'
import { useSpelling } from '../spelling/spelling-context.ts'
import { type Changes, watchChanges } from './changes.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { joinSpelt, showMisspeltAt, toNextMisspelt } from './misspelt.ts'
import { normalise } from './normalise.ts'
import { registerOwnHistory } from './own-history.ts'
import { PasteNotice } from './PasteNotice.tsx'
import { buildReportEditor, load } from './report-editor.ts'
import { RESTRICTED_MEANING } from './restricted.ts'
import { SpellingMenu } from './SpellingMenu.tsx'
import { tellSelectionInTime } from './selection-in-time.ts'
import { type Misspelt, markSpelling } from './spelling-marks.ts'
import { TextLength } from './TextLength.tsx'

export type RichTextHandle = {
  /** Reports pending changes immediately. */
  flush(): void
  focus(): void
}

export type RichTextFieldProps = {
  readonly id: string
  /** Id of the element that names the field. */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly value: RichText | undefined
  /** At most every quarter of a second while writing, and on leaving the field. */
  readonly onChange: (value: RichText) => void
  readonly readOnly: boolean
  readonly advisedCharacters?: number | undefined
  readonly ref?: Ref<RichTextHandle> | undefined
}

const EMPTY: RichText = { blocks: [] }

/** What no part of the page around a text listens for: React would look for that in every ancestor at each key. */
const HEARD_HERE_ALONE = ['beforeinput', 'input', 'keypress', 'keyup', 'textInput'] as const
const stopHere = (event: Event): void => event.stopPropagation()

/**
 * The editor as a form field. It keeps the text itself and reports it from time to time. A `value` that did not
 * come from this editor (another report, an undone act) replaces the content, unless there are unreported changes.
 */
export function RichTextField({ id, labelledBy, value, readOnly, ...props }: RichTextFieldProps) {
  const surface = useRef<HTMLDivElement>(null)
  const changes = useRef<Changes | null>(null)
  const [editor, setEditor] = useState<LexicalEditorWithDispose | null>(null)
  const spelling = useSpelling()
  const [misspelt, setMisspelt] = useState<Misspelt | null>(null)
  const [document, setDocument] = useState(value ?? EMPTY)
  const shown = useRef<RichText>(value ?? EMPTY)
  const ours = useRef(new WeakSet<RichText>())

  const handOn = useEffectEvent((written: RichText) => {
    ours.current.add(written)
    shown.current = written
    setDocument(written)
    props.onChange(written)
  })

  useEffect(() => {
    const built = buildReportEditor(shown.current)
    built.setRootElement(surface.current)
    const stopTelling = surface.current === null ? null : tellSelectionInTime(surface.current)
    surface.current?.addEventListener('pointerover', explainRestricted)
    for (const event of HEARD_HERE_ALONE) surface.current?.addEventListener(event, stopHere)
    const stopHistory = registerOwnHistory(built)
    const watched = watchChanges(built, (written) => handOn(written))
    changes.current = watched
    const stopBlur = built.registerCommand(
      BLUR_COMMAND,
      () => {
        watched.flush()
        return false
      },
      COMMAND_PRIORITY_LOW,
    )
    setEditor(built)
    return () => {
      stopBlur()
      stopHistory()
      stopTelling?.()
      watched.close()
      built.dispose()
      setEditor(null)
    }
  }, [])

  useEffect(() => editor?.setEditable(!readOnly), [editor, readOnly])

  useEffect(() => {
    const shownOn = surface.current
    if (editor === null || spelling === null || readOnly || shownOn === null) return
    const marks = markSpelling(editor, spelling)
    const leave = joinSpelt({ surface: shownOn, marks, show: setMisspelt })
    const stopKey = editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // Where none is left the page says so.
        if (!isKey(event, 'misspelt') || !toNextMisspelt()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
    const choose = (event: MouseEvent): void => {
      if (showMisspeltAt(shownOn, event.clientX, event.clientY)) event.preventDefault()
    }
    shownOn.addEventListener('contextmenu', choose)
    return () => {
      shownOn.removeEventListener('contextmenu', choose)
      stopKey()
      leave()
      marks.stop()
      setMisspelt(null)
    }
  }, [editor, spelling, readOnly])

  useEffect(() => {
    const given = value ?? EMPTY
    if (editor === null || given === shown.current || ours.current.has(given)) return
    if (changes.current?.isPending() || sameDocument(given, shown.current)) return
    shown.current = given
    setDocument(given)
    load(editor, given)
  }, [editor, value])

  useImperativeHandle(
    props.ref,
    () => ({
      flush: () => changes.current?.flush(),
      focus: () => editor?.focus(),
    }),
    [editor],
  )

  return (
    <div className={readOnly ? 'rt rt--read' : 'rt'}>
      {readOnly ? null : (
        <EditorToolbar editor={editor} controls={id}>
          <TextLength document={document} advisedCharacters={props.advisedCharacters} />
        </EditorToolbar>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no bold and no lists */}
      <div
        ref={surface}
        id={id}
        className="rt-text"
        role="textbox"
        tabIndex={0}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        aria-multiline="true"
        aria-readonly={readOnly}
        aria-labelledby={labelledBy}
        aria-describedby={props.describedBy}
        spellCheck={spelling === null}
        lang="en-GB"
      />
      <PasteNotice editor={editor} />
      {misspelt === null || spelling === null ? null : (
        <SpellingMenu
          misspelt={misspelt}
          spelling={spelling}
          onClose={() => {
            setMisspelt(null)
            editor?.focus()
          }}
        />
      )}
    </div>
  )
}

const sameDocument = (one: RichText, other: RichText): boolean =>
  JSON.stringify(normalise(one)) === JSON.stringify(normalise(other))

/** Lexical creates the marked elements itself, so the tooltip is added when the pointer reaches one. */
function explainRestricted({ target }: Event): void {
  const passage = target instanceof Element ? target.closest<HTMLElement>('.rt-restricted') : null
  if (passage !== null && passage.title === '') passage.title = RESTRICTED_MEANING
}
