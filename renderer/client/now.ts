/** The present instant for what the window shows; everything summarised from it takes it as an argument. */
export const now = (): string => new Date().toISOString()

/** Milliseconds that only go forward, for pauses and waits. */
export const steadyNow = (): number => performance.now()
