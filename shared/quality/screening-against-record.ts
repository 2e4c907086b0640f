import { optionLabel } from '../form/asked-question.ts'
import { counted } from '../lib/words.ts'
import type { Case } from '../record/case.ts'
import { type AbuseSign, domesticAbuseSigns } from '../record/domestic-abuse.ts'
import { SCREENED_BY } from '../scoring/dynamic-items.ts'
import type { Check, Hit, QualityContext, Side } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

/** The screening held against what the record says elsewhere: only where a line was answered "no". */
const saysNo = (facts: Case, ...lines: readonly string[]): boolean => {
  const answers = facts.yesNoList('rosh.screening')
  return lines.every((line) => answers.get(line) === 'no')
}

const atLine = (line: string) => ({ field: 'rosh.screening', row: line }) as const

const yesTo = (line: string) => ({ question: 'rosh.screening', is: 'yes', code: line }) as const

/** The lines that the RSR counts: an answer that is wrong there makes the score wrong. */
const COUNTED: readonly string[] = Object.values(SCREENED_BY)

/** QC60: an offence for sentence of a kind that the screening asks about, and the answer is no. */
const offenceScreened = ({ facts, form }: QualityContext, { screenedOffences }: QualityTable) =>
  screenedOffences.flatMap(({ line, codes }): Hit[] => {
    if (!saysNo(facts, line)) return []
    const offence = facts
      .rows('offences')
      .find((row) => codes.some((code) => row.text('code').startsWith(code)))
    if (offence === undefined) return []
    const title = offence.text('title')
    return [
      {
        ...atLine(line),
        keepAs: line,
        also: [{ field: 'offences', row: offence.id }],
        mend: yesTo(line),
        fill: {
          offence: title === '' ? 'An offence without a name' : `“${title}”`,
          kind: optionLabel(form, 'roshScreening', line),
        },
        ...(COUNTED.includes(line) ? {} : { as: { kind: 'lookAgain', severity: 'warn' } }),
      },
    ]
  })

/** QC61: sanctions for violence, and nobody assaulted or threatened. */
const violenceScreened = ({ facts }: QualityContext): readonly Hit[] => {
  const violent = facts.number('history.violentSanctions') ?? 0
  return violent > 0 && saysNo(facts, 'R1.3.2')
    ? [
        {
          ...atLine('R1.3.2'),
          keepAs: 'R1.3.2',
          also: [{ field: 'history.violentSanctions' }],
          mend: yesTo('R1.3.2'),
          fill: { sanctions: counted(violent, 'sanction') },
        },
      ]
    : []
}

/** Where each sign of domestic abuse was entered; the screening's own is the other side here. */
const SIGN_AT: Readonly<Record<Exclude<AbuseSign, 'screening'>, Side>> = {
  offence: { field: 'offences' },
  interview: { field: 'dynamic.domesticAbusePerpetrator' },
  callOuts: { field: 'checks' },
  victim: { field: 'victims' },
  sara: { field: 'sara.partner' },
}

/** QC62: signs of violence to a partner, and the screening says there was none. */
const abuseScreened = ({ facts }: QualityContext, table: QualityTable): readonly Hit[] => {
  if (!saysNo(facts, 'R1.3.3')) return []
  const signs = domesticAbuseSigns(facts).flatMap((sign) => (sign === 'screening' ? [] : [sign]))
  const [first] = signs
  return first === undefined
    ? []
    : [
        {
          ...atLine('R1.3.3'),
          keepAs: 'R1.3.3',
          also: signs.map((sign) => SIGN_AT[sign]),
          mend: yesTo('R1.3.3'),
          fill: { Shown: wordsOf(table, 'QC62', first) },
        },
      ]
}

/** QC63: a sexual offence in the record, and none in the screening. */
const sexualScreened = ({ facts }: QualityContext): readonly Hit[] =>
  facts.yesNo('history.sexual') === true && saysNo(facts, 'R1.2.3', 'R1.2.4')
    ? [{ ...atLine('R1.2.3'), keepAs: 'R1.2.3', also: [{ field: 'history.sexual' }] }]
    : []

/** QC64: children's services involved, or a child's check with concerns, and no concern about a child. */
const childrenScreened = ({ facts }: QualityContext, table: QualityTable): readonly Hit[] => {
  if (!saysNo(facts, 'R2.1', 'R2.2', 'R2.2.1')) return []
  const check = facts
    .rows('checks')
    .find((row) => row.text('check') === 'childSafeguarding' && row.text('status') === 'concerns')
  const involved = facts.yesNo('children.servicesInvolved') === true
  if (check === undefined && !involved) return []
  return [
    {
      ...atLine('R2.2'),
      keepAs: 'R2',
      also: [
        ...(involved ? [{ field: 'children.servicesInvolved' } as const] : []),
        ...(check === undefined ? [] : [{ field: 'checks', row: check.id } as const]),
      ],
      mend: yesTo('R2.2'),
      fill: { Shown: wordsOf(table, 'QC64', involved ? 'involved' : 'check') },
    },
  ]
}

export const screeningChecks: readonly Check[] = [
  { id: 'QC60', find: offenceScreened },
  { id: 'QC61', find: violenceScreened },
  { id: 'QC62', find: abuseScreened },
  { id: 'QC63', find: sexualScreened },
  { id: 'QC64', find: childrenScreened },
]
