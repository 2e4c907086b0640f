/** What a paper carries of the signed report that it is a copy of: nothing personal. */
export type PaperProof = {
  /** For a reader of codes: report, revision, whole fingerprint and office, in this order. */
  readonly code: string
  /** For a person: the first 32 of 64 signs of the fingerprint, in eight groups of four. */
  readonly groups: readonly string[]
}

const MARK = 'COURTSIDE1'
const GROUPS = 8
const SIGNS = 4

/** `payloadSha256`: of the signed report, hex. The office stands last: its name may hold any sign. */
export function paperProof(report: {
  readonly payloadSha256: string
  readonly reportId: string
  readonly revision: number
  readonly office: string
}): PaperProof {
  const { payloadSha256, reportId, revision, office } = report
  return {
    code: [MARK, reportId, revision, payloadSha256, office].join(' '),
    groups: Array.from({ length: GROUPS }, (_, at) => payloadSha256.slice(at * SIGNS, (at + 1) * SIGNS)),
  }
}

/**
 * The fingerprint, or its first 32 signs, from the text of a scanned code or from the groups as somebody typed them:
 * capitals, spaces and hyphens do not matter. Null where the text is neither.
 */
export function readPaper(text: string): string | null {
  const [mark, reportId = '', revision = '', sha256 = ''] = text.trim().split(' ')
  if (mark === MARK) return reportId !== '' && /^\d+$/.test(revision) && isHex(sha256, 64) ? sha256 : null
  const typed = text.replaceAll(/[\s-]/g, '').toLowerCase()
  return isHex(typed, GROUPS * SIGNS) ? typed : null
}

const isHex = (text: string, length: number): boolean => text.length === length && /^[0-9a-f]+$/.test(text)
