import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { SearchAsked, SearchHit, SearchRead } from '../../../shared/contract/search-commands.ts'
import { labelIn } from '../../../shared/record/case.ts'
import { excerptOf } from '../../../shared/search/excerpt.ts'
import { readSearch, type SearchQuery } from '../../../shared/search/search-query.ts'
import { searchedReport, searchedRow } from '../../../shared/search/searched-text.ts'
import type { Ports } from '../machine/ports.ts'
import type { OpenOffice } from '../office/open-office.ts'
import { locked, type SignedIn } from '../office/session.ts'
import { mayRead } from '../report/may-read.ts'
import type { IndexedCase, SearchFile } from '../storage/search-file.ts'
import { formNameOf, formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'
import { type FollowedIndex, followStore } from './follow-store.ts'

/** The search of everything that whoever is signed in may read. */
export type Search = {
  /** From here on it follows the store of this office. */
  begin(open: OpenOffice): void
  find(asked: SearchAsked, who: SignedIn): Promise<Reply<SearchRead>>
  rebuild(): Promise<Reply<null>>
  /** The store has committed something. */
  changed(): void
  /** At the lock: closes the file and holds no word of it. */
  forget(): void
}

/** So many are told of; the others are counted. */
const SHOWN = 40

export function createSearch(ports: Ports, templates: Templates, reference: Reference): Search {
  const { lists } = templates
  const court = (answered: string): string => labelIn(lists, 'courts', answered)
  let index: FollowedIndex | null = null

  const isAsked = (one: IndexedCase, { state, mine, from, to }: SearchAsked, { by }: SignedIn): boolean =>
    (state === null || one.state === state) &&
    (!mine || one.holder === by.userId) &&
    (from === null || (one.hearing !== '' && one.hearing >= from)) &&
    (to === null || (one.hearing !== '' && one.hearing <= to)) &&
    mayRead(by, one.state === 'listed' ? { row: one.id } : { report: one.id })

  /** Those whose name or number it is, then those that have the words; of each the last heard first. */
  const found = (file: SearchFile, query: SearchQuery, asked: SearchAsked, who: SignedIn) => {
    const cases = (where: 'people' | 'words', but: ReadonlySet<IndexedCase>): IndexedCase[] => {
      const those: IndexedCase[] = []
      for (const number of file.found(where, query)) {
        const one = file.cases.get(number)
        if (one !== undefined && !but.has(one) && isAsked(one, asked, who)) those.push(one)
      }
      return those
    }
    const people = cases('people', new Set())
    return { people, others: cases('words', new Set(people)) }
  }

  /** As the store has it now; null where it is there no more. */
  const told = async (
    file: SearchFile,
    one: IndexedCase,
    query: SearchQuery | null,
    { store, by }: SignedIn,
    nameOf: (userId: string) => string,
  ): Promise<SearchHit | null> => {
    const text = file.told(one.number)
    const about = {
      id: one.id,
      hearingDate: one.hearing,
      dateOfBirth: text?.born ?? '',
      offence: text?.offence ?? '',
      excerpt: query === null ? null : excerptOf(file.passages(one.number), query),
    }
    if (one.state === 'listed') {
      const read = await store.courtLists.read(one.id)
      if (!read.ok) return null
      const { row, heldBy } = read.value
      return {
        ...about,
        is: 'row',
        name: row.defendantName,
        crn: row.crn,
        court: court(row.court),
        holder: heldBy === null ? null : { name: nameOf(heldBy), mine: heldBy === by.userId },
      }
    }
    const report = await store.reports.listed(one.id, court)
    if (report === null) return null
    const { name, crn, author, state, format } = report
    return {
      ...about,
      is: 'report',
      name,
      crn,
      court: report.court,
      state,
      formatName: formNameOf(templates, format),
      holder: { name: author.name, mine: author.userId === by.userId },
    }
  }

  return {
    begin: ({ store, searchFile }) => {
      index = followStore({
        ...searchFile(),
        store,
        ofReport: ({ id, state, author, answers, ...used }) =>
          state.is === 'discarded'
            ? null
            : searchedReport(
                { id, state: state.is, holder: author.userId, answers },
                formOf(templates, used),
                reference.offences,
              ),
        ofRow: (row) => searchedRow(row, court(row.row.court)),
        fault: (error) => ports.log.fault(ports.ids.uuid(), error),
      })
    },

    find: async (asked, who) => {
      const mine = index
      if (mine === null) return locked
      const query = readSearch(asked.text)
      await mine.catchUp()
      const file = mine.file()
      if (file === null) return unavailable
      const building = await mine.building()
      if (query.length === 0) return accept({ hits: [], people: 0, total: 0, building })
      const { people, others } = found(file, query, asked, who)
      const officers = await who.store.users.list()
      const nameOf = (userId: string) => officers.find((one) => one.userId === userId)?.name ?? ''
      const hits = await Promise.all([
        ...people.slice(0, SHOWN).map((one) => told(file, one, null, who, nameOf)),
        ...others
          .slice(0, Math.max(0, SHOWN - people.length))
          .map((one) => told(file, one, query, who, nameOf)),
      ])
      return accept({
        hits: hits.filter((hit) => hit !== null),
        people: people.length,
        total: people.length + others.length,
        building,
      })
    },

    rebuild: async () => {
      if (index === null) return locked
      await index.rebuild()
      return accept(null)
    },

    changed: () => index?.changed(),
    forget: () => {
      index?.close()
      index = null
    },
  }
}

const unavailable = refuse({
  kind: 'cannotWrite',
  says: 'The search needs room on the disk and has none, or may not write there. Every case still stands in its list; ask IT if it goes on.',
})
