import { readFileSync } from 'node:fs'
import { type ProposeInput, proposeInputSchema } from '../../shared/proposal/propose-input.ts'
import {
  limitsFileSchema,
  type ProposalTables,
  requirementsFileSchema,
} from '../../shared/proposal/tables.ts'

const reference = (name: string): unknown => JSON.parse(readFileSync(`templates/reference/${name}`, 'utf8'))

export const proposalTables: ProposalTables = {
  requirements: requirementsFileSchema.parse(reference('requirements.json')),
  limits: limitsFileSchema.parse(reference('requirement-limits.json')),
}

/** A community order for 18 months with 60 hours of unpaid work, for a man of 30 in October 2016: nothing to find. */
export const proposalInput = (changes: Partial<ProposeInput> = {}): ProposeInput =>
  proposeInputSchema.parse({
    sex: 'male',
    age: 30,
    convictionDate: '2016-10-03',
    offenceDate: '2016-09-01',
    order: { kind: 'community', months: 18 },
    requirements: [{ code: 'UPW', hours: 60 }],
    existingOrders: [],
    facts: {},
    ...changes,
  })
