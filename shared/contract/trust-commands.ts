import { z } from 'zod'
import { type OrganisationKind, organisationKindSchema } from '../allocation/organisations.ts'
import { kidSchema } from '../handover/trust.schema.ts'
import { command, output } from './command.ts'

const nothing = z.strictObject({})

/** Whom the office believes, and to whom it encrypts. */
export const trustCommands = {
  /** The list of organisations and keys in force here. */
  'trust.read': command(nothing, output<TrustRead>()),
  /** Asks for a file and checks it; nothing of it is kept until `trust.import` is given its text. */
  'trust.choose': command(nothing, output<ListFound>()),
  /** Takes a list into force. `compared`: the root whose groups were compared, asked for at the first. */
  'trust.import': command(
    z.strictObject({ text: z.string().max(16 * 1024 * 1024), compared: kidSchema.optional() }),
    output<TrustRead>(),
  ),
  /** This office's own keys, for whoever holds the root to put them into the list. */
  'office.exportEntry': command(
    z.strictObject({ kind: organisationKindSchema }),
    output<{ path: string; words: string }>(),
  ),
} as const

export type OrganisationShown = {
  orgId: string
  name: string
  kind: OrganisationKind
  /** How many keys it has in all, and how many of them are revoked. */
  keys: number
  revoked: number
  /** The key that a file for it would be encrypted to now, with its groups to compare; null where there is none. */
  receive: { kid: string; words: string } | null
}

export type KeyListShown = {
  version: number
  issuedAt: string
  expires: string
  expired: boolean
  root: { kid: string; name: string; words: string }
  orgs: readonly OrganisationShown[]
}

/** `list`: null before any was imported. */
export type TrustRead = { list: (KeyListShown & { importedAt: string; importedBy: string }) | null }

/** `firstUse`: no root has been compared here yet. */
export type ListFound = { text: string; list: KeyListShown; firstUse: boolean }
