import { type ReportDocument, reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import type { HandoverDocument } from '../../../shared/handover/document.schema.ts'
import { parseCanonical } from '../../../shared/lib/canonical.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from './not-verified.ts'
import { type ReportHeader, reportHeaderSchema } from './protected-header.ts'
import { hashOfSignature, sha256 } from './sign.ts'
import type { Trust } from './trusting.ts'
import { type Believed, strictText, verifySignature } from './verify-signature.ts'

export type VerifiedReport = {
  readonly report: ReportDocument
  readonly payloadSha256: string
  readonly signatures: readonly SignatureShown[]
  /** The organisations whose keys signed, where they are known; null for those of an office's own export. */
  readonly orgIds: readonly (string | null)[]
}

type ByPerson = Believed<ReportHeader> & { readonly signature: string }

/**
 * Layer 1: the report's signatures, then the report itself, then whether both tell the same story: one
 * author, at most one countersigner, who is an SPO, another person, and agreed to this very signature.
 */
export async function verifyReport(
  jws: HandoverDocument['reportJws'],
  trust: Trust | null,
): Promise<Result<VerifiedReport, NotVerified>> {
  if (jws.signatures.length > 2) {
    return notVerified(
      'contentsDisagree',
      'The report carries more signatures than an author and a countersigner can give.',
    )
  }
  const people: ByPerson[] = []
  for (const signed of jws.signatures) {
    const believed = await verifySignature(
      { payload: jws.payload, ...signed },
      reportHeaderSchema,
      'report',
      trust,
    )
    if (!believed.ok) return believed
    people.push({ ...believed.value, signature: signed.signature })
  }
  const authors = people.filter((person) => person.header.role === 'author')
  const [author] = authors
  if (author === undefined) return notVerified('signatureMissing', 'The author’s signature is missing.')
  if (authors.length > 1)
    return notVerified('contentsDisagree', 'The report carries two authors’ signatures.')
  const disagreement = people
    .map((person) => countersignFault(person, author))
    .find((fault) => fault !== null)
  if (disagreement !== undefined) return notVerified('contentsDisagree', disagreement)

  const { payload } = author
  const text = strictText(payload)
  const read = text === null ? undefined : parseCanonical(text)
  if (read === undefined)
    return notVerified('notCanonical', 'The signed report is not written as Courtside writes it.')
  const report = reportDocumentSchema.safeParse(read)
  if (!report.success) {
    return notVerified('wrongShape', 'The signed report is not one that this version of Courtside can read.')
  }
  const { name, grade, userId } = report.data.author
  if (
    name !== oneLine(author.header.name) ||
    grade !== author.header.grade ||
    (author.key !== null && author.key.userId !== userId)
  ) {
    return notVerified('contentsDisagree', 'The report names another author than the one who signed it.')
  }
  const payloadSha256 = sha256(payload)
  const signatures = people.map(({ header }) => ({
    role: header.role,
    name: header.name,
    grade: header.grade,
    at: header.sigT,
    payloadSha256,
    keyId: header.kid,
  }))
  const orgIds = people.flatMap(({ key }) => (key === null ? [] : [key.orgId]))
  return succeed({ report: report.data, payloadSha256, signatures, orgIds })
}

function countersignFault(person: ByPerson, author: ByPerson): string | null {
  const { header, key } = person
  if (header.role === 'author') return null
  if (header.grade !== 'SPO') return 'The countersigner is not a senior probation officer.'
  const samePerson = header.kid === author.header.kid || (key !== null && key.userId === author.key?.userId)
  if (samePerson) return 'Author and countersigner are the same person.'
  return header.countersigns === hashOfSignature(author.signature)
    ? null
    : 'The countersignature agrees to another signature than the author’s.'
}
