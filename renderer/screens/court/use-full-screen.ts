import { useEffect, useRef } from 'react'

/**
 * The whole screen while this stands, where the system gives it; the window otherwise. `onLeft` when it is left: the
 * browser takes an Esc for that, and tells the page of no key.
 */
export function useFullScreen(onLeft: () => void): void {
  const left = useRef(onLeft)
  useEffect(() => {
    left.current = onLeft
  })
  useEffect(() => {
    let [entered, gone] = [false, false]
    const leave = () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
    const enter = async () => {
      await document.documentElement.requestFullscreen()
      entered = true
      if (gone) leave()
    }
    // Refused where nobody pressed a key for it, or the system does not give it.
    if (document.fullscreenEnabled && document.fullscreenElement === null) enter().catch(() => {})
    const changed = () => {
      if (entered && document.fullscreenElement === null) left.current()
    }
    document.addEventListener('fullscreenchange', changed)
    return () => {
      gone = true
      document.removeEventListener('fullscreenchange', changed)
      if (entered) leave()
    }
  }, [])
}
