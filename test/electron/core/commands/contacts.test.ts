import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Row } from '../../../../shared/record/answers.ts'
import { away, contact, contactsOf, kent } from '../../../support/contacts.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

/** It is 11 October 2016. */
const { application, ask } = applicationIn()
beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
})
afterAll(() => application.close())

const set = async (contacts: typeof kent) => {
  const { rev } = await ask.done('contacts.read', {})
  return ask.done('contacts.set', { rev, contacts })
}
let started = 0
const checksOfNew = async (): Promise<readonly Row['cells'][]> => {
  started += 1
  const { answers } = await ask.done('report.start', { format: 'oral', name: `Person ${started}` })
  const { checks } = answers
  return typeof checks === 'object' && 'rows' in checks ? checks.rows.map(({ cells }) => cells) : []
}

test('an office begins with nobody, and its reports name the organisations of the template', async () => {
  expect(await ask.done('contacts.read', {})).toEqual({
    rev: 0,
    contacts: { office: 'nps', list: [] },
    savedAt: null,
    savedBy: null,
  })
  for (const cells of await checksOfNew()) expect(Object.keys(cells)).toEqual(['check', 'from'])
})

describe('the contacts of the office', () => {
  beforeEach(() => set(kent))

  test('are kept with who saved them, and every window is told', async () => {
    const heard: unknown[] = []
    const off = application.on((event) => heard.push(event))
    const { author } = exampleOf('case-1')
    expect(await set({ ...kent, office: 'crc' })).toMatchObject({
      contacts: { office: 'crc', list: kent.list },
      savedBy: author.name,
    })
    off()
    expect(heard).toEqual([{ is: 'contactsChanged' }])
  })

  test('changed in two windows at once are not lost: the second is told', async () => {
    const { rev } = await ask.done('contacts.read', {})
    await ask.done('contacts.set', { rev, contacts: contactsOf() })
    expect(await ask.refused('contacts.set', { rev, contacts: kent })).toMatchObject({ kind: 'conflict' })
    expect((await ask.done('contacts.read', {})).contacts.list).toEqual([])
  })

  test('that contradict themselves are refused with where', async () => {
    const { rev } = await ask.done('contacts.read', {})
    const twice = contactsOf(contact(1, 'Ann Reed'), contact(2, 'Ann Reed'))
    expect(await ask.refused('contacts.set', { rev, contacts: twice })).toMatchObject({
      kind: 'badInput',
      problems: [{ path: 'contacts.list.1.name', message: 'Ann Reed stands here already' }],
    })
  })

  test('who are there today stand in a new report, and nothing is asked yet', async () => {
    const [abuse, children, convictions] = await checksOfNew()
    expect(abuse).toEqual({
      check: 'domesticAbuse',
      from: 'Kent children’s services',
      contact: 'Tom Hall, 01622 650003',
    })
    expect(Object.keys(children ?? {})).toEqual(['check', 'from'])
    expect(Object.keys(convictions ?? {})).toEqual(['check', 'from'])
  })

  test.each([
    ['2016-10-12', '2016-10-14', 'Ann Reed, 01622 650001'],
    ['2016-10-11', '2016-10-14', undefined],
    ['2016-10-01', '2016-10-11', undefined],
    ['2016-10-01', '2016-10-10', 'Ann Reed, 01622 650001'],
  ])('away from %s to %s, on 11 October: %s', async (from, to, asked) => {
    await set(contactsOf(contact(1, 'Ann Reed', { away: away(from, to) })))
    expect((await checksOfNew())[0]?.['contact']).toBe(asked)
  })
})
