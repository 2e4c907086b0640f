import { useEffect, useRef, useState } from 'react'
import { type IdleState, idleState } from './idle-lock.ts'

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const
/** Input within this time of the last input is ignored, so that most keys cost nothing. */
const NOTED_EVERY_MS = 500

/** Watches for input; calls `onOver` once each time the limit passes. Null while no warning is due. */
export function useIdleLock(onOver: () => void, awakeUntil: number | null = null): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const over = useRef(onOver)
  const awake = useRef(awakeUntil)
  useEffect(() => {
    over.current = onOver
    awake.current = awakeUntil
  })
  useEffect(() => {
    let lastInput = Date.now()
    let told = false
    const show = (state: IdleState) => setSecondsLeft(state.is === 'warned' ? state.secondsLeft : null)
    const look = () => {
      const state = idleState(lastInput, Date.now(), awake.current)
      show(state)
      if (state.is === 'over' && !told) {
        told = true
        over.current()
      }
    }
    const touched = () => {
      if (lastInput + NOTED_EVERY_MS > Date.now()) return
      // The first key after the computer slept must not extend a limit that has already passed.
      look()
      if (told && idleState(lastInput, Date.now(), awake.current).is === 'over') return
      lastInput = Date.now()
      setSecondsLeft(null)
    }
    const watch = setInterval(look, 1000)
    for (const input of INPUTS) window.addEventListener(input, touched, { capture: true, passive: true })
    return () => {
      clearInterval(watch)
      for (const input of INPUTS) window.removeEventListener(input, touched, { capture: true })
    }
  }, [])
  return secondsLeft
}
