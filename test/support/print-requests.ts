import type { PrintRequest } from '../../electron/core/pdf/render.ts'
import type { DocumentEntry, ReportDocument } from '../../shared/document/document.schema.ts'
import { exampleDocument } from './example-document.ts'

export const case1 = exampleDocument('case-1')
export const case3 = exampleDocument('case-3')
const hash = '3fa94c0d77e1b2a8'.padEnd(64, '0')
export const signed = {
  signed: true,
  payloadSha256: hash,
  signatures: [
    {
      role: 'author',
      name: 'Ellen Ruddock',
      grade: 'PSO',
      at: '2016-10-11T11:58:30.000Z',
      payloadSha256: hash,
      keyId: 'k1',
    },
  ],
} as const
export const draft = { signed: false, payloadSha256: null, signatures: [] } as const
export const receiver: PrintRequest = { document: case1, copy: 'receiver', ...signed }

export const textEntry = (text: string): DocumentEntry => ({
  question: 'sources.other',
  label: 'Other sources',
  kind: 'longText',
  restricted: false,
  answer: text,
  shown: { as: 'text', text },
})

/** Case 1 with this text alone. */
export const withText = (text: string): ReportDocument => ({
  ...case1,
  sections: [{ id: 'sources', title: 'Sources', entries: [textEntry(text)] }],
})
