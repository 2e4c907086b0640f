import type { TrustedKey } from '../../../shared/handover/trust.schema.ts'

/** A key newly made: its public half as the trust list shows it. */
export type IssuedKey = TrustedKey

/** The private half under the owner's passphrase, and which slot of the vault that passphrase opens. */
export type SealedPrivateKey = { readonly sealed: Uint8Array; readonly slot: string }

/** The office's seal: its private half lies in the store as it is, and so is out of reach while locked. */
export type OfficeSeal = { readonly key: TrustedKey; readonly pkcs8: Uint8Array }
