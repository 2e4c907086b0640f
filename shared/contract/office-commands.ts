import { z } from 'zod'
import { type Contacts, contactsSchema } from '../contacts/contact.schema.ts'
import { typedText } from '../lib/typed-text.ts'
import { type CountersignChosen, countersignSettingSchema } from '../quality/countersign-rule.ts'
import type { SoftenedCheck } from '../quality/softened-check.ts'
import { command, output } from './command.ts'

/** What an office sets for itself. */
export const officeCommands = {
  /** Which blocking checks the office has turned into warnings; every judgement of its reports follows them. */
  'office.rules': command(z.strictObject({}), output<OfficeRules>()),
  /** By an SPO, with a reason, in the log. `soft: false` lets the check stop again. */
  'office.soften': command(
    z.strictObject({ check: z.string().max(40), soft: z.boolean(), reason: typedText(2000, 'Say why') }),
    output<OfficeRules>(),
  ),
  /** Which reports an SPO must countersign here; by an SPO, with a reason, in the log. */
  'office.setCountersign': command(
    z.strictObject({ setting: countersignSettingSchema, reason: typedText(2000, 'Say why') }),
    output<OfficeRules>(),
  ),
  /** The public keys of the office as a file; `fingerprint`: what a receiver compares before it believes the file. */
  'office.exportTrust': command(z.strictObject({}), output<{ path: string; fingerprint: string }>()),
  /** Who answers checks for this office. */
  'contacts.read': command(z.strictObject({}), output<ContactsRead>()),
  /** The whole list in place of the one that had this `rev`. */
  'contacts.set': command(
    z.strictObject({ rev: z.number().int().nonnegative(), contacts: contactsSchema }),
    output<ContactsRead>(),
  ),
} as const

/** `countersign`: null while nobody has set it, and the usual one holds. */
export type OfficeRules = { softened: readonly SoftenedCheck[]; countersign: CountersignChosen | null }

/** `savedAt`, `savedBy`: null while nobody has entered any. */
export type ContactsRead = {
  rev: number
  contacts: Contacts
  savedAt: string | null
  savedBy: string | null
}
