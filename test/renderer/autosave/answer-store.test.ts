import { describe, expect, test } from 'vitest'
import { createAnswerStore } from '../../../renderer/autosave/answer-store.ts'

describe('the answers of an open report', () => {
  test('an answer replaces, null clears, and the listener is told which question it was', () => {
    const store = createAnswerStore({ 'person.name': 'Lee' })
    const told: (string | null)[] = []
    store.subscribe((changed) => told.push(changed))
    store.set('person.crn', 'K204817')
    store.set('person.name', null)
    expect(store.all()).toEqual({ 'person.crn': 'K204817' })
    expect(told).toEqual(['person.crn', 'person.name'])
  })

  test('a change leaves the other answers the very same values, so that their questions are not drawn again', () => {
    const rows = { rows: [{ id: 'offence-1', cells: {} }] }
    const store = createAnswerStore({ offences: rows })
    store.set('person.name', 'Lee')
    expect(store.get('offences')).toBe(rows)
  })

  test('who has gone is told nothing more', () => {
    const store = createAnswerStore({})
    const told: unknown[] = []
    store.subscribe((changed) => told.push(changed))()
    store.replace({ 'person.name': 'Lee' })
    expect(told).toEqual([])
    expect(store.get('person.name')).toBe('Lee')
  })
})
