import { expect, test } from 'vitest'
import { createLastPlace } from '../../../renderer/window/last-place.ts'

const spot = { section: 'history', field: 'history.contact', row: null }

test('the place is kept with its spot, for the officer who was there and nobody else', () => {
  const last = createLastPlace()
  last.keep('ellen', { at: 'report', id: 'r1' })
  last.keepSpot(spot)
  expect(last.of('ellen', { at: 'start' })).toEqual({ at: 'report', id: 'r1', spot })
  expect(last.of('tunde', { at: 'start' })).toEqual({ at: 'start' })
})

test('a spot belongs to its place, and nothing is kept of what is forgotten', () => {
  const last = createLastPlace()
  last.keep('ellen', { at: 'report', id: 'r1' })
  last.keepSpot(spot)
  last.keep('ellen', { at: 'directory' })
  last.keepSpot(spot)
  expect(last.of('ellen', { at: 'start' })).toEqual({ at: 'directory' })
  last.forget()
  expect(last.of('ellen', { at: 'start' })).toEqual({ at: 'start' })
})

test('a report opens where its officer left it, however they left, and nobody else there', () => {
  const last = createLastPlace()
  last.keep('ellen', { at: 'report', id: 'r1' })
  last.keepSpot(spot)
  last.keep('ellen', { at: 'start' })
  last.forget()
  expect(last.spotOf('ellen', 'r1')).toEqual(spot)
  expect(last.spotOf('ellen', 'r2')).toBeNull()
  expect(last.spotOf('tunde', 'r1')).toBeNull()
})

test('the other case is the report opened before this place, by this officer', () => {
  const last = createLastPlace()
  const report = (id: string) => ({ at: 'report', id }) as const
  expect(last.otherCase('ellen', { at: 'start' })).toBeNull()
  last.keep('ellen', report('r1'))
  expect(last.otherCase('ellen', report('r1'))).toBeNull()
  expect(last.otherCase('ellen', { at: 'start' })).toBe('r1')
  last.keep('ellen', report('r2'))
  last.keep('ellen', { at: 'cases' })
  expect(last.otherCase('ellen', { at: 'cases' })).toBe('r2')
  expect(last.otherCase('ellen', report('r2'))).toBe('r1')
  last.keep('ellen', report('r3'))
  last.keep('ellen', report('r2'))
  expect(last.otherCase('ellen', report('r2'))).toBe('r3')
  expect(last.otherCase('tunde', { at: 'start' })).toBeNull()
})
