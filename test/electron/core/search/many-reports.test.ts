import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldName } from '../../../../shared/lib/fold-name.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { fillStore, idOf } from '../../../support/filled-store.ts'
import { firstNames, lastNames, someReport } from '../../../support/many-reports.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { searchFor } from '../../../support/search-for.ts'
import { exampleOf } from '../../../support/templates.ts'

const COUNT = 1000
const WORDS = 200
const at = applicationIn()
const reports = Array.from({ length: COUNT }, (_, number): Answers => {
  const answers = someReport(number, WORDS)
  const planted = [number % 3 === 0 ? 'qzalpha' : '', number % 5 === 0 ? 'Qzbéta' : '']
  return { ...answers, 'person.whereabouts': `Stays at ${planted.join(' ')}` }
})
const search = (text: string) => at.ask.done('report.search', searchFor(text))

beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  await at.application.close()
  await fillStore(
    join(at.folder, 'data'),
    reports.map((answers, number) => ({ id: idOf(number), answers, state: { is: 'draft', returned: null } })),
  )
  const again = applicationIn(at.folder)
  Object.assign(at, { application: again.application, ask: again.ask })
  const status = await at.ask.done('app.status', {})
  const [user] = status.is === 'locked' ? status.users : []
  const { userId } = must(user, 'there is a user')
  await at.ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
}, 60_000)
afterAll(() => at.application.close())

test('while the index is built it says how much of it is there, and never finds anybody twice', async () => {
  const said: number[] = []
  for (;;) {
    const { building, hits, people } = await search(lastNames[0] ?? '')
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
    if (building === null) break
    expect(building.of).toBe(COUNT)
    expect(people).toBeLessThanOrEqual(building.done)
    said.push(building.done)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(said.length).toBeGreaterThan(1)
  expect(said).toEqual(said.toSorted((one, other) => one - other))
}, 60_000)

test('everybody of a name is counted, the first forty told of, the last heard first', async () => {
  const named = (typed: string) =>
    reports.filter((answers) =>
      foldName(typed)
        .split(' ')
        .every((word) =>
          foldName(String(answers['person.name']))
            .split(' ')
            .some((part) => part.startsWith(word)),
        ),
    )
  for (const typed of [
    ...lastNames,
    ...firstNames,
    ...lastNames.map((name) => name.slice(0, 2)),
    'smith john',
    'mo so',
  ]) {
    const { hits, people } = await search(typed)
    const expected = named(typed)
    expect(people, typed).toBe(expected.length)
    const dates = hits.slice(0, people).map(({ hearingDate }) => hearingDate)
    const all = expected.map((answers) => String(answers['hearing.date'])).toSorted()
    expect(dates, typed).toEqual(all.toReversed().slice(0, 40))
  }
})

test('one word, two words and two letters of them are counted in all the texts', async () => {
  const total = async (typed: string) => (await search(typed)).total
  expect(await total('qzalpha')).toBe(334)
  expect(await total('QZBETA')).toBe(200)
  expect(await total('qzbeta qzal')).toBe(67)
  expect(await total('qz')).toBe(467)
  const { hits } = await search('qzalpha')
  expect(hits).toHaveLength(40)
  expect(hits.every(({ excerpt }) => excerpt?.text.includes('qzalpha'))).toBe(true)
})

test('each is found by its number, alone', async () => {
  for (const number of [0, 499, 999]) {
    const { hits, total } = await search(String(reports[number]?.['person.crn']))
    expect([hits.map(({ id }) => id), total]).toEqual([[idOf(number)], 1])
  }
})
