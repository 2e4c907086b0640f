import { caseByKeys } from '../support/case-by-keys.ts'
import { expect, test } from '../support/journey.ts'

test('an oral report from the court list to its last answer by keys alone', async ({ openWindow }, info) => {
  const { characters, keys } = await caseByKeys(openWindow, info.outputPath('data'), 'case-1')
  expect(characters).toBeLessThanOrEqual(3800)
  expect(keys).toBeLessThanOrEqual(345)
})
