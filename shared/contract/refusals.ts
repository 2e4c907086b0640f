import type { Finding } from '../document/document.schema.ts'
import type { Problem } from '../lib/result.ts'

/**
 * Every expected "no", closed. `says` is the sentence shown: what is wrong and what to do.
 * A fault is a bug: it carries an incident number and nothing of the case.
 */
export type Refusal =
  | { kind: 'locked'; says: string }
  | { kind: 'wrongPassphrase'; says: string; waitSeconds: number }
  | { kind: 'notFound'; says: string }
  | { kind: 'conflict'; says: string; rev: number }
  | { kind: 'notAllowed'; says: string }
  /** A draft for the same person, court and day; `mine`: whoever asks is its author. */
  | { kind: 'draftOpen'; says: string; id: string; mine: boolean }
  /** The case does not suit a spoken report; `instead`: the formats that would. It is begun all the same with a reason. */
  | { kind: 'notOral'; says: string; instead: readonly string[] }
  | { kind: 'findings'; says: string; findings: readonly Finding[] }
  | { kind: 'badInput'; says: string; problems: readonly Problem[] }
  /** The receiver has no key here: it leaves unencrypted only as somebody says so, with a reason. */
  | { kind: 'noKey'; says: string }
  | { kind: 'cannotWrite'; says: string }
  | { kind: 'notVerified'; says: string; reason: string }
  | { kind: 'cancelled'; says: string }
  /** The clock stands before what the log has recorded. `mayGoOn`: whoever asks is an SPO, who may with a reason. */
  | { kind: 'clockBehind'; says: string; mayGoOn: boolean }
  | { kind: 'fault'; says: string; incident: string }

export type Reply<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export const accept = <Value>(value: Value): Reply<Value> => ({ ok: true, value })
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
