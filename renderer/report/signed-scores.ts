import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { scoreWords } from '../../shared/document/score-words.ts'
import { listed } from '../../shared/lib/words.ts'
import { levelInWords } from '../../shared/quality/in-words.ts'
import { type Case, overallRosh, RISK_GROUPS } from '../../shared/record/case.ts'
import { onBar, type ScoreOnBar } from './score-shown.ts'

/** The scores of a signed report, each placed on its bar as it was signed; what was not calculated is left out. */
export const signedScores = (document: ReportDocument): readonly ScoreOnBar[] =>
  document.worksheets.flatMap((worksheet) => {
    const { at, figures } = scoreWords(worksheet)
    const [first] = figures
    const name =
      worksheet.algorithm === 'OGRS3' ? 'OGRS3' : worksheet.algorithm.startsWith('RSR') ? 'RSR' : null
    if (name === null || at === null || first === undefined) return []
    return [
      onBar(name, {
        percent: at,
        figure: first.figure,
        over: name === 'OGRS3' ? 'two years' : first.what || 'two years',
      }),
    ]
  })

const GROUPS = {
  children: 'children',
  public: 'the public',
  knownAdult: 'a known adult',
  staff: 'staff',
  prisoners: 'prisoners',
} as const

/** "low, all groups"; "high: children" where they differ: the highest level with its groups. Null where none is given. */
export function harmInWords(facts: Case): string | null {
  const highest = overallRosh(facts)
  if (highest === null) return null
  const given = [...RISK_GROUPS, 'prisoners' as const].filter((group) => facts.text(`rosh.${group}`) !== '')
  const those = given.filter((group) => facts.text(`rosh.${group}`) === highest)
  const level = levelInWords(highest)
  return those.length === given.length
    ? `${level}, all groups`
    : `${level}: ${listed(those.map((group) => GROUPS[group]))}`
}
