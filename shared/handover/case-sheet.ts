import { DECISIONS } from '../allocation/in-words.ts'
import type { DecidedAllocation } from '../allocation/record.schema.ts'
import type { DocumentEntry, ReportDocument } from '../document/document.schema.ts'
import type { SignatureShown } from '../document/signatures.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import { dayAndDate, longDate, readDate } from '../lib/dates.ts'
import { asSentence } from '../lib/words.ts'
import { readCase } from '../record/case.ts'
import { inCustodyInWords } from '../record/custody.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { reachInWords } from '../record/reach.ts'
import { APPOINTMENT_GIVEN } from '../record/result.ts'
import type { HandoverDocument } from './document.schema.ts'
import { entriesAsked, signedRows } from './signed-rows.ts'

type Said = { readonly label: string; readonly text: string }
/** Somebody who may be hurt. `reach`: their name and how to reach them, to be asked for. */
export type AtRisk = {
  readonly who: string
  readonly lines: readonly Said[]
  readonly reach: readonly Said[]
}

/** What an assessor reads first, from the handover and the signed report, in the words shown at court. */
export type CaseSheet = {
  /** When, then with whom, where and how they were told; null where none was given. */
  readonly appointment: { readonly when: string; readonly lines: readonly string[] } | null
  /** The decision, and the grounds that it rests on; null where none was recorded. */
  readonly why: { readonly decision: string; readonly grounds: readonly string[] } | null
  /** Checks that had no answer, whole: whom to ask, since when, who stands in for them. */
  readonly out: readonly (readonly Said[])[]
  readonly sentence: {
    readonly says: string
    readonly date: string
    readonly parts: readonly (readonly Said[])[]
  } | null
  readonly plan: readonly (readonly Said[])[]
  readonly atRisk: readonly AtRisk[]
  readonly harm: readonly Said[]
  readonly working: readonly Said[]
  readonly supervisedNow: string | null
  readonly ring: readonly { readonly name: string; readonly as: string; readonly phone: string }[]
}

/** The codes of columns whose words name a victim or lead to them. */
const REACH = ['name', 'contact']

export function caseSheet(
  document: Pick<HandoverDocument, 'firstAppointment' | 'result' | 'passed' | 'supervisedNow'> & {
    readonly allocation: DecidedAllocation | null
  },
  report: ReportDocument,
  signatures: readonly SignatureShown[],
): CaseSheet {
  const asked = entriesAsked(report)
  const facts = readCase(signedAnswers(report), {})
  const { firstAppointment, allocation, result, passed, supervisedNow } = document
  const [day = '', time = ''] = firstAppointment?.at.split('T') ?? []
  const date = readDate(day)
  const said = (...questions: string[]): Said[] => questions.flatMap((id) => oneSaid(asked.get(id)))
  const rows = (id: string) => signedRows(asked.get(id))
  return {
    appointment:
      firstAppointment === null
        ? result?.inCustody === undefined
          ? null
          : { when: 'In custody', lines: [inCustodyInWords(result.inCustody)] }
        : {
            when: `${date === null ? day : dayAndDate(date)}, ${time}`,
            lines: [
              `${firstAppointment.with}, ${firstAppointment.where}`,
              [
                firstAppointment.given === null ? '' : APPOINTMENT_GIVEN[firstAppointment.given],
                firstAppointment.how,
              ]
                .filter(Boolean)
                .join('. '),
              reachInWords(firstAppointment.reach) ?? '',
            ].filter(Boolean),
          },
    why:
      allocation === null
        ? null
        : {
            decision: DECISIONS[allocation.decision],
            grounds: [...new Set(allocation.answer.grounds.map(({ says }) => asSentence(says)))],
          },
    out: rows('checks')
      .filter(({ cell }) => OUTSTANDING_STATUSES.includes(cell('status')))
      .map(({ cells }) => cells),
    sentence:
      result === null
        ? null
        : {
            says: result.sentence,
            date: longDate(result.date),
            parts:
              passed !== null
                ? passed.requirements.map(({ says, ends }) => [
                    { label: 'Requirement', text: says },
                    ...(ends === null ? [] : [{ label: 'Ends', text: longDate(ends) }]),
                  ])
                : result.outcome === 'asProposed'
                  ? rows('proposal.requirements').map(({ cells }) => cells)
                  : [],
          },
    plan: rows('proposal.rarPlan').map(({ cells }) => cells),
    atRisk: [...rows('victims'), ...rows('children')].map(({ cells, cell }) => {
      const [first, ...others] = cells
      const reach = others.filter(({ text }) => REACH.some((column) => cell(column) === text))
      return { who: first?.text ?? '', lines: others.filter((one) => !reach.includes(one)), reach }
    }),
    harm: said('rosh.who', 'rosh.nature', 'rosh.greatest', 'rosh.increase', 'rosh.reduce'),
    working: said(
      ...['person.languageNeed', 'person.language', 'person.interpreter', 'person.interpreterDetail'],
      ...['person.disability', 'diversity.adjust', 'needs.caringTimes'],
    ),
    supervisedNow:
      supervisedNow?.says ?? (facts.text('supervision.status') === 'before' ? 'Before, not now' : null),
    ring: [
      {
        name: report.author.name,
        as: `wrote the report, ${report.author.grade}`,
        phone: report.author.phone,
      },
      ...signatures
        .filter(({ role }) => role === 'countersigner')
        .map(({ name, grade }) => ({ name, as: `countersigned it, ${grade ?? ''}`, phone: '' })),
    ],
  }
}

function oneSaid(entry: DocumentEntry | undefined): Said[] {
  if (entry === undefined || entry.answer === null) return []
  const { label, shown } = entry
  if (shown.as === 'text') return shown.text === '' ? [] : [{ label, text: shown.text }]
  return shown.as === 'list' && shown.items.length > 0 ? [{ label, text: shown.items.join('; ') }] : []
}
