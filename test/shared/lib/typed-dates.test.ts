import { expect, test } from 'vitest'
import {
  asTyped,
  readTyped,
  readTypedDate,
  readTypedDateTime,
  readTypedTime,
  sayTyped,
} from '../../../shared/lib/typed-dates.ts'

test.each([
  '11/10/2016',
  '11.10.2016',
  '11-10-2016',
  '11 10 2016',
  '11102016',
  '11 Oct 2016',
  '11 oct. 2016',
  '11th October 2016',
  '2016-10-11',
  '2016/10/11',
  '2016.10.11',
  '11 October, 2016',
  '11-Oct-2016',
  '2016-10-11',
  ' 11/10/2016 ',
])('"%s" is understood as 11 October 2016, day before month', (typed) => {
  expect(readTypedDate(typed)).toBe('2016-10-11')
})

test.each([
  '',
  '11/10',
  '11/10/16',
  '31/02/2016',
  '29/02/2015',
  '13/13/2016',
  'October 2016',
  '11 Octember',
  'tomorrow',
])('"%s" is left as typed: it is no date, or could be two', (typed) => {
  expect(readTypedDate(typed)).toBeNull()
  expect(readTyped('date', typed)).toEqual({ stored: typed, understood: false })
})

test('a year first is read as such, with or without noughts', () => {
  for (const typed of ['1981-3-9', '1981/03/09', '1981.3.09']) expect(readTypedDate(typed)).toBe('1981-03-09')
  expect(readTypedDate('1981-13-9')).toBeNull()
})

test('29 February is a date in leap years only', () => {
  expect(readTypedDate('29/2/2016')).toBe('2016-02-29')
  expect(readTypedDate('29/2/2015')).toBeNull()
})

test.each([
  ['14:00', '14:00'],
  ['9.05', '09:05'],
  ['2.15', '14:15'],
  ['2:15', '14:15'],
  ['1.00', '13:00'],
  ['6.59', '18:59'],
  ['7.00', '07:00'],
  ['02:15', '02:15'],
  ['2.15am', '02:15'],
  ['1400', '14:00'],
  ['2pm', '14:00'],
  ['2.30 pm', '14:30'],
  ['12am', '00:00'],
  ['12 noon', '12:00'],
  ['12pm', '12:00'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
])('the time "%s" is %s', (typed, time) => {
  expect(readTypedTime(typed)).toBe(time)
})

test.each(['2', '24:00', '14:60', '13pm', '0am', 'noonish'])('"%s" is not understood as a time', (typed) => {
  expect(readTypedTime(typed)).toBeNull()
})

test('a date and a time in one box', () => {
  expect(readTypedDateTime('11/10/2016 10:20')).toBe('2016-10-11T10:20')
  expect(readTypedDateTime('11 Oct 2016, 2pm')).toBe('2016-10-11T14:00')
  expect(readTypedDateTime('11 Oct 2016 at 10.20 am')).toBe('2016-10-11T10:20')
  expect(readTypedDateTime('2016-10-11T10:20')).toBe('2016-10-11T10:20')
  expect(readTypedDateTime('11/10/2016')).toBeNull()
})

test('what is stored is said back in words, and shown as it would be typed', () => {
  expect(sayTyped('date', '2016-10-11')).toBe('11 October 2016')
  expect(sayTyped('dateTime', '2016-10-11T10:20')).toBe('11 October 2016, 10:20')
  expect(sayTyped('date', '11/13/2016')).toBeNull()
  expect(asTyped('date', '2016-10-11')).toBe('11/10/2016')
  expect(asTyped('dateTime', '2016-10-11T10:20')).toBe('11/10/2016 10:20')
  expect(asTyped('date', 'last week')).toBe('last week')
})
