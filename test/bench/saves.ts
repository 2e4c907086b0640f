import { performance } from 'node:perf_hooks'
import { newOffice, pat, startReport } from '../electron/core/storage/store-for-test.ts'
import { LONG_SECTION, longAnswers } from './desk.ts'
import { type Figure, times } from './figure.ts'

/** The same save with no window: the store's one transaction, flushed to the disk before it answers. */
export async function benchStore(runs: number): Promise<Figure[]> {
  const { store } = await newOffice()
  await startReport(store)
  const section = longAnswers[LONG_SECTION.question] ?? null
  const save = async (
    rev: number,
    changes: typeof longAnswers | { [key: string]: typeof section },
  ): Promise<number> => {
    const from = performance.now()
    const saved = await store.reports.save(pat, { id: 'report-1', rev, changes })
    const taken = performance.now() - from
    if (!saved.ok) throw new Error('The store refused a save')
    return taken
  }
  await save(0, longAnswers)
  const taken: number[] = []
  for (let rev = 1; rev <= 5 + 40 * runs; rev += 1)
    taken.push(await save(rev, { [LONG_SECTION.question]: section }))
  await store.close()
  return [times('the same save in the store alone', taken.slice(5))]
}
