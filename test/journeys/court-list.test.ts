import { writeFileSync } from 'node:fs'
import { courtDate } from '../../shared/lib/dates.ts'
import { minutesOfKeys } from '../bench/entry.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { done } from '../support/courtside.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { keyboard } from '../support/keyboard.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const { author, manager } = exampleOf('case-1')
const CLOCK = '2016-10-11T10:20:00.000Z'
const HEADS = 'Name,DOB,Court,Room,Time,Offence,CJS code,Offence date,Plea,Convicted,Bail,CRN'
/** Thirteen lines: two of one person, and two that cannot be read. */
const LINES = [
  'Dwayne Pettigrew,02/01/1989,Margate,1,10:10,Knife in a public place,,,,,,',
  'Jolene Fitzgerald,14/06/1975,Margate,1,11:30,"Benefit fraud, £6,210",,,,,,',
  'Imran Sadiq,30/09/1997,Margate,1,12:00,Handling stolen goods,,,,,,',
  'Harjit Gill,01/02/1964,Margate,1,14:00,Driving while disqualified,,,,,,',
  'Bethany O’Rourke-Llewellyn,03/03/1983,Margate,2,10:30,Theft from her employer,,,,,,',
  'Faisal Rahman-Qureshi,29/02/1987,Margate,2,11:40,Actual bodily harm,,,,,,',
  'Lee Anthony Pascall,24/05/1981,Margate,2,14:00,Theft from a shop,TH68010,1 Sep 2016,Guilty,11/10/2016,CB,X123456',
  'Lee Anthony Pascall,24/05/1981,Margate,2,14:00,Theft from a shop,TH68010,2016-09-08,Guilty,11/10/2016,CB,X123456',
  'Carol Nkemelu,11/11/1969,Margate,2,14:20,Driving with excess alcohol,,,,,,',
  'Ewa Kowalczyk,05/05/1978,Margate,2,15:00,Breach of a restraining order,,,,,,',
  ',06/06/1955,Margate,2,15:20,Dangerous driving,,,,,,',
  'Aaron Whitlock,07/07/1994,Margate,3,12:15,Criminal damage,,,,,,',
  'Olumide Adebayo-Hart,08/08/1972,Margate,3,14:30,Harassment,,,,,,',
]
const LIST = [HEADS, ...LINES].join('\r\n')

/** The same list with the name at its end, as another clerk sends it. */
const MOVED = [HEADS, ...LINES]
  .map((line) => {
    const at = line.indexOf(',')
    return `${line.slice(at + 1)},${line.slice(0, at)}`
  })
  .join('\r\n')

