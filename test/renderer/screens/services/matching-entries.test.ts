import { expect, test } from 'vitest'
import { matchingEntries } from '../../../../renderer/screens/services/matching-entries.ts'
import { sampleDirectory } from '../../../support/directory.ts'

const found = (typed: string) => matchingEntries(sampleDirectory.entries, typed).map(({ id }) => id)

test.each([
  ['BBR', ['building-better-relationships']],
  ['unpaid margate', ['unpaid-work-east-kent']],
  ['  TURNING   point ', ['drug-and-alcohol-treatment']],
  ['public health england', ['health-trainers']],
  ['intimate partner', ['building-better-relationships']],
  ['intoximeter', []],
])('"%s" finds every service that holds all the words: %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids)
})

test('nothing typed shows every service, by name', () => {
  const names = matchingEntries(sampleDirectory.entries, '').map(({ name }) => name)
  expect(names).toHaveLength(sampleDirectory.entries.length)
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en-GB')))
})
