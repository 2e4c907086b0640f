import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marksIn } from '../../../../shared/record/marks.ts'
import { dayOf } from '../../../support/listed.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const office = applicationIn()
const { ask, application, folder } = office
const day = dayOf('2016-10-11')
beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
})
afterAll(() => application.close())

/** A moved column, two lines that cannot be read, and one person with two offences. */
const LIST = [
  'Time;Defendant;DOB;Court;Room;Offence;CJS code;Offence date;Plea;CRN;Bail',
  '14:00;Lee Anthony Pascall;24/05/1981;Margate;2;Theft from a shop;TH68010;1 Sep 2016;G;x123456;CB',
  '14:00;Lee Anthony Pascall;24/05/1981;Margate;2;Going equipped;ZZ99999;2016-09-02;G;;',
  '14:20;;02/01/1970;Margate;2;Driving with excess alcohol;;;;;',
  '15:00;Ewa Kowalczyk;31/02/1978;Margate;2;Breach of a restraining order;;;;;',
  '10:10;Siân O’Neill;02/01/1990;Lewes;1;Fraud;;;;;',
].join('\r\n')
const read = () => ask.done('day.read', { day })
const look = (text: string | null = LIST) => ask.done('list.look', { day, text, columns: null })
const caseOf = async (name: string) => (await read()).cases.find((one) => one.name === name)

describe('a court list', () => {
  test('is looked at before anything is taken', async () => {
    const seen = await look()
    expect(seen.columns.slice(0, 4)).toEqual(['time', 'defendantName', 'dateOfBirth', 'court'])
    expect(seen.people).toBe(2)
    expect(seen.said.map(({ line, taken }) => [line, taken])).toEqual([
      [4, false],
      [5, false],
    ])
    expect((await read()).cases).toEqual([])
  })

  test('is read from a file in the code page of Windows as from what is pasted', async () => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, Buffer.from(LIST.replaceAll('’', '\u0092'), 'latin1'))
    office.chooseToOpen(path)
    expect(await look(null)).toEqual(await look())
  })

  test('that is a workbook is refused in words, and where no file is chosen nothing happens', async () => {
    const path = join(folder, 'list.xlsx')
    writeFileSync(path, Buffer.from('PK\u0003\u0004rest', 'latin1'))
    office.chooseToOpen(path)
    const asked = { day, text: null, columns: null }
    expect(JSON.stringify(await ask.refused('list.look', asked))).toContain('workbook')
    office.chooseToOpen(null)
    expect((await ask.refused('list.look', asked)).kind).toBe('cancelled')
  })

  test('is taken, the good lines of it, and the same again doubles nothing', async () => {
    const { columns } = await look()
    expect(await ask.done('list.take', { day, text: LIST, columns: [...columns] })).toMatchObject({
      added: 2,
      updated: 0,
      days: [day],
    })
    expect(await ask.done('list.take', { day, text: LIST, columns: [...columns] })).toMatchObject({
      added: 0,
      same: 2,
    })
    const { cases, list } = await read()
    expect(cases.map(({ name, courtroom, time, offence }) => [name, courtroom, time, offence])).toEqual([
      ['Lee Anthony Pascall', '2', '14:00', 'Theft from a shop; Going equipped'],
      ['Siân O’Neill', '1', '10:10', 'Fraud'],
    ])
    expect(list?.said).toHaveLength(2)
  })

  test('none of whose lines can be read takes nothing', async () => {
    expect(
      await ask.refused('list.take', { day, text: 'Name\n\n"open', columns: ['defendantName'] }),
    ).toMatchObject({ kind: 'badInput' })
  })

  test('that an officer has named the columns of is known the next time, wherever they stand', async () => {
    const text = 'Who\tWhen\nHarjit Gill\t2016-10-12\n'
    expect((await look(text)).columns).toEqual([null, null])
    await ask.done('list.take', { day, text, columns: ['defendantName', 'hearingDate'] })
    expect((await look('When\tWho\n2016-10-12\tHarjit Gill\n')).columns).toEqual([
      'hearingDate',
      'defendantName',
    ])
    expect((await read()).next).toEqual([{ day: '2016-10-12', cases: 1, withNobody: 1 }])
  })
})

