import { datesSpoken, limitSpoken } from '../proposal/limit-in-words.ts'
import { nameOf } from '../proposal/rule.ts'
import type { ProposalTables } from '../proposal/tables.ts'
import { OWN_CHECK } from './proposal.ts'
import type { QualityTable } from './quality-table.ts'
import type { RuleRow } from './softened-check.ts'

/**
 * These rest on facts that a report does not give (dependence, a householder's consent, a discharge's length, a travel
 * ban in months): only the command line can raise them, and softening them would change no report.
 */
const BEYOND_A_REPORT: readonly string[] = [
  ...['EL-DRR', 'EL-ATR', 'EL-MHTR', 'EL-EM', 'EL-AAMR-1', 'EL-AAMR-2', 'EL-ACR', 'EL-UPW'],
  ...['LIM-DISCH-1', 'LIM-FTP-1', 'CB-2', 'CB-13'],
]

/** The rules of proposals that a report is held to under their own ids: limits, times, criteria, combinations. */
export function proposalRows(tables: ProposalTables): readonly RuleRow[] {
  const { limits, requirements } = tables
  const row = (one: Omit<RuleRow, 'stage'>): RuleRow => ({ stage: 'sign', ...one })
  return [
    ...limits.limits
      .filter(({ measure }) => measure !== null)
      .map((limit) =>
        row({ ...marked(limit), severity: limit.severity, message: limitSpoken(limit, tables) }),
      ),
    ...limits.availability.map((one) =>
      row({
        ...marked(one),
        severity: 'block',
        message: `${nameOf(tables, one.requirement)}: ${datesSpoken(one)}.`,
      }),
    ),
    ...requirements.rules.map((rule) =>
      row({ ...marked(rule), severity: rule.severity, message: rule.says, inGeneral: rule.inGeneral }),
    ),
  ].filter(({ id }) => !OWN_CHECK.includes(id) && !BEYOND_A_REPORT.includes(id))
}

const marked = ({ id, source, confidence }: Pick<RuleRow, 'id' | 'source' | 'confidence'>) => ({
  id,
  source,
  confidence,
})

/** Every rule that a report is held to: the checks, then the rules of proposals. */
export const ruleRows = (tables: {
  readonly quality: QualityTable
  readonly proposal: ProposalTables
}): readonly RuleRow[] => [...tables.quality.checks, ...proposalRows(tables.proposal)]
