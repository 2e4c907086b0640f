import { z } from 'zod'
import { typedLine, typedText } from '../lib/typed-text.ts'
import { command, id, output } from './command.ts'

const word = z
  .string()
  .trim()
  .max(60)
  .regex(/^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u, 'must be one word, without figures or spaces')
const whose = z.enum(['mine', 'office'])
export type Whose = z.infer<typeof whose>

/** What an officer writes with: words that spelling leaves alone, and phrases of their own. The product brings none. */
export const writingCommands = {
  'writing.read': command(z.strictObject({}), output<Writing>()),
  'word.add': command(z.strictObject({ word, whose }), output<Writing>()),
  'word.remove': command(z.strictObject({ word: z.string().max(100), whose }), output<Writing>()),
  /** A phrase of one's own, new where `phrase` is null. */
  'phrase.keep': command(
    z.strictObject({
      phrase: id.nullable(),
      name: typedLine(80, 'Give it a name or an abbreviation'),
      text: typedText(5000, 'Write the phrase'),
    }),
    output<Writing>(),
  ),
  'phrase.remove': command(z.strictObject({ phrase: id }), output<Writing>()),
} as const

/** `mine`: of whoever is signed in, and so are the phrases. */
export type Writing = {
  mine: readonly string[]
  office: readonly OfficeWord[]
  phrases: readonly Phrase[]
}
export type OfficeWord = { word: string; by: string; at: string }
export type Phrase = { id: string; name: string; text: string }
