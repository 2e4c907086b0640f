import { z } from 'zod'
import { cleanText } from './clean-text.ts'

/**
 * Text from a field outside the report's own answers, which others will read as it stands: invisible and
 * direction-turning characters are gone before it is judged empty or too long. `missing`: what is said of an
 * empty one; without it empty text passes.
 */
export const typedText = (longest: number, missing?: string) =>
  z
    .string()
    .transform(cleanText)
    .pipe(
      missing === undefined ? z.string().trim().max(longest) : z.string().trim().min(1, missing).max(longest),
    )

/** The same for what stands on one line: a name, an office, a telephone number. */
export const typedLine = (longest: number, missing?: string) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' '))
    .pipe(typedText(longest, missing))
