import { expect, test } from 'vitest'
import { draftFrom } from '../../../../renderer/screens/after-sentence/use-allocation-draft.ts'
import { draftOf } from '../../../../shared/allocation/draft.schema.ts'
import { noFactsYet } from '../../../../shared/allocation/facts.ts'

test('what is entered for an allocation stands where it was when the page opens again', () => {
  const draft = { ...draftOf(noFactsYet), reason: 'Is it one?' }
  expect(draftFrom({ allocation: null, allocationDraft: draft })).toEqual(draft)
  expect(draftFrom({ allocation: null, allocationDraft: null })).toBeNull()
})
