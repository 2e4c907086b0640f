import { z } from 'zod'

/** Milliseconds: to the end of the frame that shows the key, and what of it the page itself worked. */
export const keyTimesSchema = z.array(z.strictObject({ toPaint: z.number(), work: z.number() }))
export type KeyTimes = z.infer<typeof keyTimesSchema>

/**
 * Sent to the page as text and run there: times every key from its event's own time stamp to a message
 * posted in the animation frame after the text changed, which arrives when that frame is laid out and
 * painted. `work` leaves out the wait for the display: handlers of the key, then the frame.
 */
export function startKeyClock(): void {
  const times: { toPaint: number; work: number }[] = []
  let pressed = { at: 0, begun: 0 }
  let handled = 0
  document.addEventListener(
    'keydown',
    (event) => {
      pressed = { at: event.timeStamp, begun: performance.now() }
    },
    true,
  )
  // Listeners of the document that bubble run after the editor's own, and after the microtasks those left.
  for (const name of ['keydown', 'beforeinput', 'input'])
    document.addEventListener(name, () => {
      handled = performance.now() - pressed.begun
    })
  document.addEventListener(
    'beforeinput',
    () => {
      const { at } = pressed
      requestAnimationFrame(() => {
        const begun = performance.now()
        const after = new MessageChannel()
        after.port1.onmessage = () => {
          const ended = performance.now()
          times.push({ toPaint: ended - at, work: handled + ended - begun })
        }
        after.port2.postMessage(null)
      })
    },
    true,
  )
  Object.defineProperty(window, 'keyTimes', { value: times })
}

export const START_KEY_CLOCK = `(${startKeyClock.toString()})()`
/** Hands over what was timed since last asked, and forgets it. */
export const TAKE_KEY_TIMES = 'window.keyTimes.splice(0)'
