import { longDate, longInstant } from '../lib/dates.ts'
import { paperProof } from '../lib/paper-code.ts'
import { forCopy } from './copies.ts'
import { courtSections, livesIn } from './court-copy.ts'
import { notesLaidOut } from './court-view.ts'
import type { AcknowledgedFinding, Copy, ReportDocument } from './document.schema.ts'
import type { LaidReport, LaidSection } from './laid-report.ts'
import { sectionOf } from './section-nodes.ts'
import { isAbout, printedSections } from './section-parts.ts'
import type { SignatureShown } from './signatures.ts'
import { outstandingChecks } from './table-layout.ts'
import { unmarked } from './unmarked.ts'

/** Who signed what is laid out, and what was recorded after it. */
export type SigningShown = {
  readonly signatures: readonly SignatureShown[]
  readonly signed: boolean
  /** SHA-256 of the signed payload, hex; null for a draft. */
  readonly payloadSha256: string | null
}
export type LayoutOptions = {
  /** Null: nothing is said of signatures, as where they stand beside the report or are not made yet. */
  readonly signing?: SigningShown | null
  /** Findings that nobody answered too: for whoever decides about the report. */
  readonly everyFinding?: boolean
  /** What stands after the report, of which it is no part. */
  readonly after?: readonly LaidSection[]
}

/** What a copy is and for whom. */
const COPY_NAMES: Record<Exclude<Copy, 'notes'>, string> = {
  draft: 'Draft, for the author',
  court: 'Copy for the court',
  defendant: 'Copy for the defendant',
  receiver: 'Copy for the receiving organisation',
  restricted: 'Restricted passages, for the bench',
}

/** Before the word of a restricted passage, wherever it stands. */
export const RESTRICTED = 'RESTRICTED'

/** `whole` as it was signed: what the copy may show of it is decided here. Total, and pure. */
export function layOut(whole: ReportDocument, copy: Copy, options: LayoutOptions = {}): LaidReport {
  if (copy === 'notes') return notesLaidOut(whole)
  const { signing = null, everyFinding = false, after = [] } = options
  const alone = copy === 'restricted'
  const document = alone ? unmarked(forCopy(whole, copy)) : forCopy(whole, copy)
  const outstanding = outstandingChecks(whole)
  const forCourt = isForCourt(copy, whole)
  const completion = signing === null ? [] : [completionOf(document, signing, forCourt)]
  const proof = signing === null ? [] : proofOf(whole, signing)
  const findings = document.findings.filter(({ acknowledged }) => everyFinding || acknowledged !== null)
  return {
    language: 'en-GB',
    artifacts: { marking: document.marking, copy: COPY_NAMES[copy] },
    title: alone ? 'Restricted passages' : document.title,
    under: alone
      ? `From: ${document.title}. For the bench; not to be read aloud or shown to the person.`
      : document.statuteLine,
    heading: headingOf(document),
    lives: forCourt ? livesIn(document) : null,
    sections: forCourt
      ? [...courtSections(document, whole, completion), ...after, ...proof]
      : [
          ...printedSections(document).map((section) => sectionOf(section, document, outstanding)),
          ...(alone && document.sections.length === 0 ? [NOTHING_RESTRICTED] : []),
          ...(findings.length === 0 ? [] : [findingsOf(findings)]),
          ...completion,
          ...after,
          ...proof,
        ],
  }
}

/** An addendum keeps the order of its form: it says what is new, and the report that it adds to has the rest. */
const isForCourt = (copy: Copy, { sections }: ReportDocument): boolean =>
  (copy === 'court' || copy === 'defendant') && !sections.some((section) => isAbout(section, 'addendum.'))

const NOTHING_RESTRICTED: LaidSection = {
  id: 'nothing',
  title: 'Passages',
  nodes: [{ is: 'lines', title: null, lines: ['This report holds no restricted passage.'] }],
}

