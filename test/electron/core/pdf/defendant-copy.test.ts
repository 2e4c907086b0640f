import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfText, withoutSpace } from '../../../support/pdf-text.ts'
import { PLANTED, planted } from '../../../support/restricted-places.ts'
import { exampleOf, formOf, templates } from '../../../support/templates.ts'

const full = { ...exampleOf('case-1').answers, ...exampleOf('case-3').answers }
const formats = [...new Set(templates.forms.map(({ format }) => format))]

test.each(formats)(
  '%s: what is restricted is on no page that the defendant or the court is given',
  async (format) => {
    const document = documentOf(format, planted(formOf(format), full))
    const printed = async (copy: 'defendant' | 'court' | 'receiver'): Promise<string> =>
      withoutSpace(
        pdfText(
          (await renderPdf({ document, copy, signed: false, payloadSha256: null, signatures: [] })).bytes,
        ),
      )
    const [defendant, court, receiver] = [
      await printed('defendant'),
      await printed('court'),
      await printed('receiver'),
    ]
    expect(defendant).not.toMatch(/Zzplanted|RESTRICTED|givenseparately/)
    expect(defendant).toContain(withoutSpace('Copy for the defendant'))
    expect(court).not.toContain('Zzplanted')
    expect(court).toContain('[givenseparately]')
    expect(receiver).toContain(withoutSpace(PLANTED))
  },
)
