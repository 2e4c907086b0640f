import type { ReportDocument } from '../document/document.schema.ts'
import { readDate } from '../lib/dates.ts'
import type { HandoverDocument } from './document.schema.ts'
import type { Objective, Plan } from './plan.schema.ts'
import { entriesAsked, type SignedRow, signedRows } from './signed-rows.ts'

/**
 * The start of a plan from the golden thread: each requirement and each block of rehabilitation days, with the needs
 * that the author said it meets. Whom it protects is restricted, as is all that the columns say so of: of that nothing
 * is taken. Who does it and how it shows is for the assessor to say.
 */
export function planFrom(
  document: Pick<HandoverDocument, 'passed' | 'result'>,
  report: ReportDocument,
): Plan {
  const asked = entriesAsked(report)
  const requirements = signedRows(asked.get('proposal.requirements'))
  const days = signedRows(asked.get('proposal.rarPlan')).map((row) =>
    objective(`days ${row.id}`, row, null, null),
  )
  const { passed, result } = document
  if (passed === null) {
    const asProposed = result === null || result.outcome === 'asProposed'
    return asProposed
      ? [...requirements.map((row) => objective(`requirement ${row.id}`, row, null, null)), ...days]
      : []
  }
  const left = [...requirements]
  return [
    ...passed.requirements.map(({ code, says, ends }, at) => {
      const found = left.findIndex((row) => row.cell('requirement') === code)
      const [row = null] = found === -1 ? [] : left.splice(found, 1)
      return objective(`passed ${at} ${code}`, row, says, ends)
    }),
    ...days,
  ]
}

/** How many cells of a row name what will be done, before they say where and when. */
const NAMED_BY = 2

function objective(key: string, row: SignedRow | null, says: string | null, ends: string | null): Objective {
  const open = (row?.cells ?? []).filter(({ restricted }) => !restricted)
  const named = open
    .filter(({ id }) => id !== 'meets')
    .slice(0, NAMED_BY)
    .map(({ text }) => text)
  return {
    key,
    need: open.find(({ id }) => id === 'meets')?.text ?? '',
    what: says ?? named.join(', '),
    who: '',
    by: readDate(ends ?? ''),
    shows: '',
  }
}

const HEADS = ['Need or risk', 'What will be done', 'By whom', 'By when', 'How it shows']

/** A plan as a table for any program (RFC 4180). A text that a spreadsheet would take for a formula stands behind a mark. */
export function planAsCsv(plan: Plan): string {
  const rows = plan.map(({ need, what, who, by, shows }) => [need, what, who, by ?? '', shows])
  return [HEADS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

const FORMULA = ['=', '+', '-', '@', '\t']
const csvCell = (text: string): string => {
  const safe = FORMULA.some((sign) => text.startsWith(sign)) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** The same as data, under the opaque id of its handover. */
export const planAsJson = (handoverId: string, plan: Plan): string =>
  `${JSON.stringify({ schema: 'courtside/plan/1', handoverId, objectives: plan }, null, 2)}\n`
