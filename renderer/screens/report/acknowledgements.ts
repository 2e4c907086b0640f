import type { Finding } from '../../../shared/document/document.schema.ts'

/** One thing that a check found; it may find several at one question, and each is looked at by itself. */
export const keyOf = ({ id, field, says }: Finding): string => `${id} ${field ?? ''} ${says}`

/** By finding: the reason given, empty where the officer only said it was looked at. */
export type Acknowledgements = ReadonlyMap<string, string>

/** What `report.sign` takes: one entry a finding that was looked at, never two. */
export function acknowledged(findings: readonly Finding[], seen: Acknowledgements) {
  const entries = findings.flatMap((finding) => {
    const { id, field, says } = finding
    const reason = seen.get(keyOf(finding))
    return reason === undefined ? [] : [[keyOf(finding), { finding: id, field, says, reason }] as const]
  })
  return [...new Map(entries).values()]
}
