import { z } from 'zod'

/** How one person wants their window: kept with them, so that it is the same at every desk of the office. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether a letter, digit or sign alone does something outside a text (WCAG 2.1.4). */
  singleKeys: z.enum(['on', 'off']),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** What holds until somebody chooses otherwise. */
export const USUAL_PREFERENCES: Preferences = { theme: 'system', singleKeys: 'on' }
