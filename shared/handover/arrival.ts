/** A version of a handover by what tells it from every other. Hashes are SHA-256 of payloads, hex. */
export type VersionKnown = {
  readonly version: number
  readonly payloadSha256: string
  readonly supersedes: string | null
  /** The office whose seal is on it. */
  readonly from: string
}

/**
 * What a verified handover is to a team that has these versions of it already:
 * - `new`: taken; `older` than one that is here, which it never replaces;
 * - `already`: the same payload, whatever the bytes around it: the same receipt goes out again;
 * - `otherContent`: this version is here with another payload, `otherSender`: the case is another office's. Refused.
 */
export type Arrival =
  | { readonly is: 'new'; readonly older: boolean }
  | { readonly is: 'already' | 'otherContent' | 'otherSender' }

/** What a version that comes is to those of its handover that are here, in whatever order they came. */
export function judgeArrival(arrived: VersionKnown, known: readonly VersionKnown[]): Arrival {
  const same = known.find(({ version }) => version === arrived.version)
  if (same?.payloadSha256 === arrived.payloadSha256) return { is: 'already' }
  if (known.some(({ from }) => from !== arrived.from)) return { is: 'otherSender' }
  if (same !== undefined) return { is: 'otherContent' }
  return { is: 'new', older: known.some(({ version }) => version > arrived.version) }
}

/** Whether the version that this one says it replaces has not come: a gap, and one that a late file closes. */
export const isAfterGap = (
  { supersedes }: Pick<VersionKnown, 'supersedes'>,
  known: readonly Pick<VersionKnown, 'payloadSha256'>[],
): boolean => supersedes !== null && !known.some(({ payloadSha256 }) => payloadSha256 === supersedes)
