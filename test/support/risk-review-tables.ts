import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RiskReviewTables } from '../../shared/risk-review/rules.ts'
import { riskReviewSettingsSchema } from '../../shared/risk-review/settings.schema.ts'
import { allocationTables } from './allocation-input.ts'

/** The rules and settings of the risk review as the templates give them. */
export const riskReviewTables: RiskReviewTables = {
  rules: allocationTables.rules,
  settings: riskReviewSettingsSchema.parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, '..', '..', 'templates', 'reference', 'risk-review.json'),
        'utf8',
      ),
    ),
  ),
}