/** Who the report is about, and for which court and day. */
export function headingOf({ heading }: Pick<ReportDocument, 'heading'>): LaidReport['heading'] {
  const { name, dateOfBirth, ageAtHearing, crn, pnc, court, hearingDate } = heading
  const born = dateOfBirth === null ? 'Date of birth not known' : `Born ${longDate(dateOfBirth)}`
  return [
    {
      label: 'Person',
      lines: [
        name === '' ? 'Name not given' : name,
        dateOfBirth === null || ageAtHearing === null ? born : `${born}, ${ageAtHearing} at the hearing`,
      ],
    },
    {
      label: 'References',
      lines: [`CRN ${crn === '' ? 'not given' : crn}`, ...(pnc === '' ? [] : [`PNC ${pnc}`])],
    },
    {
      label: 'Court and hearing',
      lines: [
        court === '' ? 'Court not given' : court,
        hearingDate === null ? 'Hearing date not given' : `Hearing of ${longDate(hearingDate)}`,
      ],
    },
  ]
}

const findingsOf = (findings: readonly AcknowledgedFinding[]): LaidSection => ({
  id: 'findings',
  title: 'What the checks found',
  nodes: findings.map((finding) => ({
    is: 'finding',
    finding: { ...finding, source: withoutRule(finding.source) },
  })),
})

/** The id of a rule stands before its source for whoever may soften it; no reader of a report needs it. */
function withoutRule(source: string): string {
  const [id = '', ...rest] = source.split(': ')
  const isId = id === id.toUpperCase() && !id.includes(' ')
  return rest.length > 0 && isId ? rest.join(': ') : source
}

const ROLES = { author: 'Author', countersigner: 'Countersigner', office: 'Office' } as const

/** Who wrote and who signed the report, when by their own clock, and over what. */
function completionOf(document: ReportDocument, signing: SigningShown, forCourt: boolean): LaidSection {
  const { author } = document
  const { signatures, signed } = signing
  const by = { label: 'Author', text: `${author.name}, ${author.grade}` }
  const facts = [
    // A bench has the author's name and the day of signing from the signatures below.
    ...(forCourt && signed ? [] : [by]),
    { label: 'Office', text: author.office },
    { label: 'Telephone', text: author.phone === '' ? 'not given' : author.phone },
    ...(forCourt ? [] : [{ label: 'Begun', text: longInstant(document.startedAt) }]),
    ...(forCourt && signed
      ? []
      : [{ label: signed ? 'Completed' : 'As it stood on', text: longInstant(document.completedAt) }]),
    { label: 'Countersignature', text: countersignatureWords(document, signatures) },
  ]
  return {
    id: 'completion',
    title: 'Completion',
    nodes: [
      { is: 'facts', title: null, facts },
      signed
        ? {
            is: 'signatures',
            heads: ['Signed by', 'As', 'When, as stated by the signer'],
            rows: signatures.map(({ name, grade, role, at }) => [
              grade === null ? name : `${name}, ${grade}`,
              ROLES[role],
              longInstant(at),
            ]),
            note: null,
          }
        : { is: 'lines', title: 'Not signed: a draft, not for use in court.', lines: [] },
    ],
  }
}

/** By which a paper can be looked up where it was sealed. */
function proofOf(
  { reportId, revision, author }: ReportDocument,
  { payloadSha256 }: SigningShown,
): readonly LaidSection[] {
  if (payloadSha256 === null) return []
  const { code, groups } = paperProof({ payloadSha256, reportId, revision, office: author.office })
  const lines = [groups.join(' '), `Revision ${revision}, ${author.office}`]
  return [
    {
      id: 'proof',
      title: '',
      nodes: [{ is: 'proof', code, title: 'Fingerprint of the signed report', lines }],
    },
  ]
}

function countersignatureWords(document: ReportDocument, signatures: readonly SignatureShown[]): string {
  if (signatures.some((signature) => signature.role === 'countersigner')) return 'Given'
  const { required, requested } = document.countersignature
  if (required) return 'Required, not yet given'
  return requested ? 'Asked for, not yet given' : 'Not required'
}
