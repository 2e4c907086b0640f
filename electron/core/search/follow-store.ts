import type { SearchedText } from '../../../shared/search/searched-text.schema.ts'
import { systemFault } from '../machine/system-error.ts'
import type { StoredRow } from '../storage/court-lists.ts'
import { changedBy } from '../storage/notices.ts'
import { StoreDamaged } from '../storage/rows.ts'
import {
  dropSearchFile,
  type IndexPlace,
  isDamage,
  openSearchFile,
  type SearchFile,
} from '../storage/search-file.ts'
import type { LoggedAct, Store, StoredReport } from '../storage/store.ts'

/** The index of one store, which follows what is committed there. */
export type FollowedIndex = {
  /** What can be found now; null where the file cannot be opened. */
  file(): SearchFile | null
  /** Takes in what the store has committed; a moment's work at most, the rest goes on by itself. */
  catchUp(): Promise<void>
  /** The store has committed something. */
  changed(): void
  /** How many cases are in, and of how many; null once all are. */
  building(): Promise<{ done: number; of: number } | null>
  /** Throws the index away and begins again. */
  rebuild(): Promise<void>
  close(): void
}

type Followed = {
  readonly path: string
  /** Kept for when the file must be made anew, and wiped at closing. */
  readonly key: Buffer
  readonly store: Store
  readonly ofReport: (report: StoredReport) => SearchedText | null
  readonly ofRow: (row: StoredRow) => SearchedText
  readonly fault: (error: unknown) => void
}

/** Milliseconds of work between which whatever else was asked has its turn. */
const SLICE = 15
/** So long a search waits for what was just saved. */
const MOMENT = 50
const MOST_ACTS = 200
const MOST_ROWS = 100
/** A file that is damaged so often is on a disk that is not to be trusted. */
const MOST_REBUILDS = 3

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Follows the log of the store, whose lines are written with what they tell of: from where the index left it, whatever
 * became of the application since. A log of another history, as after a backup was put back, is followed from its
 * beginning; so is one of which there is no index.
 */
