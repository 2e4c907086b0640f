import { expect, test } from 'vitest'
import { readTable } from '../../../../electron/core/court-list/read-table.ts'

test.each([
  ['commas', 'Name,Offence\nAlex Carter,Theft\n'],
  ['semicolons, although a name holds a comma', 'Name;Offence\nAlex Carter;Theft\n'],
  ['tabs, as a spreadsheet gives them to be pasted', 'Name\tOffence\nAlex Carter\tTheft'],
  ['line ends of Windows and an old Macintosh', 'Name,Offence\r\nAlex Carter,Theft\r'],
  ['a mark at the beginning', '\ufeffName,Offence\nAlex Carter,Theft\n'],
  ['blank lines before and after', '\n\nName,Offence\n\nAlex Carter,Theft\n\n'],
])('%s', (_, text) => {
  const { table, said } = readTable(text)
  expect(table.heads).toEqual(['Name', 'Offence'])
  expect(table.lines.map(({ cells }) => cells)).toEqual([['Alex Carter', 'Theft']])
  expect(said).toEqual([])
})

test('quotation marks hold commas, line ends and doubled marks, and every line keeps its own number', () => {
  const { table } = readTable(
    'Name,Offence\r\n"Carter, Alex","Theft,\r\nof ""goods"""\r\n\r\nSiân,The "Anchor" pub\r\n',
  )
  expect(table.lines).toEqual([
    { line: 2, cells: ['Carter, Alex', 'Theft,\nof "goods"'] },
    { line: 5, cells: ['Siân', 'The "Anchor" pub'] },
  ])
})

test('a mark that is never closed is told with its line, and what stood before it is read', () => {
  const { table, said } = readTable('Name,Offence\nAlex Carter,Theft\nSiân,"Fraud\nLee,Theft\n')
  expect(table.lines.map(({ cells }) => cells[0])).toEqual(['Alex Carter'])
  expect(said).toMatchObject([{ line: 3, taken: false }])
  expect(said[0]?.says).toContain('quotation mark')
})

test('lines may be longer and shorter than the first; nothing is no table', () => {
  expect(readTable('A,B\n1\n1,2,3').table.lines.map(({ cells }) => cells)).toEqual([['1'], ['1', '2', '3']])
  expect(readTable('').table).toEqual({ heads: [], lines: [] })
})
