import { createContext, useContext } from 'react'
import type { Tables } from '../../shared/assessment/assess.ts'
import type { Reference } from '../../shared/contract/commands.ts'
import type { OfficeRules } from '../../shared/contract/office-commands.ts'
import type { Preferences } from '../../shared/contract/preferences.schema.ts'
import type { Copy } from '../../shared/document/document.schema.ts'
import { must } from '../../shared/lib/must.ts'
import type { ServicesRead } from '../../shared/services/imported-directory.ts'
import type { SearchOffences } from '../controls/input-props.ts'
import type { Place, Spot, User } from './app-state.ts'
import type { PaletteEntry } from './palette.ts'
import type { UnsavedWork } from './unsaved-work.ts'

/** What every screen of a signed-in officer may ask of the window around it. */
export type AppWindow = {
  office: string
  user: User
  reference: Reference
  /** The local directory of services; null until it is read. */
  directory: ServicesRead | null
  /** The checks that the office has softened; null until they are read. */
  officeRules: OfficeRules | null
  /** What assessments rest on, made of the reference, the directory and the office's own rules. */
  tables: Tables
  searchOffences: SearchOffences
  /** A user of this office by id: states and reasons carry ids. */
  nameOf(userId: string): string
  unsavedWork: UnsavedWork
  /** What whoever is signed in has set for themselves. */
  preferences: Preferences
  /** Where on this place the officer was before a fault or an idle lock; null otherwise. */
  spot: Spot | null
  keepSpot(spot: Spot): void
  /** Until when the window does not lock by itself, in milliseconds since 1970; null: it locks as ever. */
  awakeUntil: number | null
  stayAwake(stay: boolean): void
  /** Saves what is typed, then shows the place. */
  go(place: Place): void
  /** To the report that was open before this place; null where none was. */
  otherCase: (() => void) | null
  lock(): void
  /** Hides the screen at once; the passphrase brings back the same place. */
  hide(): void
  /** What Ctrl+K offers on this screen; the answer takes it away again. */
  offer(entries: () => readonly PaletteEntry[]): () => void
  openPalette(): void
  openKeys(): void
  openHelp(): void
  openSettings(): void
  /** The copy through the system's print dialog. */
  printCopy(id: string, copy: Copy): void
}

export const AppContext = createContext<AppWindow | null>(null)

export function useAppWindow(): AppWindow {
  return must(useContext(AppContext), 'only screens of the unlocked application use it')
}
