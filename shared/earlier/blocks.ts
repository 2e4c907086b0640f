import { answerParts } from '../form/answer-parts.ts'
import type { FormDefinition } from '../form/definition.ts'
import { answersAsked } from '../form/journey.ts'
import { completedMonths, type IsoDate, readDate } from '../lib/dates.ts'
import { requirementInWords } from '../proposal/proposed-sentence.ts'
import { type Answer, type Answers, isAnswered } from '../record/answers.ts'
import { readCase } from '../record/case.ts'
import { courtOf } from '../record/court.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import type { FirstAppointment, HearingResult } from '../record/result.ts'
import type { CarryBlock, CarryFile } from './carry-file.ts'
import type { EarlierBlock } from './earlier-report.ts'

/** A signed report, and what came of it. */
export type Signed = {
  readonly id: string
  readonly answers: Answers
  readonly form: FormDefinition
  readonly derived: DerivedFacts
  readonly result: HearingResult | null
  readonly firstAppointment: FirstAppointment | null
  /** Who it was allocated to; null where that is not decided. */
  readonly allocated: 'NPS' | 'CRC' | null
  /** Who it was handed over to, by name; null where it was not. */
  readonly receiver: string | null
}

/** What a new report may take from this one: of what its own form asked, in the order of the file. */
export function earlierBlocks(signed: Signed, carry: CarryFile, today: IsoDate): readonly EarlierBlock[] {
  const counted = answersAsked(signed.form, signed.answers, signed.derived)
  const led = orderLedTo(signed, today)
  return carry.blocks.flatMap((block): readonly EarlierBlock[] => {
    const answers = block.from === 'result' ? led : counted
    const carried = block.questions.flatMap((id) => {
      const answer = carriedOf(block, id, answers, signed.form, today)
      return answer === null ? [] : [[id, answer] as const]
    })
    return carried.length === 0
      ? []
      : [{ id: block.id, title: block.title, answers: Object.fromEntries(carried) }]
  })
}

function carriedOf(
  { from, ends }: CarryBlock,
  id: string,
  answers: Answers,
  form: FormDefinition,
  today: IsoDate,
): Answer | null {
  const question = [...form.sections.flatMap(({ questions }) => questions), ...form.notAsked].find(
    (one) => one.id === id,
  )
  const answer = question === undefined ? undefined : answerParts(question, answers, form.lists).now
  if (answer === undefined || !isAnswered(answer)) return null
  if (ends !== undefined) return stillRunning(answer, ends, today)
  if (from !== 'yes') return answer
  const yes =
    typeof answer === 'object' && 'yesNo' in answer
      ? Object.keys(answer.yesNo).filter((code) => answer.yesNo[code] === 'yes')
      : []
  return yes.length === 0 ? null : { yesNo: Object.fromEntries(yes.map((code) => [code, 'yes' as const])) }
}

function stillRunning(answer: Answer, ends: string, today: IsoDate): Answer | null {
  const rows = typeof answer === 'object' && 'rows' in answer ? answer.rows : []
  const running = rows.filter(({ cells }) => {
    const end = cells[ends]
    const day = typeof end === 'string' ? readDate(end) : null
    return day === null || day >= today
  })
  return running.length === 0 ? null : { rows: running }
}

const KINDS = { community: 'community', suspended: 'suspended' } as const
const MANAGERS = { NPS: 'nps', CRC: 'crc' } as const

/**
 * The supervision that the court passed, from the recorded result: as proposed by the codes of the proposal, otherwise by
 * the court's own words. Nothing where no order followed that anybody supervises.
 */
function orderLedTo(signed: Signed, today: IsoDate): Answers {
  const { result, form, firstAppointment, allocated, receiver } = signed
  if (result === null || result.outcome === 'adjourned') return {}
  const facts = readCase(signed.answers, form.lists)
  const proposed = facts.text('proposal.order')
  const kind = proposed === 'community' || proposed === 'suspended' ? KINDS[proposed] : null
  if (result.outcome === 'asProposed' && kind === null) return {}
  const asProposed = result.outcome === 'asProposed'
  const months = asProposed ? facts.number('proposal.months') : null
  const holds = asProposed
    ? facts
        .rows('proposal.requirements')
        .flatMap((row) => requirementInWords(row, facts, form.lists) ?? [])
        .join('; ')
    : result.sentence
  const cells = {
    ...(asProposed && kind !== null ? { kind } : {}),
    ...(months === null ? {} : { months: String(months) }),
    madeOn: result.date,
    court: courtOf(facts).name,
    holds,
  }
  const runs = months === null ? null : completedMonths(result.date, today) < months
  return Object.fromEntries(
    Object.entries<Answer | null>({
      'supervision.status': runs === null ? null : runs ? 'now' : 'before',
      'supervision.orders': {
        rows: [{ id: `led-to-${signed.id}`.slice(0, 64), cells: withoutEmpty(cells) }],
      },
      'supervision.managedByKind': allocated === null ? null : MANAGERS[allocated],
      'supervision.managedBy': receiver,
      'supervision.officer': firstAppointment?.with ?? null,
    }).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])),
  )
}

const withoutEmpty = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
