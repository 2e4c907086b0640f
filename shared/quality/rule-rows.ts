import { longDate, readDate } from '../lib/dates.ts'
import { must } from '../lib/must.ts'
import type { LimitRow, ProposalTables } from '../proposal/tables.ts'
import type { QualityTable } from './quality-table.ts'
import type { RuleRow } from './softened-check.ts'

/** The rules of proposals (limits, times in which a requirement may be made, criteria, combinations) as rows to read. */
export function proposalRows({ limits, requirements }: ProposalTables): readonly RuleRow[] {
  const nameOf = (code: string): string =>
    ORDERS.get(code) ?? requirements.requirements.find((row) => row.code === code)?.name ?? code
  const row = (one: Omit<RuleRow, 'stage'>): RuleRow => ({ stage: 'sign', ...one })
  return [
    ...limits.limits
      .filter(({ measure }) => measure !== null)
      .map(({ id, severity, confidence, source, ...limit }) =>
        row({
          id,
          severity,
          confidence,
          source,
          message: `${nameOf(limit.requirement)}, ${limitSpoken(limit)}`,
        }),
      ),
    ...limits.availability.map(({ id, confidence, source, requirement, ...dates }) =>
      row({
        id,
        severity: 'block',
        confidence,
        source,
        message: `${nameOf(requirement)}: ${datesSpoken(dates)}`,
      }),
    ),
    ...requirements.rules.map(({ id, severity, confidence, source, says }) =>
      row({ id, severity, confidence, source, message: says }),
    ),
  ]
}

/** Every rule that a report is held to: the checks, then the rules of proposals. */
export const ruleRows = (tables: {
  readonly quality: QualityTable
  readonly proposal: ProposalTables
}): readonly RuleRow[] => [...tables.quality.checks, ...proposalRows(tables.proposal)]

const ORDERS: ReadonlyMap<string, string> = new Map([
  ['CO', 'Community order'],
  ['SSO', 'Suspended sentence'],
  ['DEF', 'Deferral of sentence'],
  ['DISCH', 'Conditional discharge'],
])

type Limit = Pick<LimitRow, 'limit' | 'min' | 'max' | 'unit' | 'from' | 'to'>
function limitSpoken(row: Limit): string {
  const bounds = [
    ...(row.min === null ? [] : [`at least ${row.min}`]),
    ...(row.max === null ? [] : [`at most ${row.max}`]),
  ]
  const now = row.to === null ? '' : `; ${datesSpoken(row)}`
  const unit = row.max === null && row.min === 1 ? row.unit.replace(/s$/, '') : row.unit
  return `${row.limit}: ${bounds.join(', ')} ${unit.replace('/', ' a ')}${now}.`
}

/** "from 1 February 2015 until 27 June 2022". */
const datesSpoken = ({ from, to }: Pick<Limit, 'from' | 'to'>): string =>
  [
    ...(from === null ? [] : [`from ${longDate(must(readDate(from), 'the table is read with its dates'))}`]),
    ...(to === null ? [] : [`until ${longDate(must(readDate(to), 'the table is read with its dates'))}`]),
  ].join(' ')