export function followStore({ path, key, store, ofReport, ofRow, fault }: Followed): FollowedIndex {
  let file: SearchFile | null = null
  let known = false
  let closed = false
  let rebuilds = 0
  let running = false
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(act)
    turn = next.catch(() => {})
    return next
  }

  const present = async (): Promise<SearchFile> => {
    file ??= openSearchFile(path, key)
    if (known) return file
    const { size, head } = file.place()
    const same = (await store.audit.at(size))?.head === head
    if (!same && !closed) file = await anew(file)
    known = true
    return file
  }
  const anew = async (before: SearchFile): Promise<SearchFile> => {
    const end = await store.audit.checkpoint()
    before.close()
    dropSearchFile(path)
    const made = openSearchFile(path, key)
    made.write({ put: [], drop: [], place: { ...end, built: '' } })
    return made
  }

  const report = async (id: string): Promise<SearchedText | null> => {
    try {
      const read = await store.reports.read(id)
      return read.ok ? ofReport(read.value) : null
    } catch (error) {
      // One report that cannot be read must not keep the others from being found.
      if (error instanceof StoreDamaged) return null
      throw error
    }
  }
  const row = async (id: string): Promise<SearchedText | null> => {
    const read = await store.courtLists.read(id)
    return read.ok && read.value.report === null ? ofRow(read.value) : null
  }
  type Taken = { readonly put: Map<string, SearchedText>; readonly drop: Set<string> }
  const taken = (): Taken => ({ put: new Map(), drop: new Set() })
  const take = async ({ put, drop }: Taken, id: string, is: 'report' | 'row'): Promise<void> => {
    if (put.has(id) || drop.has(id)) return
    const text = await (is === 'report' ? report(id) : row(id))
    if (text === null) drop.add(id)
    else put.set(id, text)
  }
  const write = (index: SearchFile, { put, drop }: Taken, place: IndexPlace): void =>
    index.write({ put: [...put.values()], drop: [...drop], place })

  const rowsIn = async (index: SearchFile, rows: readonly string[]): Promise<void> => {
    for (let at = 0; at < rows.length && !closed; at += MOST_ROWS) {
      const some = taken()
      for (const id of rows.slice(at, at + MOST_ROWS)) await take(some, id, 'row')
      if (!closed) write(index, some, index.place())
      await pause()
    }
  }

  /** The cases that an act is about. Those that a list brought are taken in at once: there may be thousands. */
  const casesOf = async (index: SearchFile, act: LoggedAct): Promise<Map<string, 'report' | 'row'>> => {
    const { action, subject, at } = act
    const is = changedBy(action)
    if (is === 'reportChanged' && subject !== null) {
      const rows = await store.courtLists.ofReport(subject)
      return new Map([[subject, 'report'], ...rows.map((id) => [id, 'row'] as const)])
    }
    if (is !== 'dayChanged') return new Map()
    if (subject !== null) return new Map([[subject, 'row']])
    if (action === 'list.read') await rowsIn(index, await store.courtLists.seenAt(at))
    if (action !== 'list.expired') return new Map()
    const left = new Set(await store.courtLists.waiting())
    const gone = [...index.cases.values()].filter(({ id, state }) => state === 'listed' && !left.has(id))
    return new Map(gone.map(({ id }) => [id, 'row']))
  }

  /** Takes in the next acts since the place of the index; false once there are none. */
  const follow = async (): Promise<boolean> => {
    if (closed) return false
    const index = await present()
    const from = index.place()
    const acts = await store.audit.after(from.size, MOST_ACTS)
    const until = performance.now() + SLICE
    const some = taken()
    let last: LoggedAct | null = null
    for (const act of acts) {
      for (const [id, is] of await casesOf(index, act)) await take(some, id, is)
      last = act
      if (performance.now() > until) break
    }
    if (last === null || closed) return false
    write(index, some, { size: last.seq, head: last.hash, built: from.built })
    return true
  }

  /** Takes in the next reports that are older than the index; false once there are none. */
  const build = async (): Promise<boolean> => {
    if (closed) return false
    const index = await present()
    const { built, ...place } = index.place()
    if (built === null) return false
    if (built === '')
      await rowsIn(
        index,
        (await store.courtLists.waiting()).filter((id) => !index.has(id)),
      )
    const ids = await store.reports.after(built, MOST_ROWS)
    const until = performance.now() + SLICE
    const some = taken()
    let last: string | null = null
    for (const id of ids) {
      await take(some, id, 'report')
      last = id
      if (performance.now() > until) break
    }
    if (closed) return false
    write(index, some, { ...place, built: last })
    return last !== null
  }

  /** What a full or read-only disk refuses is tried again at the next change or search; a damaged file is made anew. */
  const trouble = (error: unknown): void => {
    if (closed) return
    file?.close()
    file = null
    known = false
    if (isDamage(error) && rebuilds < MOST_REBUILDS) {
      rebuilds += 1
      dropSearchFile(path)
      void run()
    } else if (systemFault(error) === null) fault(error)
  }
  const step = async (): Promise<boolean> => (await inTurn(follow)) || (await inTurn(build))
  let again = false
  const run = async (): Promise<void> => {
    again = true
    if (running) return
    running = true
    try {
      while (again && !closed) {
        again = false
        do await pause()
        while (await step())
      }
      running = false
    } catch (error) {
      running = false
      trouble(error)
    }
  }
  void run()

  return {
    file: () => file,
    catchUp: async () => {
      const until = performance.now() + MOMENT
      try {
        while ((await step()) && performance.now() < until);
      } catch (error) {
        trouble(error)
      }
      void run()
    },
    changed: () => void run(),
    building: async () => {
      if (file === null) return { done: 0, of: await store.reports.count() }
      const { size, built } = file.place()
      const behind = (await store.audit.after(size, 1)).length > 0
      if (built === null && !behind) return null
      const [reports, rows] = [await store.reports.count(), await store.courtLists.waiting()]
      return { done: file.cases.size, of: reports + rows.length }
    },
    rebuild: async () => {
      await inTurn(async () => {
        if (closed) return
        file = await anew(await present())
      })
      void run()
    },
    close: () => {
      closed = true
      file?.close()
      file = null
      key.fill(0)
    },
  }
}
