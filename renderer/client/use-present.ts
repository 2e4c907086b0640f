import { useEffect, useState } from 'react'
import { now } from './now.ts'

const CLOCK_MS = 10_000

/** The present instant, renewed so often that no time shown is a minute late. */
export function usePresent(): string {
  const [present, setPresent] = useState(now)
  useEffect(() => {
    const clock = setInterval(() => setPresent(now()), CLOCK_MS)
    return () => clearInterval(clock)
  }, [])
  return present
}
