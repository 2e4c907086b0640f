import { score } from '../../../shared/scoring/score.ts'
import { scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import type { JsonCommand } from './json-command.ts'
import type { TemplatesHere } from './templates-here.ts'

export const scoreCommand = ({ reference }: TemplatesHere): JsonCommand<typeof scoreInputSchema> => ({
  name: 'score',
  describe: 'OGRS3 and RSR from the facts of a case; exit 1 where a predictor cannot be scored',
  input: scoreInputSchema,
  answer: (input) => {
    const output = score(input, reference().offences)
    return { output, no: Object.values(output).some(({ status }) => status === 'refused') }
  },
})
