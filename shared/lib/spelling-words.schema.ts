import { z } from 'zod'

/** Words of the work that no general dictionary has, and places: spelling leaves them alone in every office. */
export const spellingWordsSchema = z.strictObject({
  source: z.string(),
  words: z.array(z.string().regex(/^[\p{L}\p{M}'-]+$/u, 'must be one word')),
})
