import { describe, expect, test } from 'vitest'
import { columnsOf, namesOf } from '../../../shared/court-list/columns.ts'
import { type ListTable, linesLeftOut, readList } from '../../../shared/court-list/read-list.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { listWords } from '../../support/court-list.ts'
import { templates } from '../../support/templates.ts'

const day = must(readDate('2016-10-11'), 'a date')

/** The heads, then a line each; a list begins at line 2 of its file. */
const tableOf = (heads: string, ...lines: string[]): ListTable => ({
  heads: heads.split('|'),
  lines: lines.map((line, at) => ({ line: at + 2, cells: line.split('|') })),
})
const read = (table: ListTable, remembered = {}) =>
  readList(table, {
    columns: columnsOf(table.heads, listWords, remembered),
    day,
    today: day,
    words: listWords,
    lists: templates.lists,
  })
const one = (heads: string, line: string) => must(read(tableOf(heads, line)).rows[0], 'the line is taken')
const told = (heads: string, line: string) => read(tableOf(heads, line)).said

describe('columns', () => {
  test('are found by their heads wherever they stand, however they are written', () => {
    expect(columnsOf(['D.O.B.', 'Colour', 'NAME', 'Court room'], listWords, {})).toEqual([
      'dateOfBirth',
      null,
      'defendantName',
      'courtroom',
    ])
  })

  test('are what the office has said, once and before anything known', () => {
    const heads = ['Person before the court', 'Name']
    const names = namesOf(heads, ['defendantName', null])
    expect(columnsOf(heads, listWords, names)).toEqual(['defendantName', null])
    expect(columnsOf(heads.toReversed(), listWords, names)).toEqual(['defendantName', null])
  })

  test('a field is read from the first column of its name alone', () => {
    expect(columnsOf(['Name', 'Full name'], listWords, {})).toEqual(['defendantName', null])
  })
})

describe('what a line says', () => {
  test.each(['11/10/2016', '2016-10-11', '11 Oct 2016', '11/10/2016 00:00'])('the date %s', (date) => {
    expect(one('Name|Hearing date', `Alex Carter|${date}`).hearingDate).toBe('2016-10-11')
  })

  test('each field as it is kept', () => {
    expect(
      one(
        'Name|DOB|Sex|PNC|CRN|URN|Court|Room|Time|Bail|Adjourned from|Offence|CJS code|Wording|Offence date|Plea|Convicted',
        'Lee Pascall|14/03/1981|M|00/0000001a|x 123 456|46AB0123456|B46IU00|Court 2|2.15|CB|3 Oct 2016|Theft|th 68010|Stole meat|1/9/2016|G|20/09/2016',
      ),
    ).toEqual({
      defendantName: 'Lee Pascall',
      dateOfBirth: '1981-03-14',
      sex: 'male',
      pnc: '2000/0000001A',
      crn: 'X123456',
      court: 'B46IU',
      courtroom: '2',
      time: '14:15',
      hearingDate: '2016-10-11',
      remand: 'conditionalBail',
      adjournedFrom: '2016-10-03',
      caseNumber: '46AB0123456',
      offences: [
        {
          offenceTitle: 'Theft',
          cjsCode: 'TH68010',
          offenceWording: 'Stole meat',
          offenceDate: '2016-09-01',
          plea: 'guilty',
          convictionDate: '2016-09-20',
        },
      ],
    })
  })

  test.each([
    ['B46IU', 'B46IU'],
    ['Margate', 'B46IU'],
    ['margate magistrates’ court', 'B46IU'],
    ['Medway Magistrates Court', 'B46DH'],
    ['Lewes', 'Lewes'],
  ])('the court %s', (typed, court) => {
    expect(one('Name|Court', `Alex Carter|${typed}`).court).toBe(court)
  })

  test('a court that may be two is kept as it stands, and both are named', () => {
    expect(one('Name|Court', 'Alex Carter|Maidstone').court).toBe('Maidstone')
    expect(told('Name|Court', 'Alex Carter|Maidstone')).toEqual([
      {
        line: 2,
        taken: true,
        says: "“Maidstone” may be Maidstone Crown Court or Maidstone Magistrates' Court. Write which in the list.",
      },
    ])
  })

  test('the day of the list where no column says it', () => {
    expect(one('Name', 'Alex Carter').hearingDate).toBe(day)
  })
})

