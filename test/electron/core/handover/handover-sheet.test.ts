import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { reportDocumentSchema } from '../../../../shared/document/document.schema.ts'
import { handoverDocumentSchema } from '../../../../shared/handover/document.schema.ts'
import { must } from '../../../../shared/lib/must.ts'
import { asSentence } from '../../../../shared/lib/words.ts'
import { handedOver } from '../../../support/handed-over.ts'
import { pdfText, withoutSpace } from '../../../support/pdf-text.ts'

const decoded = (payload: string): unknown => JSON.parse(Buffer.from(payload, 'base64url').toString())

/** The handover that a worked case leaves, with the pages of the copy inside it. */
async function arrived(name: 'case-1' | 'case-3') {
  const { example, handover } = await handedOver(name)
  const { payload } = z.looseObject({ payload: z.string() }).parse(JSON.parse(readFileSync(handover, 'utf8')))
  const document = handoverDocumentSchema.parse(decoded(payload))
  const report = reportDocumentSchema.parse(decoded(document.reportJws.payload))
  const bytes = Buffer.from(document.pdf.base64, 'base64')
  return { example, document, report, pages: pdfText(bytes).split('\f') }
}

test.each(['case-1', 'case-3'] as const)(
  'the first page of %s says who, what, where first, who may be hurt and what is open',
  async (name) => {
    const { example, document, report, pages } = await arrived(name)
    const [first = '', second = ''] = pages.map(withoutSpace)
    const appointment = must(document.firstAppointment, 'it has one')
    for (const said of [
      'Handover sheet',
      report.heading.name,
      `CRN ${report.heading.crn}`,
      example.receiver,
      example.result.sentence,
      appointment.with,
      appointment.where,
      appointment.at.slice(11),
      asSentence(must(document.allocation?.answer.grounds[0], 'it is allocated').says),
      'Who may be hurt, and what keeps them safe',
      'The person themselves:',
      'To be done',
      'Whom to ring',
      report.author.phone,
    ])
      expect(first).toContain(withoutSpace(said))
    // The report begins on the next page, and nothing of the sheet stands there.
    expect(second).toContain(withoutSpace(report.title))
    expect(second).not.toContain(withoutSpace('Whom to ring'))
  },
)