test('a court list comes in, tells the two lines that it cannot read, and gives a report its answers', async ({
  openWindow,
}, info) => {
  const courtside = await openWindow({ dataDir: info.outputPath('data'), clock: CLOCK })
  const { page } = courtside
  const desk = atTheDesk(page)
  await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
  await draw(page, 'day-empty')
  await desk.addColleague(manager, PASSPHRASES.spo)

  // A column moved and two lines that cannot be read, from the file to the day by the keyboard alone.
  const path = info.outputPath('list.csv')
  writeFileSync(path, Buffer.from(MOVED.replaceAll('’', '\u0092'), 'latin1'))
  await courtside.choosePath(path)
  const dialog = page.getByRole('dialog')
  let keys = 0
  const press = async (...named: string[]) => {
    for (const key of named) {
      await page.keyboard.press(key)
      keys += 1
    }
  }
  await press('Control+K', ...'list')
  await expect(dialog.getByText('Read a court list')).toBeVisible()
  await press('Enter')
  await expect(dialog.getByLabel('Paste the rows here')).toBeFocused()
  await press('Tab', 'Enter')
  await expect(dialog.getByRole('status')).toHaveText(
    '10 cases can be read; 2 lines cannot, and are left out.',
  )
  await expect(dialog.locator('.lines li')).toHaveText([
    /^Line 7.*left out.*“29\/02\/1987” is not a date of birth/,
    /^Line 12.*left out.*It has no name/,
  ])
  await draw(page, 'day-list')
  await press('Enter')
  await expect(page.locator('.list__name')).toHaveCount(10)
  expect(keys).toBeLessThanOrEqual(12)
  await expect(page.locator('.list__room')).toHaveText([
    /^Court 1 4 cases, next at 11:30/,
    /^Court 2 4 cases, next at 14:00/,
    /^Court 3 2 cases, next at 12:15/,
  ])

  // The name stands first in the next list, which is pasted: the same people, and none of them twice.
  await desk.pasteList(LIST)
  await expect(page.locator('.list__name')).toHaveCount(10)
  await desk.button('2 lines left out')
  await expect(dialog.locator('.lines li')).toHaveCount(2)
  await page.keyboard.press('Escape')

  // Who has it: taken by a key, and given back.
  const row = (name: string) => page.locator(`tr[data-case]:has-text("${name}")`)
  await page.getByRole('button', { name: 'Dwayne Pettigrew', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('T')
  await expect(row('Jolene Fitzgerald').locator('.list__who')).toContainText('You')
  await desk.button('Give it back: Jolene Fitzgerald')
  await expect(row('Jolene Fitzgerald').locator('.list__who')).toContainText('Nobody yet')

  // Who is charged together is said once, and leads from one to the other.
  await page.getByRole('button', { name: 'Aaron Whitlock', exact: true }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Charged together with').selectOption({ label: 'Olumide Adebayo-Hart' })
  await expect(dialog).toContainText('Charged together with Olumide Adebayo-Hart.')
  await page.keyboard.press('Escape')
  await draw(page, 'day-together')
  await row('Olumide Adebayo-Hart')
    .getByRole('button', { name: /^Aaron Whitlock, charged/ })
    .click()
  await expect(dialog.getByRole('heading', { name: 'Aaron Whitlock', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Harjit Gill', exact: true }).click()
  await desk.button('Did not attend')
  await expect(row('Harjit Gill').locator('.list__state')).toContainText('Did not attend')

  await page.getByRole('button', { name: 'Lee Anthony Pascall', exact: true }).click()
  await draw(page, 'day-case')
  await desk.button('Start the report')
  await expect(page.locator('.rail')).toBeVisible()
  const officer = typist(page)
  const { answers } = await done(courtside, 'report.open', { id: await idOf('Pascall') })
  expect(answers).toMatchObject({
    'person.dateOfBirth': '1981-05-24',
    'person.crn': 'X123456',
    'person.remand': 'conditionalBail',
    'hearing.court': 'B46IU',
    'hearing.courtroom': '2',
    'hearing.time': '14:00',
    'hearing.date': courtDate(CLOCK),
  })
  expect(answers['offences']).toMatchObject({ rows: [{ cells: { main: 'yes' } }, {}] })
  // What the list said is read in one look; one link opens it all.
  const block = page.getByRole('region', { name: 'From the court list' })
  await expect(block).toContainText('Lee Anthony Pascall')
  await expect(block).toContainText('X123456')
  await expect(page.locator(officer.card('person.name'))).toBeHidden()
  await draw(page, 'case-from-list')
  await block.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(block).toBeHidden()
  for (const [question, value] of [
    ['person.name', 'Lee Anthony Pascall'],
    ['person.crn', 'X123456'],
  ] as const)
    await expect(page.locator(`${officer.card(question)} >> input`)).toHaveValue(value)
  await expect(page.locator(`${officer.card('person.crn')} >> .q-filled`)).toHaveText('from the court list')

  await desk.button('Today')
  await expect(row('Lee Anthony Pascall').locator('.list__state')).toContainText(/Writing\d+ of \d+ sections/)
  await expect(row('Lee Anthony Pascall').locator('.list__who')).toHaveText('You')
  await draw(page, 'day')
  await desk.button('Office')
  await draw(page, 'day-office-menu')
  await page.keyboard.press('Escape')

  // By hand, on somebody who stands in the list: the report begins with what it says.
  await page.keyboard.press('N')
  await page.keyboard.type('NKEMELU, Carol')
  await expect(page.getByText('Carol Nkemelu stands in the court list')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(block).toContainText('Carol Nkemelu')

  // A case that no list has, in three fields: who, the hearing as it stands, the other format.
  await desk.button('Today')
  await page.locator('#main h1').focus()
  const { press: key, type, pressed } = keyboard(page)
  await key('N')
  await type('Dean Hollis')
  await key('Tab', 2)
  await key('ArrowDown')
  await key('Tab')
  await key('Enter')
  await expect(page.locator('.tag:text-is("SHORT")')).toBeVisible()
  expect((await done(courtside, 'report.open', { id: await idOf('Dean Hollis') })).answers).toMatchObject({
    'hearing.court': 'B46IU',
    'hearing.date': courtDate(CLOCK),
  })
  const seconds = 60 * minutesOfKeys(pressed.characters, pressed.keys)
  expect(seconds).toBeCloseTo(7.3, 1)
  expect(seconds).toBeLessThan(10)

  async function idOf(name: string): Promise<string> {
    const listed = await done(courtside, 'report.list', {})
    return listed.find((report) => report.name.includes(name))?.id ?? ''
  }
})
