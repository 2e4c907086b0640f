import { propose } from '../../../shared/proposal/propose.ts'
import { proposeInputSchema } from '../../../shared/proposal/propose-input.ts'
import type { JsonCommand } from './json-command.ts'
import type { TemplatesHere } from './templates-here.ts'

export const proposeCommand = ({ reference }: TemplatesHere): JsonCommand<typeof proposeInputSchema> => ({
  name: 'propose',
  describe: 'what stands against a proposed order, and its plain sentence; exit 1 where something blocks',
  input: proposeInputSchema,
  answer: (input) => {
    const output = propose(input, reference().proposal)
    return { output, no: output.findings.some(({ severity }) => severity === 'block') }
  },
})
