import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EscalationTables } from '../../shared/risk-review/rules.ts'
import { escalationSettingsSchema } from '../../shared/risk-review/settings.schema.ts'
import { allocationTables } from './allocation-input.ts'

/** The rules and settings of the risk review as the templates give them. */
export const escalationTables: EscalationTables = {
  rules: allocationTables.rules,
  settings: escalationSettingsSchema.parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, '..', '..', 'templates', 'reference', 'escalation.json'),
        'utf8',
      ),
    ),
  ),
}
