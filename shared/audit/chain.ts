import { canonicalBytes } from '../lib/canonical.ts'
import { fail, type Result, succeed } from '../lib/result.ts'
import type { AuditCheckpoint, AuditDraft, AuditEntry } from './entry.ts'

/** SHA-256 of bytes as lower-case hex. An argument, because hashing belongs to the machine. */
export type Sha256Hex = (bytes: Uint8Array) => string

const NOTHING_BEFORE = '0'.repeat(64)

/** An empty log. */
export const emptyLog: AuditCheckpoint = { size: 0, head: NOTHING_BEFORE }

/** The entry that follows `end`, with its place in the chain and its hashes. */
export function nextEntry(end: AuditCheckpoint, draft: AuditDraft, sha256: Sha256Hex): AuditEntry {
  const linked = {
    ...draft,
    seq: end.size + 1,
    detailHash: sha256(canonicalBytes(draft.detail)),
    prev: end.head,
  }
  return { ...linked, hash: hashOf(linked, sha256) }
}

/** Where a log ends after this entry. */
export const endAfter = (entry: AuditEntry): AuditCheckpoint => ({ size: entry.seq, head: entry.hash })

export type ChainBreak = {
  readonly seq: number
  readonly is: 'gap' | 'notLinked' | 'altered' | 'cutShort' | 'otherHistory'
}

/**
 * Walks a whole log from its first entry. Fails at the first entry that is missing, altered or not linked
 * to the one before, and, against a checkpoint kept elsewhere, where the log is shorter than it was
 * (`cutShort`) or tells another history up to there (`otherHistory`).
 */
export function verifyChain(
  entries: Iterable<AuditEntry>,
  sha256: Sha256Hex,
  checkpoint: AuditCheckpoint = emptyLog,
): Result<AuditCheckpoint, ChainBreak> {
  let end = emptyLog
  for (const entry of entries) {
    const seq = end.size + 1
    if (entry.seq !== seq) return fail({ seq, is: 'gap' })
    if (entry.prev !== end.head) return fail({ seq, is: 'notLinked' })
    if (entry.detailHash !== sha256(canonicalBytes(entry.detail))) return fail({ seq, is: 'altered' })
    const { hash, ...linked } = entry
    if (hash !== hashOf(linked, sha256)) return fail({ seq, is: 'altered' })
    end = endAfter(entry)
    if (seq === checkpoint.size && hash !== checkpoint.head) return fail({ seq, is: 'otherHistory' })
  }
  if (end.size < checkpoint.size) return fail({ seq: end.size + 1, is: 'cutShort' })
  return succeed(end)
}

function hashOf(linked: Omit<AuditEntry, 'hash'>, sha256: Sha256Hex): string {
  const { detail: _takenInByItsHash, ...hashed } = linked
  return sha256(canonicalBytes(hashed))
}
