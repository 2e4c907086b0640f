import type { Finding } from '../../../shared/report/document.schema.ts'

/** A finding of one check about one question; a check may find the same fault in several. */
export const keyOf = (finding: Finding): string => `${finding.id} ${finding.field ?? ''}`

/** By finding: the reason given, empty where the officer only said it was looked at. */
export type Acknowledgements = ReadonlyMap<string, string>

/** What `report.sign` takes: one entry a finding that was looked at, never two. */
export function acknowledged(findings: readonly Finding[], seen: Acknowledgements) {
  const entries = findings.flatMap((finding) => {
    const reason = seen.get(keyOf(finding))
    return reason === undefined
      ? []
      : [[keyOf(finding), { finding: finding.id, field: finding.field, reason }] as const]
  })
  return [...new Map(entries).values()]
}
