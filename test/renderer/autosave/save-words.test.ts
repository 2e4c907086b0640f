import { expect, test } from 'vitest'
import { saveInWords } from '../../../renderer/autosave/save-words.ts'

test('saving is a time by the clock of the courts, not by Greenwich', () => {
  expect(saveInWords({ is: 'saved', at: '2016-10-11T13:02:11Z' })).toBe('Saved 14:02:11')
})

test('a failure says that it is not saved, and why', () => {
  expect(saveInWords({ is: 'notSaved', says: 'The disk is full.' })).toBe('Not saved: The disk is full.')
  expect(saveInWords({ is: 'conflict', mine: {} })).toBe('Not saved: changed in another window')
})
