import { describe, expect, test } from 'vitest'
import {
  awayInWords,
  contactLine,
  contactNamed,
  firstToAsk,
  isAway,
  mayAnswer,
  nextToAsk,
} from '../../../shared/contacts/who-to-ask.ts'
import { must } from '../../../shared/lib/must.ts'
import { away, contact, contactsOf, kent } from '../../support/contacts.ts'
import { dayOf } from '../../support/listed.ts'

const tuesday = dayOf('2016-10-11')
const ann = must(kent.list[0], 'Ann Reed is of Kent')
const named = (one: { name: string } | null) => one?.name ?? null

describe('away from the first day to the last', () => {
  test.each([
    ['2016-10-09', false],
    ['2016-10-10', true],
    ['2016-10-12', true],
    ['2016-10-14', true],
    ['2016-10-15', false],
  ])('%s: %s', (day, gone) => {
    expect(isAway(ann, dayOf(day))).toBe(gone)
    expect(awayInWords(ann, dayOf(day))).toBe(gone ? 'Ann Reed is away until 14 October 2016' : '')
  })

  test('who is away for one day is back the next', () => {
    const one = contact(1, 'Ann Reed', { away: away('2016-10-11', '2016-10-11') })
    expect(isAway(one, tuesday)).toBe(true)
    expect(isAway(one, dayOf('2016-10-12'))).toBe(false)
  })

  test('who is not away never is', () => {
    expect(isAway(contact(1, 'Ann Reed'), tuesday)).toBe(false)
  })
})

describe('who may answer', () => {
  test('a secondee of the CRC tells an NPS office nothing, and one of the NPS a CRC nothing', () => {
    expect(mayAnswer(kent, 'domesticAbuse').map(named)).toEqual(['Ann Reed', 'Tom Hall'])
    expect(mayAnswer({ ...kent, office: 'crc' }, 'domesticAbuse').map(named)).toEqual([
      'Carl Price',
      'Tom Hall',
    ])
  })

  test('nobody answers a check that is not theirs', () => {
    expect(mayAnswer(kent, 'childSafeguarding').map(named)).toEqual(['Ann Reed'])
    expect(mayAnswer(kent, 'adultServices')).toEqual([])
    expect(mayAnswer(kent, '')).toEqual([])
  })
})

describe('who is asked first', () => {
  test('the first who is there', () => {
    expect(named(firstToAsk(kent, 'domesticAbuse', dayOf('2016-10-09')))).toBe('Ann Reed')
    expect(named(firstToAsk(kent, 'domesticAbuse', tuesday))).toBe('Tom Hall')
    expect(named(firstToAsk(kent, 'domesticAbuse', dayOf('2016-10-15')))).toBe('Ann Reed')
  })

  test('secondees of two organisations do not cover for each other', () => {
    expect(firstToAsk(kent, 'childSafeguarding', tuesday)).toBeNull()
  })

  test('who covers comes before the next in order, unless they are away too or may not tell', () => {
    const two = contact(2, 'Bea Shaw')
    const three = contact(3, 'Tom Hall')
    const first = contact(1, 'Ann Reed', { away: away('2016-10-10', '2016-10-14'), coveredBy: three.id })
    const asked = (...list: Parameters<typeof contactsOf>) =>
      named(firstToAsk(contactsOf(...list), 'domesticAbuse', tuesday))
    expect(asked(first, two, three)).toBe('Tom Hall')
    expect(asked(first, two, { ...three, away: away('2016-10-11', '2016-10-11') })).toBe('Bea Shaw')
    expect(asked(first, two, { ...three, tells: 'crc' })).toBe('Bea Shaw')
    expect(asked(first, two, { ...three, answers: ['childSafeguarding'] })).toBe('Bea Shaw')
  })
})

describe('who is asked next', () => {
  const three = contactsOf(contact(1, 'Ann Reed'), contact(2, 'Bea Shaw'), contact(3, 'Tom Hall'))
  const nextAfter = (nth: number, contacts = three) =>
    named(nextToAsk(contacts, 'domesticAbuse', tuesday, must(contacts.list[nth], 'one of them')))

  test('the next in order, and after the last the first', () => {
    expect([nextAfter(0), nextAfter(1), nextAfter(2)]).toEqual(['Bea Shaw', 'Tom Hall', 'Ann Reed'])
  })

  test('nobody, where there is one alone', () => {
    expect(nextAfter(0, contactsOf(contact(1, 'Ann Reed')))).toBeNull()
  })
})

describe('the line in a check', () => {
  const reed = contact(1, 'Ann Reed', { email: 'ann.reed@example.org' })

  test('is name, telephone and e-mail, as far as they are known', () => {
    expect(contactLine(reed)).toBe('Ann Reed, 01622 650001, ann.reed@example.org')
    expect(contactLine({ ...reed, phone: '', email: '' })).toBe('Ann Reed')
  })

  test('is known again, also once the telephone is another', () => {
    const contacts = contactsOf(contact(2, 'Ann'), { ...reed, phone: '01622 1' })
    expect(named(contactNamed(contacts, contactLine(reed)))).toBe('Ann Reed')
    expect(named(contactNamed(contacts, 'Ann'))).toBe('Ann')
    expect(contactNamed(contacts, 'Ann Reedham')).toBeNull()
    expect(contactNamed(contacts, '')).toBeNull()
  })
})
