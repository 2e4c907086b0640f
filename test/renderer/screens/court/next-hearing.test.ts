import { expect, test } from 'vitest'
import { nextHearing } from '../../../../renderer/screens/court/next-hearing.ts'
import type { DayCase } from '../../../../shared/day/case-of-day.ts'

const heard = (name: string, time: string, changes: Partial<DayCase> = {}): DayCase => ({
  key: name,
  name,
  dateOfBirth: '',
  crn: '',
  offence: '',
  court: 'Medway',
  courtroom: '2',
  time,
  row: null,
  report: null,
  together: [],
  holder: null,
  ...changes,
})
const here = { report: 'r1', court: 'Medway', courtroom: '2', time: '11:30' }
const next = (cases: readonly DayCase[], from: Partial<typeof here> = {}) =>
  nextHearing(cases, { ...here, ...from }, '14:00')?.name

test('the next is the soonest after this case in its courtroom', () => {
  const cases = [
    heard('Kowalczyk', '15:05'),
    heard('Bellingham', '11:45'),
    heard('Dean', '9:30'),
    heard('Lee', ''),
  ]
  expect(next(cases)).toBe('Bellingham')
  // Without a time of its own, after the clock.
  expect(next(cases, { time: '' })).toBe('Kowalczyk')
  expect(next(cases, { time: '15:05' })).toBeUndefined()
})

test('another courtroom counts only where the case is the officer’s own', () => {
  const elsewhere = heard('Dean', '12:00', { courtroom: '4' })
  expect(next([elsewhere])).toBeUndefined()
  expect(next([{ ...elsewhere, holder: { name: 'Pat Evans', mine: true } }])).toBe('Dean')
  expect(next([{ ...elsewhere, holder: { name: 'Sam Reed', mine: false } }])).toBeUndefined()
})

test('neither this report nor what is over is next', () => {
  const report = (id: string, is: 'draft' | 'handedOver') => ({
    id,
    formatName: 'Oral report',
    state: is === 'draft' ? { is, returned: null } : { is, at: '2016-10-11T10:00:00.000Z', version: 1 },
    sections: null,
    check: null,
    interviewed: true,
    delivered: null,
    resultRecorded: false,
    waiting: null,
  })
  expect(next([heard('Pascall', '12:00', { report: report('r1', 'draft') })])).toBeUndefined()
  expect(next([heard('Dean', '12:00', { report: report('r2', 'handedOver') })])).toBeUndefined()
  expect(next([heard('Dean', '12:00', { report: report('r2', 'draft') })])).toBe('Dean')
})
