import {
  issueSeal,
  issueUserKey,
  signingKey,
  unsealUserKey,
} from '../../../../electron/core/signing/issue-key.ts'
import { reportJws, signReport } from '../../../../electron/core/signing/sign.ts'
import { trusting } from '../../../../electron/core/signing/trusting.ts'
import type { Officer, ReportDocument } from '../../../../shared/document/document.schema.ts'
import type { TrustedKey, TrustList } from '../../../../shared/handover/trust.schema.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { must } from '../../../../shared/lib/must.ts'
import { randomIds } from '../random-ids.ts'

export const FROM = '2016-10-01T08:00:00.000Z'
export const SIGNED_AT = '2016-10-03T12:00:00.000Z'
export const SEALED_AT = '2016-10-03T16:00:00.000Z'
export const RECEIVED_AT = '2016-10-03T18:00:00.000Z'

/** A person with a key in hand, as they are after giving their passphrase. */
export function signer(officer: Officer) {
  const signingSecret = randomIds.randomBytes(32)
  const issued = issueUserKey(officer, { signingSecret, slot: 'slot' }, FROM, randomIds)
  const { sealed: _sealed, slot: _slot, ...trusted } = issued
  return { officer, trusted, key: must(unsealUserKey(issued, signingSecret), 'sealed a line above') }
}

export const officer = (userId: string, name: string, grade: Officer['grade']): Officer => ({
  userId,
  name,
  grade,
  office: 'Maidstone',
  phone: '',
})

export const pat = signer(officer('user-pat', 'Pat Evans', 'PSO'))
export const sam = signer(officer('user-sam', 'Sam Okoro', 'SPO'))
const kent = issueSeal('Kent', FROM, randomIds)
export const seal = signingKey(kent.key, kent.pkcs8)

export const trustIn = (keys: TrustedKey[]): TrustList => ({
  schema: 'courtside/trust/1',
  office: 'Kent',
  issuedAt: FROM,
  keys,
  signatures: [],
})
export const trust = trustIn([pat.trusted, sam.trusted, kent.key])
/** What is believed of a file that came on the evening of its sealing. */
export const trustNow = (list: TrustList = trust) => trusting({ own: list }, RECEIVED_AT)

/** A small report by Pat that needs a countersignature, with one check still out. */
export const report: ReportDocument = {
  schema: 'courtside/report/1',
  reportId: '00000000-0000-7000-8000-000000000001',
  revision: 4,
  format: 'oral',
  template: { format: 'oral', version: 1, sha256: '0'.repeat(64) },
  title: 'Oral pre-sentence report',
  marking: 'OFFICIAL-SENSITIVE',
  statuteLine: 'Section 158 of the Criminal Justice Act 2003',
  heading: {
    name: 'Alex Carter',
    dateOfBirth: null,
    ageAtHearing: null,
    crn: 'X123456',
    pnc: '',
    court: 'Maidstone Magistrates’ Court',
    hearingDate: null,
  },
  sections: [
    {
      id: 'checks',
      title: 'Checks',
      entries: [
        {
          question: 'checks',
          label: 'Checks',
          kind: 'rows',
          restricted: false,
          answer: {
            rows: [
              {
                id: 'row-1',
                cells: { check: 'domesticAbuse', about: 'partner', from: 'Police', status: 'pending' },
              },
              {
                id: 'row-2',
                cells: { check: 'safeguarding', from: 'Children’s services', status: 'noConcerns' },
              },
              { id: 'row-3', cells: { check: 'precons', status: 'notAvailable', reference: 'PNC 7' } },
              {
                id: 'row-4',
                cells: { check: 'address', status: 'requested', requestedAt: '2016-10-03T09:30' },
              },
            ],
          },
          shown: {
            as: 'table',
            columns: ['Check', 'About', 'Asked of', 'Status'],
            rows: [
              ['Domestic abuse call-outs', 'partner', 'Police', 'Pending'],
              ['Child safeguarding', '', 'Children’s services', 'Answered: no concerns'],
              ['Previous convictions', '', '', 'Not available today'],
              ['Address', '', '', 'Requested'],
            ].map((row) => row.map((text) => ({ text, restricted: false }))),
          },
        },
        {
          question: 'victims.safety',
          label: 'Keeping known victims safe',
          kind: 'richText',
          restricted: false,
          answer: null,
          shown: {
            as: 'richText',
            richText: {
              blocks: [{ type: 'paragraph', text: [{ text: 'She has moved.', restricted: true }] }],
            },
          },
        },
      ],
    },
  ],
  proposedSentence: null,
  worksheets: [],
  findings: [],
  countersignature: { required: true, requested: false, why: ['PSO and medium risk'] },
  author: pat.officer,
  startedAt: '2016-10-03T09:00:00.000Z',
  completedAt: SIGNED_AT,
}

/** The report signed by Pat and countersigned by Sam. */
export async function signedByBoth(document: ReportDocument = report) {
  const payload = canonicalBytes(document)
  const author = await signReport(payload, pat.key, { role: 'author' }, SIGNED_AT)
  const countersigner = await signReport(
    payload,
    sam.key,
    { role: 'countersigner', authorSignature: author.signature },
    SIGNED_AT,
  )
  return { payload, author, countersigner, jws: reportJws(payload, [author, countersigner]) }
}
