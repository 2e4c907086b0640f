import { itemsOf } from '../../../shared/scoring/items-of.ts'
import { score } from '../../../shared/scoring/score.ts'
import { scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import type { JsonCommand } from './json-command.ts'
import type { TemplatesHere } from './templates-here.ts'

const MISSING = {
  refused: 'every one needed',
  static: 'one missing: the static score',
} as const

const more = [
  'The input, field by field: courtside schema score',
  '',
  'More predictors: "also" names them, "items" holds the OASys items they read, true, false, 0, 1, 2 or a list.',
  'An item given in "dynamic" need not be given again.',
  '',
  ...Object.entries(itemsOf).map(
    ([predictor, { items, missing }]) => `  ${predictor} (${MISSING[missing]}): ${items.join(', ')}`,
  ),
  '',
  'Example: { …, "also": ["OGP"], "items": { "noFixedAbode": false, "unemployed": true, … } }',
].join('\n')

export const scoreCommand = ({ reference }: TemplatesHere): JsonCommand<typeof scoreInputSchema> => ({
  name: 'score',
  describe: 'OGRS3 and RSR from the facts of a case; exit 1 where a predictor cannot be scored',
  more,
  input: scoreInputSchema,
  answer: (input) => {
    const output = score(input, reference().offences)
    return { output, no: Object.values(output).some(({ status }) => status === 'refused') }
  },
})
