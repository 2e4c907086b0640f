import type { OffenceTable } from '../../../shared/scoring/offence-table.ts'
import { score } from '../../../shared/scoring/score.ts'
import { scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import type { JsonCommand } from './json-command.ts'

export const scoreCommand = (offences: () => OffenceTable): JsonCommand<typeof scoreInputSchema> => {
  let table: OffenceTable | null = null
  return {
    name: 'score',
    describe: 'OGRS3 and RSR from the facts of a case; exit 1 where a predictor cannot be scored',
    input: scoreInputSchema,
    answer: (input) => {
      // Read once, however many lines there are.
      table ??= offences()
      const output = score(input, table)
      return { output, no: output.ogrs3.status === 'refused' || output.rsr.status === 'refused' }
    },
  }
}
