import { reportOfDay } from '../earlier/earlier-report.ts'
import { optionLabel } from '../form/asked-question.ts'
import { lowerFirst } from '../lib/words.ts'
import { isLevel, LEVELS, type Level, RISK_GROUPS } from '../record/case.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { levelInWords, sentenceCase } from './in-words.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

const ASSESSED_AS_HIGH = 'R1.3.7'

const isHigh = (level: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf('high')

/** QC77: a line of the screening that an earlier report answered yes, and a level that one put at high; now no, or lower. */
const earlierStands = ({ facts, form, earlier }: QualityContext, table: QualityTable): readonly Hit[] =>
  earlier.flatMap(({ day, yes, levels }): readonly Hit[] => {
    const report = sentenceCase(reportOfDay(day))
    const answers = facts.yesNoList('rosh.screening')
    const levelNow = (group: (typeof RISK_GROUPS)[number]): string => facts.text(`rosh.${group}`)
    return [
      ...yes
        .filter((code) => answers.get(code) === 'no')
        .map(
          (code): Hit => ({
            field: 'rosh.screening',
            row: code,
            keepAs: `${day} ${code}`,
            mend: { question: 'rosh.screening', is: 'yes', code },
            says: wordsOf(table, 'QC77', 'screening', {
              report,
              line: optionLabel(form, 'roshScreening', code),
            }),
          }),
        ),
      ...RISK_GROUPS.flatMap((group): readonly Hit[] => {
        const [before, level] = [levels[group], levelNow(group)]
        if (before === undefined || !isHigh(before) || !isLevel(level) || isHigh(level)) return []
        return [
          {
            field: `rosh.${group}`,
            keepAs: `${day} ${group}`,
            says: wordsOf(table, 'QC77', 'level', {
              report,
              group: lowerFirst(optionLabel(form, 'riskGroups', group)),
              before: levelInWords(before),
              now: levelInWords(level),
            }),
          },
        ]
      }),
    ]
  })

/** QC78: the screening says never assessed as high, and an earlier report did. */
const highIsKnown = ({ facts, form, earlier }: QualityContext): readonly Hit[] => {
  if (facts.yesNoList('rosh.screening').get(ASSESSED_AS_HIGH) !== 'no') return []
  return earlier.flatMap(({ day, levels }): readonly Hit[] => {
    const group = RISK_GROUPS.find((one) => isHigh(levels[one] ?? 'low'))
    const level = group === undefined ? undefined : levels[group]
    if (group === undefined || level === undefined) return []
    return [
      {
        field: 'rosh.screening',
        row: ASSESSED_AS_HIGH,
        keepAs: day,
        mend: { question: 'rosh.screening', is: 'yes', code: ASSESSED_AS_HIGH },
        fill: {
          Report: sentenceCase(reportOfDay(day)),
          group: lowerFirst(optionLabel(form, 'riskGroups', group)),
          level: levelInWords(level),
        },
      },
    ]
  })
}

export const earlierChecks: readonly Check[] = [
  { id: 'QC77', find: earlierStands },
  { id: 'QC78', find: highIsKnown },
]
