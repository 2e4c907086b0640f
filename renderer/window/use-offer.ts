import { useEffect, useRef } from 'react'
import { useAppWindow } from './AppContext.tsx'
import type { PaletteEntry } from './palette.ts'

/** What Ctrl+K offers while this page is shown, beside the pages and keys that it offers everywhere. */
export function useOffer(entries: () => readonly PaletteEntry[]): void {
  const { offer } = useAppWindow()
  const latest = useRef(entries)
  useEffect(() => {
    latest.current = entries
  })
  useEffect(() => offer(() => latest.current()), [offer])
}
