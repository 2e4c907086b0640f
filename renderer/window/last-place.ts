import type { Place, Spot } from './app-state.ts'

/**
 * Where an officer last was in this window. It survives a fault of the window and an idle lock; an officer who locks
 * on purpose begins at the start page again. Each report opens where they left it, however they left.
 */
export type LastPlace = {
  keep(userId: string, place: Place): void
  /** Where on that place: kept while somebody types, so nothing is drawn again for it. */
  keepSpot(spot: Spot): void
  /** Where this officer left this report; it holds no word of it. */
  spotOf(userId: string, report: string): Spot | null
  /** The report that this officer had open last, this place apart; null where there is none. */
  otherCase(userId: string, place: Place): string | null
  /** For anybody else the page that their team begins on. */
  of(userId: string, home: Place): Place
  forget(): void
}

export function createLastPlace(): LastPlace {
  let last: { userId: string; place: Place } | null = null
  const spots = new Map<string, Spot>()
  /** Of each officer the two reports opened last, the later first. */
  const opened = new Map<string, readonly string[]>()
  const openedBy = (userId: string) => opened.get(userId) ?? []
  return {
    keep(userId, place) {
      last = { userId, place }
      if (place.at !== 'report') return
      const others = openedBy(userId).filter((id) => id !== place.id)
      opened.set(userId, [place.id, ...others].slice(0, 2))
    },
    keepSpot(spot) {
      if (last === null || !('id' in last.place)) return
      const { userId, place } = last
      last = { userId, place: { ...place, spot } }
      spots.set(`${userId} ${place.id}`, spot)
    },
    spotOf: (userId, report) => spots.get(`${userId} ${report}`) ?? null,
    otherCase: (userId, place) =>
      openedBy(userId).find((id) => place.at !== 'report' || id !== place.id) ?? null,
    of: (userId, home) => (last?.userId === userId ? last.place : home),
    forget() {
      last = null
    },
  }
}
