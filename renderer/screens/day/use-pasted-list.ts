import { useEffect, useRef } from 'react'

/** A table that is pasted on the page and not into a field: several lines, or one with tabs. */
export function usePastedList(pasted: (text: string) => void): void {
  const latest = useRef(pasted)
  useEffect(() => {
    latest.current = pasted
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, select, dialog') !== null) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!/[\n\t]/.test(text.trim())) return
      event.preventDefault()
      latest.current(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
