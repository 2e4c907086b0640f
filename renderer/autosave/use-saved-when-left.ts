import { useEffect } from 'react'
import { useAppWindow } from '../window/AppContext.tsx'

/**
 * Saves what waits when the window locks, closes or leaves the page, loses the focus or is hidden. What cannot be
 * saved when the page is gone is not tried again: the next try could be made for whoever unlocks next.
 */
export function useSavedWhenLeft(flush: () => Promise<boolean>, stop: () => void): void {
  const { unsavedWork } = useAppWindow()
  useEffect(() => unsavedWork.beforeLeaving(flush), [unsavedWork, flush])
  useEffect(
    () => () =>
      void flush().then((saved) => {
        if (!saved) stop()
      }),
    [flush, stop],
  )
  useEffect(() => {
    const now = () => void flush()
    window.addEventListener('blur', now)
    document.addEventListener('visibilitychange', now)
    document.addEventListener('focusout', now)
    return () => {
      window.removeEventListener('blur', now)
      document.removeEventListener('visibilitychange', now)
      document.removeEventListener('focusout', now)
    }
  }, [flush])
}
