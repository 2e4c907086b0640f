import { type Organisations, organisationFor, organisationNamed } from './organisations.ts'
import type { DecidedAllocation } from './record.schema.ts'

/**
 * Where a decided allocation sends the case, and why there: to the CRC that has the person already (AL-17), else to
 * the organisation of the decision's kind that serves the home address. Null where neither names one.
 */
export function receiverOf(
  { decision, input }: Pick<DecidedAllocation, 'decision' | 'input'>,
  list: Organisations,
): { readonly name: string; readonly because: string } | null {
  if (decision === 'NOT_ALLOCATED') return null
  const { current } = input.managedBy
  if (decision === 'CRC' && current !== null && typeof current === 'object')
    return {
      name: organisationNamed(current.crc, list)?.name ?? current.crc,
      because: 'The person is with them now',
    }
  const home = organisationFor(decision, input.homeDistrict ?? null, list)
  return home === null
    ? null
    : { name: home.name, because: `The home address is in the area of ${home.name}` }
}
