import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactOffer } from '../../../shared/contacts/contact-offer.ts'
import { withContacts } from '../../../shared/contacts/ready-contacts.ts'
import { contactNamed, isAway } from '../../../shared/contacts/who-to-ask.ts'
import { away, contact, contactsOf, kent } from '../../support/contacts.ts'
import { dayOf } from '../../support/listed.ts'

const before = dayOf('2016-10-09')
const tuesday = dayOf('2016-10-11')
const row = (cells: Record<string, string>) => ({ id: 'r1', cells: { check: 'domesticAbuse', ...cells } })
const ANN = 'Ann Reed, 01622 650001'
const TOM = 'Tom Hall, 01622 650003'

describe('a check that nobody has asked', () => {
  test('and that names nobody offers who is asked first', () => {
    expect(contactOffer(kent, row({}), before)).toEqual({
      says: '',
      act: {
        label: 'Ask Ann Reed (Central referral unit)',
        cells: { from: 'Central referral unit', contact: ANN },
      },
    })
  })

  test.each([
    ['2016-10-09', null],
    ['2016-10-10', 'Ann Reed is away until 14 October 2016:'],
    ['2016-10-14', 'Ann Reed is away until 14 October 2016:'],
    ['2016-10-15', null],
  ])('and names Ann Reed: on %s it says %s', (day, says) => {
    const offered = contactOffer(kent, row({ contact: ANN }), dayOf(day))
    expect(offered?.says ?? null).toBe(says)
    if (says !== null)
      expect(offered?.act).toEqual({
        label: 'ask Tom Hall (Kent children’s services) instead',
        cells: { from: 'Kent children’s services', contact: TOM },
      })
  })

  test('says so where nobody else may answer', () => {
    const children = { check: 'childSafeguarding', contact: ANN }
    const nobody = { says: 'Ann Reed is away until 14 October 2016, and nobody else may answer.', act: null }
    expect(contactOffer(kent, row(children), tuesday)).toEqual(nobody)
    expect(contactOffer(kent, row({ ...children, contact: '' }), tuesday)).toEqual(nobody)
  })

  test('offers nothing where the office has nobody for it, and leaves a name of the officer’s own', () => {
    expect(contactOffer(kent, row({ check: 'adultServices' }), tuesday)).toBeNull()
    expect(contactOffer(kent, row({ check: '' }), tuesday)).toBeNull()
    expect(contactOffer(kent, row({ contact: 'The duty desk' }), tuesday)).toBeNull()
  })
})

describe('a check that was asked', () => {
  test('keeps whoever was asked: the next is a second contact', () => {
    const asked = { status: 'requested', contact: ANN }
    expect(contactOffer(kent, row(asked), before)).toBeNull()
    expect(contactOffer(kent, row(asked), tuesday)).toEqual({
      says: 'Ann Reed is away until 14 October 2016:',
      act: { label: 'ask Tom Hall (Kent children’s services) as well', cells: { secondContact: TOM } },
    })
  })

  test('and chased offers the second contact, until there is one', () => {
    const chased = { status: 'pending', contact: ANN }
    expect(contactOffer(kent, row(chased), before)?.act).toEqual({
      label: 'Ask Tom Hall (Kent children’s services) as well',
      cells: { secondContact: TOM },
    })
    expect(contactOffer(kent, row({ ...chased, secondContact: TOM }), before)).toBeNull()
    expect(contactOffer(kent, row({ status: 'pending' }), before)?.act?.cells).toEqual({ secondContact: ANN })
    expect(contactOffer(kent, row({ ...chased, check: 'childSafeguarding' }), before)).toBeNull()
  })

  test('asked of nobody by name offers nothing until it is chased', () => {
    expect(contactOffer(kent, row({ status: 'requested' }), tuesday)).toBeNull()
  })
})

test.each(['noConcerns', 'concerns', 'answered', 'refused', 'notAvailable'])(
  'a check that came to “%s” offers nobody',
  (status) => {
    expect(contactOffer(kent, row({ status, contact: ANN }), tuesday)).toBeNull()
  },
)

test('whatever the contacts and the row, an offer writes a name that may answer and is there, and never a status', () => {
  const periods = [null, away('2016-10-01', '2016-10-10'), away('2016-10-11', '2016-10-20')]
  const given = fc.record({
    tells: fc.constantFrom('both' as const, 'nps' as const, 'crc' as const),
    away: fc.constantFrom(...periods),
    answers: fc.subarray(['domesticAbuse', 'childSafeguarding'], { minLength: 1 }),
  })
  const cells = fc.record({
    check: fc.constantFrom('domesticAbuse', 'childSafeguarding', 'other'),
    status: fc.constantFrom('', 'requested', 'pending', 'concerns', 'notAvailable'),
    contact: fc.constantFrom('', 'One, 01622 650001', 'Two', 'Nobody we know'),
    secondContact: fc.constantFrom('', 'Two'),
  })
  fc.assert(
    fc.property(
      given,
      given,
      fc.option(given),
      fc.constantFrom('nps' as const, 'crc' as const),
      cells,
      (a, b, c, office, of) => {
        const contacts = {
          office,
          list: [contact(1, 'One', a), contact(2, 'Two', b), ...(c === null ? [] : [contact(3, 'Three', c)])],
        }
        const act = contactOffer(contacts, row(of), tuesday)?.act ?? null
        if (act === null) return
        expect(['contact,from', 'secondContact']).toContain(Object.keys(act.cells).toSorted().join())
        const written = contactNamed(contacts, act.cells.contact ?? act.cells.secondContact ?? '')
        expect(written).toMatchObject({ answers: expect.arrayContaining([of.check]) })
        expect([office, 'both']).toContain(written?.tells)
        expect(written !== null && isAway(written, tuesday)).toBe(false)
        expect(written?.name).not.toBe(contactNamed(contacts, of.contact)?.name)
      },
    ),
  )
})

describe('the ready rows of a new report', () => {
  const ready = {
    checks: {
      rows: [
        { id: 'a', cells: { check: 'domesticAbuse', from: 'The unit' } },
        { id: 'b', cells: { check: 'previousConvictions', from: 'PNC print' } },
      ],
    },
  }

  test('name who is there, and nothing of what nobody answers', () => {
    expect(withContacts(ready, kent, tuesday)).toEqual({
      checks: {
        rows: [
          { id: 'a', cells: { check: 'domesticAbuse', from: 'Kent children’s services', contact: TOM } },
          { id: 'b', cells: { check: 'previousConvictions', from: 'PNC print' } },
        ],
      },
    })
  })

  test('are as ever in an office that has entered nobody, and in a form without checks', () => {
    expect(withContacts(ready, contactsOf(), tuesday)).toEqual(ready)
    expect(withContacts({}, kent, tuesday)).toEqual({})
  })
})
