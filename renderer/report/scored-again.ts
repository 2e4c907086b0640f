import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { scoreWords } from '../../shared/document/score-words.ts'
import type { OffenceTable } from '../../shared/scoring/offence-table.ts'
import type { Worksheet } from '../../shared/scoring/worksheet.schema.ts'
import { scoreAgain } from '../../shared/scoring/worksheet.ts'

/** A signed score that would come out otherwise today, in sentences. */
export type ScoreChanged = { name: string; says: string; changed: string | null }

/** Every score of a signed report worked out again from its worksheet; empty where all come out as signed. */
export function scoredAgain(document: ReportDocument, offences: OffenceTable): readonly ScoreChanged[] {
  return document.worksheets.flatMap((worksheet) => {
    const again = scoreAgain(worksheet, offences)
    if (again === null) return []
    const name = worksheet.algorithm
    if (again.now === null)
      return { name, says: `${name}: what it was worked out from can no longer be read.`, changed: null }
    return {
      name,
      says: `${name} was signed as ${inWords(worksheet)}. Worked out again it is ${inWords(again.now)}.`,
      changed: again.changed.length === 0 ? null : `What changed: ${again.changed.join('; ')}.`,
    }
  })
}

function inWords(worksheet: Worksheet): string {
  const { figures, band } = scoreWords(worksheet)
  const [first] = figures
  return first === undefined ? 'not scored' : `${first.figure}, ${band.toLowerCase()}`
}
