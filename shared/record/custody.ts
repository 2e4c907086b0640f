import { z } from 'zod'
import { isoDateSchema, longDate } from '../lib/dates.ts'
import { typedLine } from '../lib/typed-text.ts'

/** Where a person is after a sentence of custody, in place of a first appointment outside. */
export const inCustodySchema = z.strictObject({
  prison: z.string().trim().min(1, 'Say which prison').max(200),
  release: isoDateSchema
    .nullable()
    .describe('The day of release as it is expected; null where nobody knows it yet'),
  seenBy: z.string().trim().max(200).describe('Who sees the person there; empty where nobody was named'),
})
export type InCustody = z.infer<typeof inCustodySchema>

/** As it is typed. */
export const inCustodyEnteredSchema = inCustodySchema.extend({
  prison: typedLine(200, 'Say which prison'),
  seenBy: typedLine(200),
})

/** "At HMP Elmley, seen there by Jo Hart; release is expected on 3 March 2017." */
export function inCustodyInWords({ prison, release, seenBy }: InCustody): string {
  const seen = seenBy === '' ? ', and nobody is named who sees them there' : `, seen there by ${seenBy}`
  return `At ${prison}${seen}; ${
    release === null ? 'no day of release is known yet' : `release is expected on ${longDate(release)}`
  }.`
}
