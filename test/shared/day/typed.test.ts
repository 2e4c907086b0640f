import { describe, expect, test } from 'vitest'
import { readHearing } from '../../../shared/day/hearing-typed.ts'
import { offencesInWords } from '../../../shared/day/offence-in-words.ts'
import { readPerson } from '../../../shared/day/person-typed.ts'
import { dayOf } from '../../support/listed.ts'
import { templates } from '../../support/templates.ts'

const today = dayOf('2016-10-11')
const margate = { court: "Margate Magistrates' Court", courtroom: '2', date: today, time: '14:40' }

describe('a hearing on one line', () => {
  test.each([
    ['Margate, court 2, today 14:40', margate],
    ['margate court 2 today 2.40pm', margate],
    ['14:40 today, Courtroom 2, Margate', margate],
    ['11/10/2016, Margate, court 2, 14.40', margate],
    ['Margate, tomorrow', { ...margate, courtroom: '', date: '2016-10-12', time: '' }],
    ['Maidstone', { court: "Maidstone Magistrates' Court", courtroom: '', date: '', time: '' }],
    [
      'Maidstone Crown Court, court 3',
      { court: 'Maidstone Crown Court', courtroom: '3', date: '', time: '' },
    ],
    ['Lewes Crown Court, today', { court: 'Lewes Crown Court', courtroom: '', date: today, time: '' }],
    ['', { court: '', courtroom: '', date: '', time: '' }],
  ])('%s', (typed, hearing) => {
    expect(readHearing(typed, today, templates.lists)).toEqual(hearing)
  })
})

describe('a person on one line', () => {
  test.each([
    ['Lee Pascall', { name: 'Lee Pascall', crn: '', pnc: '' }],
    ['x 123 456', { name: '', crn: 'X123456', pnc: '' }],
    ['97/284716z', { name: '', crn: '', pnc: '1997/0284716Z' }],
    ['Lee Pascall X123456', { name: 'Lee Pascall', crn: 'X123456', pnc: '' }],
    [' Ada \u202enoryB\u202c Smith ', { name: 'Ada \u202enoryB\u202c Smith', crn: '', pnc: '' }],
    ['', { name: '', crn: '', pnc: '' }],
  ])('%s', (typed, person) => {
    expect(readPerson(typed)).toEqual(person)
  })
})

test.each([
  [[], ''],
  [['Theft'], 'Theft'],
  [['Theft', 'Theft', 'Theft'], 'Theft, three offences'],
  [['Criminal damage', 'Assault'], 'Criminal damage; Assault'],
  [['Theft', 'Fraud', 'Theft'], 'Theft, three offences'],
])('the offences %j on one line', (titles, words) => {
  expect(offencesInWords(titles)).toBe(words)
})
