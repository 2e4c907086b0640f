import { z } from 'zod'
import { typedLine } from '../lib/typed-text.ts'
import { lowerFirst } from '../lib/words.ts'

/** How a person wants to be reached, as it is said. */
export const REACHED_BY = {
  call: 'By telephone',
  text: 'By text message',
  email: 'By e-mail',
  letter: 'By letter',
  somebody: 'Through somebody they name',
} as const
export const reachedByCodes = ['call', 'text', 'email', 'letter', 'somebody'] as const

/** Where a person is reached: asked when the first appointment is given, and told to whoever receives the case. */
export const reachSchema = z.strictObject({
  phone: z.string().max(100).describe('As it was given, with whose it is; empty where none was'),
  email: z.string().max(200).describe('Empty where none was given'),
  by: z
    .enum(reachedByCodes)
    .nullable()
    .describe('How the person wants to be reached; null where nobody asked'),
})
export type Reach = z.infer<typeof reachSchema>

/** As it is typed. */
export const reachEnteredSchema = reachSchema.extend({
  phone: typedLine(100),
  email: typedLine(200).refine(
    (email) => email === '' || z.email().safeParse(email).success,
    'Write the e-mail address in full, like name@example.org',
  ),
})

/** "Telephone 07700 900123. E-mail lee@example.org. Wants to be reached by text message." Null where nothing is known. */
export function reachInWords(reach: Reach | undefined): string | null {
  if (reach === undefined) return null
  const { phone, email, by } = reach
  const said = [
    ...(phone === '' ? [] : [`Telephone ${phone}.`]),
    ...(email === '' ? [] : [`E-mail ${email}.`]),
    ...(by === null ? [] : [`Wants to be reached ${lowerFirst(REACHED_BY[by])}.`]),
  ]
  return said.length === 0 ? null : said.join(' ')
}
