import type { Tables } from '../../shared/assessment/assess.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../shared/quality/countersign-rule.ts'
import { offences } from '../shared/scoring/offences.ts'
import { proposalTables } from './proposal-input.ts'
import { qualityTable } from './quality-table.ts'

/** What an assessment rests on in an office that has set nothing and imported no directory. */
export const assessmentTables: Tables = {
  offences,
  quality: qualityTable,
  proposal: proposalTables,
  today: courtDate('2016-12-01T12:00:00Z'),
  services: null,
  softened: [],
  countersign: DEFAULT_COUNTERSIGN_SETTING,
}
