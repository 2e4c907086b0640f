import { cpSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchAsked } from '../../../../shared/contract/search-commands.ts'
import { readDate } from '../../../../shared/lib/dates.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { searchFor } from '../../../support/search-for.ts'
import { exampleOf } from '../../../support/templates.ts'

const example = exampleOf('case-1')
const dayOf = (text: string) => must(readDate(text), 'it is a date')

/** An office, its reports, and what is found in it. */
async function desk(folder?: string) {
  const office = applicationIn(folder)
  const { ask } = office
  const status = await ask.done('app.status', {})
  if (status.is === 'firstRun')
    await ask.done('office.create', {
      office: 'NPS Kent',
      user: { ...example.author, passphrase: PASSPHRASES.author },
    })
  else if (status.is === 'locked')
    await ask.done('session.unlock', {
      userId: must(status.users[0], 'there is a user').userId,
      passphrase: PASSPHRASES.author,
    })
  const find = (text: string, only: Partial<SearchAsked> = {}) =>
    ask.done('report.search', searchFor(text, only))
  return {
    ...office,
    find,
    names: async (text: string, only: Partial<SearchAsked> = {}) =>
      (await find(text, only)).hits.map(({ name }) => name),
    begin: async (answers: Answers) => {
      const blank = { format: 'oral', name: '', court: '', hearingDate: '', another: true }
      const { id, rev } = await ask.done('report.start', blank)
      const saved = await ask.done('report.save', { id, rev, changes: answers })
      return { id, rev: saved.rev }
    },
    whole: async () => {
      while ((await find('whole')).building !== null) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    /** Where the index lies, once nobody has it open. */
    index: () =>
      join(
        office.folder,
        'data',
        must(
          readdirSync(join(office.folder, 'data')).find((name) => /^search-.*\.db$/.test(name)),
          'there is an index',
        ),
      ),
  }
}
const paragraph = (text: string, restricted?: true) => ({
  type: 'paragraph' as const,
  text: [{ text, ...(restricted === undefined ? {} : { restricted }) }],
})

describe('what is found', () => {
  let at: Awaited<ReturnType<typeof desk>>
  beforeAll(async () => {
    at = await desk()
    await at.begin({
      'person.name': 'Siân O’Neill',
      'person.crn': 'X123456',
      'person.dateOfBirth': '1981-03-09',
      'person.pnc': '1997/0284716Z',
      'hearing.court': 'B46IU',
      'hearing.date': '2016-10-11',
      offences: { rows: [{ id: 'o1', cells: { main: 'yes', title: 'Theft from a shop' } }] },
    })
    await at.begin({
      'person.name': 'Łukasz Groß',
      'person.crn': 'x 654321',
      'person.dateOfBirth': '1990-01-02',
      'person.pnc': '05/61937Y',
      'hearing.date': '2016-10-12',
      'offence.analysis': {
        blocks: [paragraph('A quiet boatyard at Whitstable.'), paragraph('Nothing more.')],
      },
    })
    await at.begin({
      'person.name': 'Søren Møller',
      'hearing.date': '2016-10-10',
      'offence.analysis': { blocks: [paragraph('He named Smith, and the boatyard.', true)] },
    })
    await at.begin({ 'person.name': 'John Smith', 'hearing.date': '2016-10-09' })
  })
  afterAll(() => at.application.close())

  test.each([
    ["o'neill", 'Siân O’Neill'],
    ['O’NEILL', 'Siân O’Neill'],
    ['oneill', 'Siân O’Neill'],
    ['o neill', 'Siân O’Neill'],
    ["O'Neill, Sian", 'Siân O’Neill'],
    ['x123456', 'Siân O’Neill'],
    ['X 123456', 'Siân O’Neill'],
    ['x1234', 'Siân O’Neill'],
    ['9/3/1981', 'Siân O’Neill'],
    ['9 March 1981', 'Siân O’Neill'],
    ['1981-3-9', 'Siân O’Neill'],
    ['09031981', 'Siân O’Neill'],
    ['97/284716z', 'Siân O’Neill'],
    ['1997/0284716Z', 'Siân O’Neill'],
    ['97/2847', 'Siân O’Neill'],
    ['theft shop', 'Siân O’Neill'],
    ['margate', 'Siân O’Neill'],
    ['oneill 11/10/2016', 'Siân O’Neill'],
    ['lukasz', 'Łukasz Groß'],
    ['ŁUKASZ', 'Łukasz Groß'],
    ['gross', 'Łukasz Groß'],
    ['X654321', 'Łukasz Groß'],
    ['2005/0061937Y', 'Łukasz Groß'],
    ['whitstable', 'Łukasz Groß'],
    ['gr whit', 'Łukasz Groß'],
    ['moller', 'Søren Møller'],
    ['Möller', 'Søren Møller'],
    ['sor mol', 'Søren Møller'],
  ])('%j', async (typed, name) => {
    expect(await at.names(typed)).toEqual([name])
  })

  test('whose name it is stands before whose text has it, and each has its own count', async () => {
    const { hits, people, total } = await at.find('Smith, J')
    expect([hits.map(({ name }) => name), people, total]).toEqual([['John Smith'], 1, 1])
    const both = await at.find('smith')
    expect(both.hits.map(({ name }) => name)).toEqual(['John Smith', 'Søren Møller'])
    expect([both.people, both.total]).toEqual([1, 2])
    expect(both.hits.map(({ excerpt }) => excerpt?.restricted)).toEqual([undefined, true])
  })

  test('the last heard comes first, and the words are marked where they stand', async () => {
    const { hits } = await at.find('boat')
    expect(hits.map(({ name, hearingDate }) => [name, hearingDate])).toEqual([
      ['Łukasz Groß', '2016-10-12'],
      ['Søren Møller', '2016-10-10'],
    ])
    expect(hits.map(({ excerpt }) => excerpt)).toMatchObject([
      { text: 'A quiet boatyard at Whitstable.', marks: [[8, 16]], restricted: false },
      { text: 'He named Smith, and the boatyard.', marks: [[24, 32]], restricted: true },
    ])
  })

  test('by state, by whose it is, and by the day of the hearing', async () => {
    expect(await at.names('boat', { from: dayOf('2016-10-11') })).toEqual(['Łukasz Groß'])
    expect(await at.names('boat', { to: dayOf('2016-10-11') })).toEqual(['Søren Møller'])
    expect(await at.names('boat', { from: dayOf('2016-10-12'), to: dayOf('2016-10-12') })).toEqual([
      'Łukasz Groß',
    ])
    expect((await at.find('boat', { state: 'draft' })).total).toBe(2)
    expect((await at.find('boat', { state: 'sealed' })).total).toBe(0)
    expect((await at.find('boat', { mine: true })).total).toBe(2)
  })

  test('nothing typed finds nobody, and neither does what nobody has', async () => {
    for (const typed of ['', ' - ', 'zzz', 'smith zzz']) expect((await at.find(typed)).total, typed).toBe(0)
  })

  test('signs that mean something to the index are words like any other', async () => {
    for (const typed of ['"', 'smith"', 'smith* OR', 'NEAR(smith', '-smith', '\ue0001981-03-09', 'a^b:c'])
      await at.find(typed)
    expect(await at.names('smith" AND-- john')).toEqual([])
    expect(await at.names('"smith" (john)')).toEqual(['John Smith'])
  })
})

test('the name of the case with the most marks is found by plain letters, and by its own', async () => {
  const at = await desk()
  const { answers } = exampleOf('case-7')
  await at.begin(answers)
  for (const typed of ['zdzblowski', 'wegrzynowicz grzegorz', 'Źdźbłowski-Węgrzynowicz', 'ZDZISLAW', 'gr zd'])
    expect(await at.names(typed), typed).toEqual([answers['person.name']])
  expect((await at.find('luczynska-sliz')).hits[0]?.excerpt?.text).toContain('Małgorzata Łuczyńska-Śliż')
  await at.application.close()
})

describe('what is in the index', () => {
  test('follows each save, and a discarded report leaves it', async () => {
    const at = await desk()
    const { id, rev } = await at.begin({ 'person.name': 'Ada Norby', 'hearing.date': '2016-10-11' })
    expect(await at.names('norby')).toEqual(['Ada Norby'])
    await at.ask.done('report.save', {
      id,
      rev,
      changes: { 'person.name': 'Ada Soderberg', 'hearing.date': '2016-11-20' },
    })
    expect(await at.names('norby')).toEqual([])
    expect((await at.find('soderberg')).hits).toMatchObject([{ id, hearingDate: '2016-11-20' }])
    await at.ask.done('report.discard', { id, reason: 'begun by mistake' })
    expect(await at.names('soderberg')).toEqual([])
    await at.application.close()
  })

  test('a case of a court list is found until a report is begun from it, and again once that is discarded', async () => {
    const at = await desk()
    const day = dayOf('2016-10-11')
    const take = (text: string) =>
      at.ask.done('list.take', { day, text, columns: ['defendantName', 'offenceTitle'] })
    await take('Name\tOffence\nEwa Kowalczyk\tHarassment\nAda Norby\tTheft\n')
    const [row] = (await at.find('kowal')).hits
    expect(row).toMatchObject({ is: 'row', name: 'Ewa Kowalczyk', holder: null, hearingDate: day })
    expect((await at.find('harassment', { state: 'listed' })).hits[0]?.excerpt?.where).toBe('Court list')
    await at.ask.done('list.hold', { id: row?.id ?? '', held: true })
    expect((await at.find('kowal', { mine: true })).hits[0]?.holder?.mine).toBe(true)
    const { id } = await at.ask.done('report.start', { format: 'oral', from: { list: row?.id ?? '' } })
    expect((await at.find('kowal')).hits).toMatchObject([{ is: 'report', id }])
    await at.ask.done('report.discard', { id, reason: 'begun by mistake' })
    expect((await at.find('kowal')).hits).toMatchObject([{ is: 'row', id: row?.id }])
    await at.ask.done('session.lock', { why: 'asked' })
    at.setClock('2016-12-20T09:00:00.000Z')
    await at.application.close()
    const later = await desk(at.folder)
    await later.whole()
    expect(await later.names('kowal')).toEqual(['Ewa Kowalczyk'])
    await later.ask.done('session.lock', { why: 'asked' })
    later.setClock('2016-12-20T09:00:00.000Z')
    const status = await later.ask.done('app.status', {})
    const [user] = status.is === 'locked' ? status.users : []
    await later.ask.done('session.unlock', { userId: user?.userId ?? '', passphrase: PASSPHRASES.author })
    expect(await later.names('kowal')).toEqual([])
    await later.application.close()
  })

  test('locked, nothing is found, and nothing of the index is open', async () => {
    const at = await desk()
    await at.begin({ 'person.name': 'Ada Norby' })
    await at.find('norby')
    await at.ask.done('session.lock', { why: 'asked' })
    expect(await at.ask.refused('report.search', searchFor('norby'))).toMatchObject({ kind: 'locked' })
    expect(existsSync(`${at.index()}-wal`)).toBe(false)
    await at.application.close()
  })
})

describe('the index is never needed', () => {
  /** An office with one report that was indexed, closed. */
  async function closedOffice() {
    const at = await desk()
    await at.begin({ 'person.name': 'Ada Norby' })
    await at.whole()
    await at.application.close()
    return at
  }
  const foundAgain = async (folder: string, name = 'Ada Norby') => {
    const again = await desk(folder)
    await again.whole()
    expect(await again.names(name)).toEqual([name])
    return again
  }

  test('absent, it is built', async () => {
    const { folder, index } = await closedOffice()
    rmSync(index())
    await (await foundAgain(folder)).application.close()
  })

  test('damaged, cut short or of another key, it is built anew', async () => {
    const { folder, index } = await closedOffice()
    for (const harm of [
      (path: string) => writeFileSync(path, 'SQLite format 3\0 and nothing of the kind'),
      (path: string) => truncateSync(path, 5000),
      (path: string) => writeFileSync(path, Buffer.alloc(40_960, 7)),
    ]) {
      harm(index())
      await (await foundAgain(folder)).application.close()
    }
  })

  test('as it stood before the application was killed, it misses nothing of what was saved since', async () => {
    const { folder, index } = await closedOffice()
    const before = join(folder, 'index-before')
    cpSync(index(), before)
    const at = await foundAgain(folder)
    const { id, rev } = await at.begin({ 'person.name': 'Bo Soderberg' })
    await at.ask.done('report.save', { id, rev, changes: { 'person.name': 'Bo Lindgren' } })
    await at.application.close()
    cpSync(before, index())
    const again = await foundAgain(folder, 'Bo Lindgren')
    expect(await again.names('norby')).toEqual(['Ada Norby'])
    await again.application.close()
  })

  test('ahead of a store that was put back from a backup, it tells of nothing that is not there', async () => {
    const { folder } = await closedOffice()
    const store = must(
      readdirSync(join(folder, 'data')).find((name) => /^store-.*\.db$/.test(name)),
      'there is a store',
    )
    const backup = join(folder, 'backup.db')
    cpSync(join(folder, 'data', store), backup)
    const at = await foundAgain(folder)
    await at.begin({ 'person.name': 'Bo Soderberg' })
    expect(await at.names('soderberg')).toEqual(['Bo Soderberg'])
    await at.application.close()
    cpSync(backup, join(folder, 'data', store))
    const again = await foundAgain(folder)
    expect((await again.find('soderberg')).total).toBe(0)
    await again.application.close()
  })

  test('asked to, it is built anew while it answers', async () => {
    const { folder } = await closedOffice()
    const at = await foundAgain(folder)
    await at.ask.done('search.rebuild', {})
    await at.whole()
    expect(await at.names('norby')).toEqual(['Ada Norby'])
    await at.application.close()
  })
})
