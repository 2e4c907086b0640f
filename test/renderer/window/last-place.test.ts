import { expect, test } from 'vitest'
import { createLastPlace } from '../../../renderer/window/last-place.ts'

const spot = { section: 'history', field: 'history.contact', row: null }

test('the place is kept with its spot, for the officer who was there and nobody else', () => {
  const last = createLastPlace()
  last.keep('ellen', { at: 'report', id: 'r1' })
  last.keepSpot(spot)
  expect(last.of('ellen')).toEqual({ at: 'report', id: 'r1', spot })
  expect(last.of('tunde')).toEqual({ at: 'start' })
})

test('a spot belongs to its place, and nothing is kept of what is forgotten', () => {
  const last = createLastPlace()
  last.keep('ellen', { at: 'report', id: 'r1' })
  last.keepSpot(spot)
  last.keep('ellen', { at: 'directory' })
  last.keepSpot(spot)
  expect(last.of('ellen')).toEqual({ at: 'directory' })
  last.forget()
  expect(last.of('ellen')).toEqual({ at: 'start' })
})

test('what was visited of a report is kept beside it, also when the place is forgotten', () => {
  const last = createLastPlace()
  last.visit('r1', 'history')
  last.visit('r1', 'offence')
  last.forget()
  expect(last.visited('r1')).toEqual(new Set(['history', 'offence']))
  expect(last.visited('r2')).toEqual(new Set())
})
