import type { Place, Spot } from './app-state.ts'

/**
 * Where an officer last was in this window. It survives a fault of the window and an idle lock; an officer who locks
 * on purpose begins at the start page again.
 */
export type LastPlace = {
  keep(userId: string, place: Place): void
  /** Where on that place: kept while somebody types, so nothing is drawn again for it. */
  keepSpot(spot: Spot): void
  /** The start page for anybody else. */
  of(userId: string): Place
  forget(): void
}

export function createLastPlace(): LastPlace {
  let last: { userId: string; place: Place } | null = null
  return {
    keep(userId, place) {
      last = { userId, place }
    },
    keepSpot(spot) {
      if (last !== null && 'id' in last.place) last = { ...last, place: { ...last.place, spot } }
    },
    of: (userId) => (last?.userId === userId ? last.place : { at: 'start' }),
    forget() {
      last = null
    },
  }
}