describe('what is told, with its line, while the others are taken', () => {
  test.each([
    ['no name', 'Name|DOB', '|14/03/1981', 'no name'],
    ['no date of hearing', 'Name|Hearing date', 'Lee|', 'no date of hearing'],
    ['a hearing on no date', 'Name|Hearing date', 'Lee|31/02/2016', '“31/02/2016” is not a date of hearing'],
    ['a birth on no date', 'Name|DOB', 'Lee|14/13/1981', '“14/13/1981” is not a date of birth'],
    ['a birth after the hearing', 'Name|DOB', 'Lee|12/10/2016', 'after the hearing'],
    ['a comma too many', 'Name|DOB', 'Lee|14/03/1981|Theft', 'quotation marks'],
  ])('left out: %s', (_, heads, line, says) => {
    const { rows, said } = read(
      tableOf(heads, line, 'Alex Carter|'.replace('|', heads.includes('Hearing') ? '|11/10/2016' : '|')),
    )
    expect(rows.map(({ defendantName }) => defendantName)).toEqual(['Alex Carter'])
    expect(said).toMatchObject([{ line: 2, taken: false }])
    expect(said[0]?.says).toContain(says)
    expect(linesLeftOut(said)).toBe(1)
  })

  test.each([
    ['a PNC number with a wrong letter', 'Name|PNC', 'Lee|00/0000001B', 'ask for A'],
    ['no PNC number', 'Name|PNC', 'Lee|see file', 'not a PNC number'],
    ['no CRN', 'Name|CRN', 'Lee|12', 'not a CRN'],
    ['no time', 'Name|Time', 'Lee|after lunch', 'not a time'],
    ['a plea nobody knows', 'Name|Plea', 'Lee|mixed', 'not a word known here'],
    ['an offence on no date', 'Name|Offence date', 'Lee|yesterday', 'not a date'],
    ['a hearing before today', 'Name|Hearing date', 'Lee|11/10/2006', 'before today'],
    ['somebody under 18', 'Name|DOB', 'Lee|12/10/1998', 'is 17 at the hearing'],
  ])('taken: %s', (_, heads, line, says) => {
    const { rows, said } = read(tableOf(heads, line))
    expect(rows).toHaveLength(1)
    expect(said).toMatchObject([{ line: 2, taken: true }])
    expect(said[0]?.says).toContain(says)
    expect(linesLeftOut(said)).toBe(0)
  })

  test('who is 18 on the day, and a line of empty cells, are nothing to tell', () => {
    expect(told('Name|DOB', 'Lee|11/10/1998')).toEqual([])
    expect(read(tableOf('Name|DOB', ' | '))).toEqual({ rows: [], said: [] })
  })
})

describe('one person is one row', () => {
  const heads = 'Name|DOB|Court|Offence'
  const rowsOf = (...lines: string[]) =>
    read(tableOf(heads, ...lines)).rows.map(({ offences }) =>
      offences.map(({ offenceTitle }) => offenceTitle),
    )

  test('several offences, the name either way round, the birth said once', () => {
    expect(
      rowsOf(
        'PASCALL, Lee|14/03/1981|Margate|Theft',
        'Lee Pascall||Margate|Fraud',
        'Lee Pascall||Margate|Fraud',
      ),
    ).toEqual([['Theft', 'Fraud']])
  })

  test('not who was born on another day, nor at another court', () => {
    expect(
      rowsOf(
        'Lee Pascall|14/03/1981|Margate|Theft',
        'Lee Pascall|15/03/1981|Margate|Theft',
        'Lee Pascall|14/03/1981|Folkestone|Theft',
      ),
    ).toHaveLength(3)
  })

  test('not where two of the name might be meant', () => {
    expect(
      rowsOf('Lee|14/03/1981|Margate|Theft', 'Lee|15/03/1981|Margate|Theft', 'Lee||Margate|Fraud'),
    ).toEqual([['Theft'], ['Theft'], ['Fraud']])
  })
})

test('ten thousand lines of as many people are read without comparing each with each', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `Person Number${at}|14/03/1981|Margate|Theft`)
  const began = process.cpuUsage()
  expect(read(tableOf('Name|DOB|Court|Offence', ...lines)).rows).toHaveLength(10_000)
  expect(process.cpuUsage(began).user).toBeLessThan(5_000_000)
})
