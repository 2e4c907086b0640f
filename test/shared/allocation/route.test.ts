import { expect, test } from 'vitest'
import type { Component } from '../../../shared/allocation/allocate-input.ts'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import { isInCustody, type Route, routeOf } from '../../../shared/allocation/route.ts'
import { allocationInput, months, sentenced } from '../../support/allocation-input.ts'

const suspended = months(8, { disposal: 'suspended' })
const CASES: readonly [DecidedAllocation['decision'], readonly Partial<Component>[], Route][] = [
  ['CRC', [{}], 'crc'],
  ['CRC', [suspended], 'crc'],
  ['CRC', [months(8)], 'crcCustody'],
  ['CRC', [{}, months(1)], 'crcCustody'],
  ['NPS', [{}], 'nps'],
  ['NPS', [{ disposal: 'hospitalOrder' }], 'nps'],
  ['NPS', [months(18)], 'npsCustody'],
  ['NPS', [{ disposal: 'life' }], 'npsCustody'],
  ['NOT_ALLOCATED', [{ disposal: 'fine' }], 'none'],
]

test.each(CASES)('%s with %j takes the route %s', (decision, parts, route) => {
  expect(routeOf({ decision, input: allocationInput(sentenced(...parts)) })).toBe(route)
  expect(isInCustody(route)).toBe(/Custody$/.test(route))
})
