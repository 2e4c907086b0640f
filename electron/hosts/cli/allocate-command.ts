import { allocate } from '../../../shared/allocation/allocate.ts'
import { allocateInputSchema } from '../../../shared/allocation/allocate-input.ts'
import type { JsonCommand } from './json-command.ts'
import type { TemplatesHere } from './templates-here.ts'

export const allocateCommand = (here: TemplatesHere): JsonCommand<typeof allocateInputSchema> => ({
  name: 'allocate',
  describe: 'NPS or CRC, with every ground; exit 1 where it cannot be decided or the choice goes against it',
  input: allocateInputSchema,
  answer: (input) => {
    const output = allocate(input, here.reference().allocation)
    const undecided = output.decision === 'CANNOT_DECIDE' || output.decision === 'REFER_SPO'
    return { output, no: undecided || output.conflict !== null }
  },
})
