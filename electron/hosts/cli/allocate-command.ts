import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AllocationTables, allocate } from '../../../shared/allocation/allocate.ts'
import { allocateInputSchema } from '../../../shared/allocation/allocate-input.ts'
import { allocationRulesSchema } from '../../../shared/allocation/rule-table.ts'
import { schedule15Schema } from '../../../shared/allocation/schedule15.ts'
import type { JsonCommand } from './json-command.ts'
import { templatesFolder } from './templates-here.ts'

export function allocateCommand(): JsonCommand<typeof allocateInputSchema> {
  let tables: AllocationTables | null = null
  return {
    name: 'allocate',
    describe:
      'NPS or CRC, with every ground; exit 1 where it cannot be decided or the choice goes against it',
    input: allocateInputSchema,
    answer: (input) => {
      tables ??= {
        rules: allocationRulesSchema.parse(reference('allocation-rules.json')),
        schedule15: schedule15Schema.parse(reference('schedule15.json')),
      }
      const output = allocate(input, tables)
      const undecided = output.decision === 'CANNOT_DECIDE' || output.decision === 'REFER_SPO'
      return { output, no: undecided || output.conflict !== null }
    },
  }
}

const reference = (name: string): unknown =>
  JSON.parse(readFileSync(join(templatesFolder, 'reference', name), 'utf8'))
