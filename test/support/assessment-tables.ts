import type { Tables } from '../../shared/assessment/assess.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../shared/quality/countersign-rule.ts'
import { offences } from '../shared/scoring/offences.ts'
import { proposalTables } from './proposal-input.ts'
import { qualityTable } from './quality-table.ts'

/** What an assessment rests on in an office that has set nothing and imported no directory. */
export const assessmentTables: Tables = {
  offences,
  quality: qualityTable,
  proposal: proposalTables,
  services: null,
  softened: [],
  countersign: DEFAULT_COUNTERSIGN_SETTING,
}
