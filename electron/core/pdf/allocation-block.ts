import type { Content } from 'pdfmake/interfaces'
import { allocationParts } from '../../../shared/allocation/in-words.ts'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import { type FirstAppointment, firstAppointmentInWords } from '../../../shared/record/result.ts'
import { type Piece, titled } from './section-blocks.ts'
import type { Typesetter } from './typesetting.ts'

/** The allocation that stands, after the signed report and its signatures, of which it is no part. */
export function allocationBlocks(allocation: DecidedAllocation, set: Typesetter): Content[] {
  const pieces = allocationParts(allocation).map(({ title, lines }): Piece => {
    const blocks: Content[] = [
      ...(title === null ? [] : [{ ...set.line(title, 'value'), bold: true }]),
      ...lines.map((line): Content => ({ ...set.line(line, 'value'), marginBottom: 2 })),
    ]
    return { blocks: [{ stack: blocks, marginBottom: 4 }], kept: true }
  })
  return titled('Allocation, recorded after sentence', pieces, set)
}

/** The first appointment, so that nobody is left to await a letter. */
export const firstAppointmentBlocks = (appointment: FirstAppointment, set: Typesetter): Content[] =>
  titled(
    'First appointment, recorded after sentence',
    [
      {
        blocks: [
          {
            stack: firstAppointmentInWords(appointment).map(
              (line): Content => ({ ...set.line(line, 'value'), marginBottom: 2 }),
            ),
          },
        ],
        kept: true,
      },
    ],
    set,
  )
