import { readFileSync } from 'node:fs'
import { qualityTableSchema } from '../../shared/quality/quality-table.ts'

export const qualityTable = qualityTableSchema.parse(
  JSON.parse(readFileSync('templates/reference/quality-checks.json', 'utf8')),
)
