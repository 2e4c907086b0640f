import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { columnsOf, namesOf } from '../../../shared/court-list/columns.ts'
import { readList } from '../../../shared/court-list/read-list.ts'
import { courtDate, type IsoDate } from '../../../shared/lib/dates.ts'
import { labelIn } from '../../../shared/record/case.ts'
import { readListFile } from '../court-list/list-file.ts'
import { readTable } from '../court-list/read-table.ts'
import { dayCases } from '../report/day-cases.ts'
import { listedReport } from '../report/listed-report.ts'
import { mayRead } from '../report/may-read.ts'
import { refused } from '../report/refused.ts'
import type { ListedReport } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

const LIST_FILES = { name: 'Court list', extensions: ['csv', 'txt', 'tsv'] }
/** Lines shown beside the columns, to see which is which. */
const SAMPLE = 3

/** The day's list: read, taken in, and what is said of each case before there is a report. */
export const dayCommands = ({ ports, templates, reference, dayFacts, asUser, chosen }: CommandContext) => {
  const { lists } = templates
  const reading = (day: IsoDate) => ({
    day,
    today: courtDate(ports.clock.now()),
    words: reference.courtList,
    lists,
  })
  const textOf = async (path: Reply<string>): Promise<Reply<string>> => {
    if (!path.ok) return path
    const read = readListFile(path.value)
    if (read.ok) return accept(read.value)
    return refuse({
      kind: 'badInput',
      says: 'This file is not a court list that can be read. Nothing was taken.',
      problems: read.problem.map(({ path: place, message }) => ({ path: place, message: `It ${message}.` })),
    })
  }

  return {
    'day.read': asUser(async ({ day }, { store, by }) => {
      const court = (answered: string) => labelIn(lists, 'courts', answered)
      const [rows, heard, open, next, list, settings, people] = await Promise.all([
        store.courtLists.onDay(day),
        store.reports.onDay(day, court),
        store.reports.unfinished(court),
        store.courtLists.ahead(day),
        store.courtLists.readOn(day),
        store.courtLists.settings(),
        store.users.list(),
      ])
      const personOf = (userId: string) => people.find((one) => one.userId === userId)
      const nameOf = (userId: string) => personOf(userId)?.name ?? ''
      const factsOf = (report: Pick<ListedReport, 'id' | 'changedAt'>) => dayFacts.read(report, store)
      const cases = dayCases(
        day,
        rows.filter(({ id }) => mayRead(by, { row: id })),
        await Promise.all(
          heard
            .filter(({ id }) => mayRead(by, { report: id }))
            .map(async (report) => ({ report, facts: await factsOf(report) })),
        ),
        { templates, reference, by, nameOf },
      )
      const listed = open
        .filter(({ id }) => mayRead(by, { report: id }))
        .map((report) => listedReport(report, by, templates, reference))
      return accept({
        day,
        cases,
        open: await Promise.all(
          listed.map(async (report) => ({
            ...report,
            sections: report.mine && report.state.is === 'draft' ? (await factsOf(report)).sections : null,
          })),
        ),
        next,
        list,
        keepDays: settings.keepDays,
      })
    }),

    'list.look': asUser(async ({ day, text: given, columns: chosenColumns }, who) => {
      const asked = ports.dialogs.openFile.bind(ports.dialogs)
      const text =
        given === null
          ? await textOf(await chosen(who, asked(LIST_FILES), 'No list was chosen.'))
          : accept(given)
      if (!text.ok) return text
      const { table, said } = readTable(text.value)
      const { names } = await who.store.courtLists.settings()
      const columns = chosenColumns ?? columnsOf(table.heads, reference.courtList, names)
      const read = readList(table, { ...reading(day), columns })
      return accept({
        text: text.value,
        heads: table.heads,
        sample: table.lines.slice(0, SAMPLE).map(({ cells }) => cells),
        columns,
        people: read.rows.length,
        said: [...said, ...read.said],
      })
    }),

    'list.take': asUser(async ({ day, text, columns }, { store, by }) => {
      const { table, said: unread } = readTable(text)
      const { rows, said: read } = readList(table, { ...reading(day), columns })
      const said = [...unread, ...read].toSorted((one, other) => one.line - other.line)
      if (rows.length === 0)
        return refuse({
          kind: 'badInput',
          says: 'No line of this list can be read. Nothing was taken.',
          problems: said.map(({ line, says }) => ({
            path: `line ${line}`,
            message: `Line ${line}: ${says}`,
          })),
        })
      const days = [...new Set(rows.map(({ hearingDate }) => hearingDate))].toSorted()
      const taken = await store.courtLists.take(by, {
        rows,
        said,
        days,
        names: namesOf(table.heads, columns),
      })
      return accept({ ...taken, days, said })
    }),

    'list.hold': asUser(async (hold, { store, by }) => {
      const done = await store.courtLists.hold(by, hold)
      return done.ok ? accept(null) : noSuchRow
    }),

    'list.mark': asUser(async (mark, { store, by }) => {
      const done = await store.courtLists.mark(by, mark)
      return done.ok ? accept(null) : noSuchRow
    }),

    'list.link': asUser(async (link, { store, by }) => {
      const done = await store.courtLists.link(by, link)
      return done.ok ? accept(null) : noSuchRow
    }),

    'list.keepFor': asUser(async ({ days }, { store, by }) => {
      if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
      await store.courtLists.keepFor(by, days)
      return accept(null)
    }),
  } satisfies Partial<Handlers>
}

const noSuchRow = refuse({ kind: 'notFound', says: 'This case is no longer in the list.' })
