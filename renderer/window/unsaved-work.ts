/** What must be saved before the window locks, closes or leaves a report. */
export type UnsavedWork = {
  /** Adds a step; the answer takes it away again. The step answers whether everything is safe. */
  beforeLeaving(settle: () => Promise<boolean>): () => void
  /** Runs every step. True when nothing is left unsaved. */
  settle(): Promise<boolean>
}

export function createUnsavedWork(): UnsavedWork {
  const steps = new Set<() => Promise<boolean>>()
  return {
    beforeLeaving(settle) {
      steps.add(settle)
      return () => {
        steps.delete(settle)
      }
    },
    async settle() {
      const safe = await Promise.all([...steps].map((step) => step()))
      return safe.every(Boolean)
    },
  }
}
