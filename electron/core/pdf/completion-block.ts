import type { Content, TableCell } from 'pdfmake/interfaces'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { factBlocks } from './facts-blocks.ts'
import { ruled } from './page-style.ts'
import { titled } from './section-blocks.ts'
import type { Typesetter } from './typesetting.ts'

export type Signing = {
  readonly signatures: readonly SignatureShown[]
  readonly signed: boolean
  /** SHA-256 of the signed payload, hex; null for a draft. */
  readonly payloadSha256: string | null
}

const roleWords = { author: 'Author', countersigner: 'Countersigner', office: 'Office' } as const

/** Who wrote and who signed the report, when by their own clock, and over what. */
export function completionBlocks(document: ReportDocument, signing: Signing, set: Typesetter): Content[] {
  const { author } = document
  const facts = [
    { label: 'Author', text: `${author.name}, ${author.grade}` },
    { label: 'Office', text: author.office },
    { label: 'Telephone', text: author.phone === '' ? 'not given' : author.phone },
    { label: 'Begun', text: longInstant(document.startedAt) },
    {
      label: signing.signed ? 'Completed' : 'As it stood on',
      text: longInstant(document.completedAt),
    },
    { label: 'Countersignature', text: countersignatureWords(document, signing.signatures) },
  ]
  const signatures = signing.signed ? signatureTable(signing, set) : [notSigned(set)]
  return titled(
    'Completion',
    [{ blocks: [{ stack: [factBlocks(facts, set).block, ...signatures] }], kept: true }],
    set,
  )
}

function countersignatureWords(document: ReportDocument, signatures: readonly SignatureShown[]): string {
  if (signatures.some((signature) => signature.role === 'countersigner')) return 'Given'
  const { required, requested } = document.countersignature
  if (required) return 'Required, not yet given'
  return requested ? 'Asked for, not yet given' : 'Not required'
}

const notSigned = (set: Typesetter): Content => ({
  ...set.line('Not signed: a draft, not for use in court.', 'value'),
  bold: true,
})

function signatureTable(signing: Signing, set: Typesetter): Content[] {
  const head = ['Signed by', 'As', 'When, as stated by the signer'].map(
    (label): TableCell => set.line(label, 'columnHead'),
  )
  const rows = signing.signatures.map((signature): TableCell[] => [
    {
      ...set.line(
        signature.grade === null ? signature.name : `${signature.name}, ${signature.grade}`,
        'value',
      ),
      bold: true,
    },
    set.line(roleWords[signature.role], 'value'),
    set.line(longInstant(signature.at), 'value'),
  ])
  const hash = signing.payloadSha256
  return [
    { table: { headerRows: 1, widths: ['*', 110, '*'], body: [head, ...rows] }, layout: ruled },
    ...(hash === null
      ? []
      : [
          {
            ...set.line(
              `Signed electronically. Fingerprint of the signed report (first 16 of 64 characters): ${grouped(hash.slice(0, 16))}`,
              'small',
            ),
            marginTop: 4,
          },
        ]),
  ]
}

const grouped = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ')