describe('a case of the list', () => {
  test('is taken by whoever has it, and given back', async () => {
    const id = (await caseOf('Siân O’Neill'))?.row?.id ?? ''
    await ask.done('list.hold', { id, held: true })
    expect((await caseOf('Siân O’Neill'))?.holder).toMatchObject({ mine: true })
    await ask.done('list.hold', { id, held: false })
    expect((await caseOf('Siân O’Neill'))?.holder).toBeNull()
  })

  test('gives a report its answers, and is then the case of that report', async () => {
    const id = (await caseOf('Lee Anthony Pascall'))?.row?.id ?? ''
    const { answers, id: report } = await ask.done('report.start', { format: 'oral', from: { list: id } })
    expect(answers).toMatchObject({
      'person.name': 'Lee Anthony Pascall',
      'person.dateOfBirth': '1981-05-24',
      'person.crn': 'X123456',
      'person.remand': 'conditionalBail',
      'hearing.court': 'B46IU',
      'hearing.courtroom': '2',
      'hearing.time': '14:00',
      'hearing.date': '2016-10-11',
      offences: {
        rows: [
          {
            cells: {
              main: 'yes',
              title: 'Theft from a shop',
              code: '04600',
              cjsCode: 'TH68010',
              date: '2016-09-01',
              plea: 'guilty',
            },
          },
          { cells: { title: 'Going equipped', date: '2016-09-02' } },
        ],
      },
    })
    expect(answers).toHaveProperty(['offences', 'rows', 1, 'cells'], {
      title: 'Going equipped',
      cjsCode: 'ZZ99999',
      date: '2016-09-02',
      plea: 'guilty',
      convictedOn: '2016-10-11',
    })
    expect(answers).not.toHaveProperty('person.sex')
    const marked = new Map(marksIn(answers).map(({ path, from }) => [path, from]))
    for (const question of ['person.name', 'hearing.court', 'hearing.date'])
      expect(marked.get(question)).toBe('list')
    const table = answers['offences']
    const rows = typeof table === 'object' && 'rows' in table ? table.rows : []
    expect(rows).toHaveLength(2)
    for (const { id: offence, cells } of rows) {
      expect(marked.get(`offences/${offence}/plea`)).toBe('list')
      // A guilty plea at this hearing is the conviction, which the list did not say.
      expect(cells['convictedOn']).toBe('2016-10-11')
      expect(marked.get(`offences/${offence}/convictedOn`)).toBe('answer')
    }
    expect((await read()).cases).toHaveLength(2)
    expect(await caseOf('Lee Anthony Pascall')).toMatchObject({
      row: { id },
      report: { id: report, state: { is: 'draft' } },
      holder: { mine: true },
    })
    expect(await ask.refused('report.start', { format: 'oral', from: { list: id } })).toMatchObject({
      kind: 'draftOpen',
      id: report,
    })
  })

  test('at a court that is not in the list of courts names it in the report', async () => {
    const id = (await caseOf('Siân O’Neill'))?.row?.id ?? ''
    const { answers } = await ask.done('report.start', { format: 'short-format', from: { list: id } })
    expect(answers).toMatchObject({ 'hearing.court': 'other', 'hearing.courtName': 'Lewes' })
  })

  test('begun by hand is one with its row', async () => {
    const typed = { format: 'oral', name: 'GILL, Harjit', court: '', hearingDate: '2016-10-12' }
    const { id } = await ask.done('report.start', typed)
    const next = await ask.done('day.read', { day: dayOf('2016-10-12') })
    expect(next.cases).toMatchObject([{ row: {}, report: { id } }])
  })

  test('is kept so long after the hearing as an SPO says', async () => {
    expect((await ask.refused('list.keepFor', { days: 14 })).kind).toBe('notAllowed')
    expect((await read()).keepDays).toBe(28)
  })
})

test('what nobody has finished with is told, of whatever day it is', async () => {
  const { open } = await ask.done('day.read', { day: dayOf('2016-10-13') })
  expect(open.map(({ name }) => name).toSorted()).toEqual([
    'GILL, Harjit',
    'Lee Anthony Pascall',
    'Siân O’Neill',
  ])
})

test('rows without a report are gone once somebody signs in after their time; those with one stay', async () => {
  const { columns } = await look('Name\nCarol Nkemelu\n')
  await ask.done('list.take', { day, text: 'Name\nCarol Nkemelu\n', columns: [...columns] })
  const unlocked = async (at: string) => {
    await ask.done('session.lock', { why: 'asked' })
    office.setClock(at)
    const status = await ask.done('app.status', {})
    const userId = status.is === 'locked' ? (status.users[0]?.userId ?? '') : ''
    await ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
    return (await read()).cases.map(({ name }) => name)
  }
  expect(await unlocked('2016-11-08T09:00:00.000Z')).toContain('Carol Nkemelu')
  const kept = await unlocked('2016-11-09T09:00:00.000Z')
  expect(kept).not.toContain('Carol Nkemelu')
  expect(kept).toContain('Lee Anthony Pascall')
})

describe('people who are charged together', () => {
  const list = [
    'Name,Offence,Case number',
    'Dean Marsh,Affray,46AB0001',
    'Kyle Marsh,Affray,46AB0001',
    'Ines Prado,Fraud,',
    '',
  ].join('\n')
  const day = dayOf('2016-11-14')
  const together = async () => {
    const { cases } = await ask.done('day.read', { day })
    return Object.fromEntries(
      cases.map(({ name, together: others }) => [name, others.map((one) => one.name)]),
    )
  }

  test('know each other by the number of the case, and by what an officer says', async () => {
    const { columns } = await ask.done('list.look', { day, text: list, columns: null })
    await ask.done('list.take', { day, text: list, columns: [...columns] })
    expect(await together()).toEqual({
      'Dean Marsh': ['Kyle Marsh'],
      'Kyle Marsh': ['Dean Marsh'],
      'Ines Prado': [],
    })
    const { cases } = await ask.done('day.read', { day })
    const row = (name: string) => cases.find((one) => one.name === name)?.row?.id ?? ''
    await ask.done('list.link', { id: row('Ines Prado'), with: row('Kyle Marsh') })
    expect(await together()).toMatchObject({ 'Ines Prado': ['Dean Marsh', 'Kyle Marsh'] })
    await ask.done('list.link', { id: row('Ines Prado'), with: null })
    expect(await together()).toMatchObject({ 'Ines Prado': [], 'Dean Marsh': ['Kyle Marsh'] })
    expect((await ask.refused('list.link', { id: row('Dean Marsh'), with: crypto.randomUUID() })).kind).toBe(
      'notFound',
    )
  })
})

test('a draft for a later day is told with how far it has come; nobody else’s and no other is', async () => {
  const { open } = await ask.done('day.read', { day })
  expect(open.map(({ sections }) => sections?.of)).toEqual(open.map(() => 9))
  expect(open[0]?.sections?.done).toBeGreaterThanOrEqual(0)
})
