import type { SignatureShown } from '../document/signatures.ts'
import type { HandoverDocument } from './document.schema.ts'

/** For whom a file is encrypted: the organisation's opaque code, and the name of its key. */
export type SealedFor = { readonly orgId: string; readonly kid: string }

/** The outcome of opening a handover: what it says and who stands for it, or the one reason it is refused. */
export type HandoverReading =
  | { verified: true; document: HandoverDocument; signatures: SignatureShown[] }
  | {
      verified: false
      reason: HandoverRefusal
      says: string
      signatures: SignatureShown[]
      /** Of a file that is encrypted to a key that is not here. */
      sealedFor?: SealedFor
    }

/** Closed list, each a machine code: tests and receivers rely on it. */
export type HandoverRefusal =
  | 'tooLarge'
  | 'notAHandover'
  | 'wrongAlgorithm'
  | 'unknownSigner'
  | 'signatureInvalid'
  | 'signatureMissing'
  | 'notCanonical'
  | 'wrongShape'
  | 'contentsDisagree'
  | 'signersUnknown'
  | 'sealedForAnother'
  | 'cannotDecrypt'
  | 'keyRevoked'
  | 'listExpired'
