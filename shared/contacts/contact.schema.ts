import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { foldName } from '../lib/fold-name.ts'
import { typedLine } from '../lib/typed-text.ts'

const id = z.uuid()

/** Organisations of probation before June 2021: a contact may be free to tell one of them alone. */
export const organisationSchema = z.enum(['nps', 'crc'])
export type Organisation = z.infer<typeof organisationSchema>

export const TELLS = {
  both: 'The NPS and the CRC',
  nps: 'The NPS alone',
  crc: 'The CRC alone',
} as const
export const tellsSchema = z.enum(['both', ...organisationSchema.options])

/** First and last day, both of them away. */
export const awaySchema = z
  .strictObject({ from: isoDateSchema, to: isoDateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day lies before the first' })

/** Somebody who answers checks. */
export const contactSchema = z.strictObject({
  id,
  name: typedLine(100, 'Write a name'),
  organisation: typedLine(200, 'Write the organisation'),
  phone: typedLine(50),
  email: typedLine(200),
  /** The checks that they answer, by the codes of the list of checks. */
  answers: z.array(z.string().min(1).max(40)).min(1, 'Tick at least one check').max(20),
  /** What they may say, in words. */
  says: typedLine(300),
  tells: tellsSchema,
  away: awaySchema.nullable(),
  /** The contact that answers while they are away; null where the next in order does. */
  coveredBy: id.nullable(),
})
export type Contact = z.output<typeof contactSchema>

/** Whom this office asks, in the order in which they are asked. */
export const contactsSchema = z
  .strictObject({ office: organisationSchema, list: z.array(contactSchema).max(100) })
  .superRefine(({ list }, { addIssue }) => {
    const wrong = (at: number, field: keyof Contact, message: string) =>
      addIssue({ code: 'custom', path: ['list', at, field], message })
    for (const [at, one] of list.entries()) {
      const before = list.slice(0, at)
      if (before.some(({ name }) => foldName(name) === foldName(one.name)))
        wrong(at, 'name', `${one.name} stands here already`)
      if (before.some((other) => other.id === one.id)) wrong(at, 'id', 'stands here twice')
      if (one.coveredBy === null) continue
      if (one.coveredBy === one.id) wrong(at, 'coveredBy', `${one.name} cannot cover for themselves`)
      else if (!list.some((other) => other.id === one.coveredBy))
        wrong(at, 'coveredBy', `Who covers for ${one.name} is no contact of this office`)
    }
  })
export type Contacts = z.output<typeof contactsSchema>

/** Before anybody has entered one. Reports for the courts were the NPS's to write. */
export const NO_CONTACTS: Contacts = { office: 'nps', list: [] }
