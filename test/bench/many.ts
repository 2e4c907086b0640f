import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readDate } from '../../shared/lib/dates.ts'
import { must } from '../../shared/lib/must.ts'
import type { ReportState } from '../../shared/record/lifecycle.ts'
import { type FilledReport, fillStore, idOf } from '../support/filled-store.ts'
import { firstNames, lastNames, seeded, someReport, vocabulary } from '../support/many-reports.ts'
import { applicationIn, PASSPHRASES } from '../support/office-at-work.ts'
import { searchFor } from '../support/search-for.ts'
import { exampleOf } from '../support/templates.ts'
import { type Figure, times } from './figure.ts'

const REPORTS = 20_000
const WORDS = 1500
/** The day that two hundred of them are heard on. */
const DAY = '2016-10-11'
const ON_THE_DAY = 200
const at = '2016-10-03T09:00:00.000Z'

/** Nearly all of an office's reports were handed over long ago; those of the day are written. */
function stateOf(number: number): ReportState {
  if (number < ON_THE_DAY && number % 4 !== 0) return { is: 'draft', returned: null }
  return number % 50 === 0 ? { is: 'sealed', at } : { is: 'handedOver', at, version: 1 }
}

function* allReports(): Generator<FilledReport> {
  for (let number = 0; number < REPORTS; number += 1) {
    const answers = someReport(number, WORDS)
    yield {
      id: idOf(number),
      answers: number < ON_THE_DAY ? { ...answers, 'hearing.date': DAY } : answers,
      state: stateOf(number),
    }
  }
}

/** What officers look for, a fifth each: a name, a number, a word, two words, two letters. */
const mix = (chance: () => number): Readonly<Record<string, () => string>> => {
  const one = (of: readonly string[], by = chance()): string => of[Math.floor(by * of.length)] ?? ''
  const word = () => one(vocabulary, chance() ** 3)
  const number = () => Math.floor(chance() * REPORTS)
  return {
    'a name': () => `${one(firstNames)} ${one(lastNames)}`.slice(0, 4 + Math.floor(chance() * 20)),
    'a CRN, a PNC number or a date of birth': () => {
      const answers = someReport(number(), 1)
      return String(answers[one(['person.crn', 'person.pnc', 'person.dateOfBirth'])])
    },
    'a word': word,
    'two words': () => `${word()} ${word()}`,
    'two letters': () => one([...firstNames, ...lastNames, ...vocabulary]).slice(0, 2),
  }
}

/** An office of twenty thousand reports: its search, opening any of them, and a day of two hundred cases. */
export async function benchMany(runs: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-many-'))
  const founding = applicationIn(folder)
  const { author } = exampleOf('case-1')
  await founding.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  await founding.application.close()
  await fillStore(join(folder, 'data'), allReports())

  const { application, ask } = applicationIn(folder)
  const status = await ask.done('app.status', {})
  const { userId } = must(status.is === 'locked' ? status.users[0] : undefined, 'there is a user')
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const from = performance.now()
    await act()
    return performance.now() - from
  }
  const taking = async (count: number, act: (at: number) => Promise<unknown>): Promise<number[]> => {
    const taken: number[] = []
    for (let done = 0; done < count; done += 1) taken.push(await timed(() => act(done)))
    return taken
  }
  await ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
  const day = must(readDate(DAY), 'it is a date')
  const readDay = () => ask.done('day.read', { day })
  const firstDay = await timed(readDay)
  const built = await timed(async () => {
    while ((await ask.done('report.search', searchFor('smith'))).building !== null)
      await new Promise((resolve) => setTimeout(resolve, 200))
  })
  await ask.done('session.lock', { why: 'asked' })
  const unlocked = await timed(() => ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author }))
  const chance = seeded(7)
  const searches: Figure[] = []
  const all: number[] = []
  for (const [name, typed] of Object.entries(mix(chance))) {
    const taken = await taking(20 * runs, () => ask.done('report.search', searchFor(typed())))
    all.push(...taken)
    searches.push(times(`search: ${name}`, taken))
  }
  const opened = await taking(20 * runs, () =>
    ask.done('report.open', { id: idOf(Math.floor(chance() * REPORTS)) }),
  )
  const days = await taking(5 * runs, readDay)
  await application.close()
  const files = ['search', 'store'].map((name) => sizeOf(join(folder, 'data'), name))
  rmSync(folder, { recursive: true, force: true })
  return [
    times('search: all of these', all, 'p95 < 30'),
    ...searches,
    times('opening any report', opened, 'p95 < 100'),
    times(`a day of ${ON_THE_DAY} cases`, days, 'p95 < 50'),
    times('the same, the first time', [firstDay], '< 50'),
    times('signing in', [unlocked]),
    { name: 'building the index', unit: 's', p50: built / 1000, p95: null, of: 1 },
    ...files,
  ]
}

function sizeOf(folder: string, name: string): Figure {
  const [file] = readdirSync(folder).filter((path) => path.startsWith(name) && path.endsWith('.db'))
  const bytes = statSync(join(folder, must(file, 'there is such a file'))).size
  return { name: `the file of the ${name}`, unit: 'MB', p50: bytes / 1e6, p95: null, of: 1 }
}
