import { expect, test } from 'vitest'
import { rulesFound } from '../../../../renderer/screens/allocation-rules/rules-found.ts'
import { allocationTables } from '../../../support/allocation-input.ts'

const { rules } = allocationTables.rules
const ids = (words: string) => rulesFound(rules, words).map(({ id }) => id)

test('an SPO reads every rule, and finds one by its id or its words', () => {
  expect(ids('')).toHaveLength(rules.length)
  expect(ids('al-14')).toEqual(['AL-14'])
  expect(ids('concurrent')).toContain('MP-6')
  expect(ids('nothing of the kind')).toEqual([])
})
