import { useEffect, useEffectEvent, useState } from 'react'
import { asSentence } from '../../shared/lib/words.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import { flushOpenEditors } from '../editor/changes.ts'
import { answerUndo, type UndoWay } from '../editor/undo-request.ts'
import { isKey } from '../keys/key-name.ts'

const wayOf = (event: KeyboardEvent): UndoWay | null =>
  isKey(event, 'undo') ? 'undo' : isKey(event, 'redo') ? 'redo' : null

const within = (target: EventTarget | null, what: string): boolean =>
  target instanceof Element && target.closest(what) !== null

const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Takes back the last act on what is open, whatever its kind and wherever it was, and names it. The browser's own
 * undo is never used: its one history for the whole page would empty another field.
 */
export function UndoStatus(props: {
  entries: OpenEntries
  /** Shows a question that is not on the page as it is. */
  onElsewhere?: (question: string) => void
  /** What was done before anything entered here, and is taken back after it. */
  before?: { words: string; undo: () => void } | null
}) {
  const { entries, onElsewhere, before = null } = props
  const [says, setSays] = useState(before === null ? '' : `${asSentence(before.words)} Ctrl Z takes it back.`)
  const step = useEffectEvent((way: UndoWay): boolean => {
    flushOpenEditors()
    const act = way === 'undo' ? entries.undo() : entries.redo()
    if (act === null) {
      if (way === 'redo' || before === null) return false
      setSays(`Undo: ${before.words}`)
      before.undo()
      return true
    }
    setSays(`${way === 'undo' ? 'Undo' : 'Redo'}: ${act.words}`)
    const place = document.querySelector(`[data-question="${CSS.escape(act.question)}"]`)
    if (place === null) onElsewhere?.(act.question)
    else place.scrollIntoView({ block: 'nearest' })
    return true
  })
  useEffect(() => {
    let asItWas: string | null = null
    const keyDown = (event: KeyboardEvent): void => {
      const way = wayOf(event)
      // An editor takes back its own steps first, and asks then.
      if (way === null || within(event.target, '.rt-text')) return
      if (within(event.target, 'dialog')) {
        // Within a dialog the browser's own undo works, and it cannot reach past the dialog.
        if (isTextField(event.target) && event.target.value === asItWas) event.preventDefault()
        return
      }
      event.preventDefault()
      step(way)
    }
    const beforeInput = (event: InputEvent): void => {
      if (!/^history(Undo|Redo)$/.test(event.inputType) || !isTextField(event.target)) return
      if (within(event.target, 'dialog')) return
      event.preventDefault()
      step(event.inputType === 'historyUndo' ? 'undo' : 'redo')
    }
    const focusIn = ({ target, relatedTarget }: FocusEvent): void => {
      asItWas = isTextField(target) ? target.value : null
      const editor = target instanceof Element ? target.closest('.rt') : null
      // The window had lost the focus, or it stays within one text and its tools.
      if (relatedTarget === null && target === document.activeElement && editor !== null) return
      if (editor !== null && relatedTarget instanceof Node && editor.contains(relatedTarget)) return
      entries.closeAct()
    }
    const stop = answerUndo(document, (way) => step(way))
    document.addEventListener('keydown', keyDown, true)
    document.addEventListener('beforeinput', beforeInput, true)
    document.addEventListener('focusin', focusIn)
    return () => {
      stop()
      document.removeEventListener('keydown', keyDown, true)
      document.removeEventListener('beforeinput', beforeInput, true)
      document.removeEventListener('focusin', focusIn)
    }
  }, [entries])
  return (
    <span role="status" className="undone">
      {says}
    </span>
  )
}
