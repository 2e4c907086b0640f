import { courtDate } from '../../../shared/lib/dates.ts'
import type { DirectoryToday } from '../../../shared/services/waits.ts'
import type { Store } from '../storage/store.ts'

/** The office's directory on the day of `now`; null while none is imported. */
export async function servicesToday(store: Store, now: string): Promise<DirectoryToday | null> {
  const imported = await store.directories.read()
  return imported === null ? null : { directory: imported.directory, today: courtDate(now) }
}
