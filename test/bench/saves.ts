import { performance } from 'node:perf_hooks'
import { newOffice, pat, startReport } from '../electron/core/storage/store-for-test.ts'
import { LONG_SECTION, longAnswers } from './desk.ts'
import { type Figure, times } from './figure.ts'

/** The same save with no window: the store's one transaction, flushed to the disk before it answers. */
export function benchStore(runs: number): Figure[] {
  const { store } = newOffice()
  startReport(store)
  const section = longAnswers[LONG_SECTION.question] ?? null
  const save = (rev: number, changes: typeof longAnswers | { [key: string]: typeof section }): number => {
    const from = performance.now()
    const saved = store.reports.save(pat, { id: 'report-1', rev, changes })
    const taken = performance.now() - from
    if (!saved.ok) throw new Error('The store refused a save')
    return taken
  }
  save(0, longAnswers)
  const taken = Array.from({ length: 5 + 40 * runs }, (_, at) =>
    save(at + 1, { [LONG_SECTION.question]: section }),
  )
  store.close()
  return [times('the same save in the store alone', taken.slice(5))]
}
