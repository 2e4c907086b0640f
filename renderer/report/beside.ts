import { createContext, useContext, useMemo, useRef, useState } from 'react'
import { must } from '../../shared/lib/must.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useOffer } from '../window/use-offer.ts'

/** What the side of a case shows: its own panel, or what lies beside the report and is no part of it. */
type Shown = 'panel' | 'notes' | 'papers' | 'questions'

type Beside = {
  readonly report: string
  readonly shown: Shown
  /** Whether papers may be added and taken away: by the author. */
  readonly mayAdd: boolean
  /** Shows it and gives it the focus; asked again there, or for the panel, goes back to where one was. */
  show(what: Shown): void
}

export const BesideContext = createContext<Beside | null>(null)

/** What lies beside the open report. */
export function useBeside(): Beside {
  return must(useContext(BesideContext), 'the screen of a report gives it')
}

const inSide = (element: Element | null): boolean => element?.closest('[data-pane="side"]') != null

/** In this order what one came for; else the way back. */
const FIRST = ['textarea', '.sheet-view__sheet', '.papers__add button', 'input', 'button'] as const

function focusBeside(): void {
  const beside = document.querySelector('[data-beside]')
  if (beside === null || beside.contains(document.activeElement)) return
  for (const what of FIRST) {
    const first = beside.querySelector<HTMLElement>(what)
    if (first === null) continue
    first.focus()
    return
  }
}

/** For the screen of a report, with the keys and the palette's lines. */
export function useBesideOf(report: string, mayAdd: boolean): Beside {
  const [shown, setShown] = useState<Shown>('panel')
  const before = useRef<HTMLElement | null>(null)
  const show = (what: Shown) => {
    const { activeElement } = document
    const there = inSide(activeElement)
    if (what === 'panel' || (what === shown && there)) {
      setShown('panel')
      const back = before.current
      // After the panel has come in its place.
      setTimeout(() => back?.isConnected === true && back.focus(), 0)
      return
    }
    if (!there && activeElement instanceof HTMLElement) before.current = activeElement
    setShown(what)
    // After it is drawn, and where it was drawn already.
    setTimeout(focusBeside, 0)
  }
  useKeys({ notes: () => show('notes'), papers: () => show('papers') })
  useOffer(() => [
    { kind: 'Action', label: 'My notes', key: 'notes', run: () => show('notes') },
    { kind: 'Action', label: 'Papers', key: 'papers', run: () => show('papers') },
  ])
  const latest = useRef(show)
  latest.current = show
  return useMemo(
    () => ({ report, shown, mayAdd, show: (what) => latest.current(what) }),
    [report, shown, mayAdd],
  )
}
