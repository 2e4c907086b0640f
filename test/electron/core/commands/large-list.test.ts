import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../../support/listed.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const { ask, application } = applicationIn()
const day = dayOf('2016-10-11')
const LINES = 10_000

beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
})
afterAll(() => application.close())

/** Fifty days of two hundred people, three forms of date, quotes, and every hundredth line without a name. */
const LIST = [
  'Hearing date;Name;DOB;Court;Room;Time;Offence;CJS code;PNC',
  ...Array.from({ length: LINES }, (_, at) => {
    const on = new Date(Date.UTC(2016, 9, 11 + (at % 50)))
    const iso = on.toISOString().slice(0, 10)
    const [year, month, date] = iso.split('-')
    const spoken = on.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const written = [iso, `${date}/${month}/${year}`, spoken][at % 3]
    const name = at % 100 === 99 ? '' : `"Person ${at}; of the list"`
    return `${written};${name};${(at % 28) + 1}/05/1981;Margate;${(at % 4) + 1};10:${10 + (at % 50)};"Theft, from a shop";TH68010;`
  }),
].join('\r\n')

test('ten thousand lines are looked at, taken, and taken again, which doubles nobody', async () => {
  const { columns, people, said } = await ask.done('list.look', { day, text: LIST, columns: null })
  expect([people, said.length]).toEqual([9_900, 100])
  const list = { day, text: LIST, columns: [...columns] }
  expect(await ask.done('list.take', list)).toMatchObject({ added: 9_900, updated: 0 })
  expect(await ask.done('list.take', list)).toMatchObject({ added: 0, updated: 0, same: 9_900 })
  expect((await ask.done('day.read', { day })).cases).toHaveLength(200)
}, 120_000)
